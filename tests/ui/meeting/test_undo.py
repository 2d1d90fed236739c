"""What is decided at the table is taken back by Ctrl+Z, while the same people sit there."""

import pytest
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PersonPlace
from tests.made import WORDS
from tests.robots.meeting import MeetingRobot, meet
from tests.services.notes_made import all_priorities
from tests.ui.meeting.conftest import Pair


@pytest.mark.parametrize("together", [False, True], ids=["alone", "together"])
def test_ending_is_taken_back_with_what_it_planned(
    robot: MeetingRobot, pair: Pair, *, together: bool
) -> None:
    if together:
        robot.together()
    robot.click("End it")
    assert "Undo ending the one of " in undo(robot)
    robot.press("Ctrl+Z")
    assert not robot.sees("This one-on-one is over.")
    assert robot.screen.notes.field.isVisible()
    assert pair.session.meetings.next_of(pair.person.id) == pair.now
    assert len(pair.session.meetings.of_person(pair.person.id)) == 2
    robot.press("Ctrl+Shift+Z")
    assert robot.sees("This one-on-one is over.")
    assert len(pair.session.meetings.of_person(pair.person.id)) == 3


def test_taking_it_back_from_the_one_it_planned_leads_to_the_one_that_goes_on(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    robot.click("End it")
    robot.press("Alt+Right")
    assert window.place != pair.place()
    robot.press("Ctrl+Z")
    assert window.place == pair.place()
    assert not robot.sees("This one-on-one is over.")
    robot.press("Ctrl+Shift+Z")
    assert robot.sees("This one-on-one is over.")


def test_what_is_half_typed_in_the_planned_one_is_not_taken_away(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    robot.click("End it")
    robot.press("Alt+Right")
    planned = window.place
    robot.press("A")
    robot.write("Half a li")
    robot.to_list()
    robot.press("Ctrl+Z")
    assert window.place == planned
    assert not pair.session.meetings.get(pair.now.id).is_over
    assert robot.screen.ours.add_line.line.text() == "Half a li"


def test_day_time_and_title_are_taken_back(robot: MeetingRobot, pair: Pair) -> None:
    robot.press("Ctrl+E")
    robot.type_into("Title", "A walk")
    robot.click("Keep it")
    assert robot.sees("10:00 · A walk")
    robot.press("Ctrl+Z")
    assert robot.word().startswith("Taken back: changing the one of ")
    assert not robot.sees("A walk")
    assert pair.session.meetings.get(pair.now.id) == pair.now


def test_another_day_given_on_the_persons_page_is_taken_back_too(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    window.go(PersonPlace(pair.person.id))
    robot.press("Ctrl+Shift+V")
    robot.type_into("At", "9:15")
    robot.click("Move it")
    assert pair.session.meetings.get(pair.now.id).starts_at == "09:15"
    window.go(pair.place())
    robot.press("Ctrl+Z")
    assert pair.session.meetings.get(pair.now.id) == pair.now


def test_own_notes_on_an_item_are_taken_back_alone_and_never_where_both_look(
    robot: MeetingRobot, pair: Pair
) -> None:
    robot.at("On-call load", "Return")
    robot.type_into("For yourself", "Careful")
    robot.press("Esc")
    (item,) = (one.item for one in pair.session.agendas.ours(pair.now.id))
    assert undo(robot) == "Undo your own notes on it"
    robot.press("Ctrl+Z")
    assert pair.session.agendas.private_notes_on(item.id) == ""
    robot.press("Ctrl+Shift+Z")
    assert robot.word() == "Done again: your own notes on it"
    assert pair.session.agendas.private_notes_on(item.id) == "Careful"
    robot.together()
    assert undo(robot) == "Undo"
    robot.press("Ctrl+Z")
    robot.leave_together(WORDS)
    assert undo(robot) == "Undo"
    assert pair.session.agendas.private_notes_on(item.id) == "Careful"


@pytest.mark.parametrize("together", [False, True], ids=["alone", "together"])
def test_priorities_are_taken_back(
    window: MainWindow, qtbot: QtBot, pair: Pair, session: Session, *, together: bool
) -> None:
    robot = meet(window, qtbot, session, pair.place(together=together))
    qtbot.waitUntil(lambda: not robot.screen._later.isActive())
    robot.press("Ctrl+Shift+Y")
    robot.type_into("What matters most now", "Steady releases")
    robot.enter()
    robot.click("Put “Steady releases” aside")
    assert undo(robot) == "Undo putting a priority aside"
    robot.to_list()
    robot.press("Ctrl+Z")
    assert robot.sees("Steady releases")
    assert len(session.priorities.current(pair.person.id)) == 1
    robot.press("Ctrl+Z")
    assert all_priorities(session.priorities, pair.person.id) == ()
    assert not robot.sees("Steady releases")


def undo(robot: MeetingRobot) -> str:
    """Return what the menu calls undo now."""
    return next(one.text() for one in robot.screen.acts() if one.text().startswith("Undo"))
