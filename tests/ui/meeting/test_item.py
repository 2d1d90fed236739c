"""An item that is open: everything on it is kept as it is typed."""

from dataclasses import replace

import pytest

from app.ui.main_window import MainWindow
from tests.robots.meeting import MeetingRobot
from tests.storage.limits import file_size_limit
from tests.ui.meeting.agenda_lines import open_ones
from tests.ui.meeting.conftest import Pair


def test_a_note_on_an_item_of_a_one_on_one_that_is_over_is_read_by_the_keyboard(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    talked = next(one.item for one in pair.session.agendas.ours(pair.last.id) if not one.moved_on)
    pair.session.agendas.of_both.change(replace(talked, notes="Two of three reached"))
    window.go(pair.place(pair.last))
    robot.at("Sprint goals", "Return")
    assert robot.typed_in("Note on it") == "Two of three reached"
    for act in ("Talk about it now", "Next time", "Put before both", "Keep to yourself", "Take off"):
        assert not robot.can_click(act), f"{act} would do nothing here"
    robot.press("Esc")
    assert robot.focused_name() == "What we talk about"
    robot.press("Ctrl+Shift+E")
    robot.at("Sprint goals", "Return")
    assert robot.can_click("Next time")


def test_words_that_could_not_be_kept_stay_as_they_were_typed(robot: MeetingRobot, pair: Pair) -> None:
    robot.decide("Two people on call")
    robot.at("On-call load", "Return")
    with file_size_limit(100):
        robot.type_into("What to talk about", "The load at night")
        robot.press("Tab")
        robot.type_into("Decision", "Three people on call")
        robot.to_list()
        robot.screen.look_anew()
        assert robot.typed_in("What to talk about") == "The load at night"
        assert robot.decisions() == ["Three people on call"]
    robot.screen.flush()
    (line,) = pair.session.agendas.ours(pair.now.id)
    assert line.item.words == "The load at night"
    assert [one.words for one in pair.session.meetings.decisions(pair.now.id)] == ["Three people on call"]


@pytest.mark.parametrize("typed", ["abc", "999", "-5"])
def test_what_is_no_time_is_said_and_leaves_the_time_as_it_was(
    robot: MeetingRobot, pair: Pair, typed: str
) -> None:
    robot.at("On-call load", "Return")
    robot.type_into("Minutes for it", typed)
    robot.press("Return")
    assert robot.focused_name() == "Minutes for it"
    assert robot.sees("Write minutes such as 15, 480 at most. Until then the time stays as it was.")
    (line,) = pair.session.agendas.ours(pair.now.id)
    assert line.item.minutes == 10
    robot.type_into("Minutes for it", "0")
    robot.press("Return")
    assert not robot.sees("Write minutes such as 15")
    (line,) = pair.session.agendas.ours(pair.now.id)
    assert line.item.minutes is None


def test_what_is_no_time_stays_as_it_was_typed_until_it_is_corrected(robot: MeetingRobot, pair: Pair) -> None:
    robot.at("On-call load", "Return")
    robot.type_into("Minutes for it", "12x")
    robot.type_into("Note on it", "Three pages last night")
    robot.screen.flush()
    (line,) = pair.session.agendas.ours(pair.now.id)
    assert (line.item.minutes, line.item.notes) == (10, "Three pages last night")
    assert robot.typed_in("Minutes for it") == "12x"
    assert robot.sees("Write minutes such as 15")
    robot.type_into("Minutes for it", "12")
    robot.screen.flush()
    (line,) = pair.session.agendas.ours(pair.now.id)
    assert line.item.minutes == 12
    assert not robot.sees("Write minutes such as 15")


def test_what_is_no_time_is_given_up_by_closing_the_item(robot: MeetingRobot) -> None:
    robot.at("On-call load", "Return")
    robot.type_into("Minutes for it", "12x")
    robot.press("Esc")
    robot.press("Return")
    assert robot.typed_in("Minutes for it") == "10"
    assert not robot.sees("Write minutes such as 15")


def test_a_line_is_opened_and_everything_on_it_is_kept_as_it_is_typed(
    robot: MeetingRobot, pair: Pair
) -> None:
    robot.at("On-call load", "Return")
    assert robot.focused_name() == "What to talk about"
    robot.write(", again")
    robot.type_into("Minutes for it", "25")
    robot.type_into("Note on it", "Three pages last night")
    robot.type_into("For yourself", "Canary on the item")
    robot.press("Esc")
    (line,) = pair.session.agendas.ours(pair.now.id)
    assert (line.item.words, line.item.minutes) == ("On-call load, again", 25)
    assert line.item.notes == "Three pages last night"
    assert pair.session.agendas.private_notes_on(line.item.id) == "Canary on the item"
    assert "with a note" in robot.details("On-call load, again")


def test_words_that_are_emptied_stay_what_they_were(robot: MeetingRobot) -> None:
    robot.at("On-call load", "Return")
    robot.type_into("What to talk about", "")
    robot.press("Esc")
    assert open_ones(robot) == ["On-call load"]


def test_undo_from_the_menu_shows_what_is_kept_then_also_where_the_keyboard_is(robot: MeetingRobot) -> None:
    undo = next(one for one in robot.screen.acts() if one.shortcut().toString() == "Ctrl+Z")
    robot.at("On-call load", "Return")
    robot.write(" at night")
    robot.screen.flush()
    undo.trigger()
    assert robot.typed_in("What to talk about") == "On-call load"
    robot.type_into("Note on it", "Three pages")
    robot.screen.flush()
    undo.trigger()
    assert robot.typed_in("Note on it") == ""
    robot.press("Esc")
    robot.decide("Two people on call")
    robot.type_into("Decision", "Three people on call")
    robot.screen.flush()
    undo.trigger()
    assert robot.decisions() == ["Two people on call"]


@pytest.mark.parametrize("act", ["next_time", "remove"])
def test_a_note_that_was_just_typed_is_kept_before_an_act_closes_the_point(
    robot: MeetingRobot, pair: Pair, act: str
) -> None:
    robot.at("On-call load", "Return")
    panel = robot.screen.ours.panel
    assert panel is not None
    item_id = int(robot.screen.agenda_of(robot.screen.ours).opened)
    panel.notes.box.setFocus()
    panel.notes.box.insertPlainText("Half a word")

    getattr(panel, act).click()  # as where a press doesn't move the keyboard

    assert pair.session.agendas.of_both.get(item_id).notes == "Half a word"
