"""The agenda on the screen: every act by a key, kept at once, and taken back by undo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from app.ui import theme
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace
from app.ui.screens.actions.part import ActionsPart
from app.ui.screens.growth_story.area_rows import OpenRow
from app.ui.screens.meeting.agenda_delegate import tick_room
from app.ui.screens.meeting.agenda_list import AgendaList
from app.ui.screens.meeting.shown import PartName
from tests.robots.meeting import MeetingRobot, meet
from tests.storage.limits import file_size_limit
from tests.ui.conftest import settle
from tests.ui.meeting.conftest import Pair


def open_ones(robot: MeetingRobot) -> list[str]:
    """Return the lines of the two, without what came by itself."""
    return [one for one in robot.agenda() if not one.startswith("* ")]


def test_what_was_not_talked_about_comes_by_itself_and_says_from_when(
    robot: MeetingRobot, pair: Pair
) -> None:
    assert open_ones(robot) == ["On-call load"]
    day = pair.last.held_on
    assert f"from {day.day} " in robot.details("On-call load")
    assert robot.details("On-call load").startswith("On-call load, Amira, 10 min, from ")
    assert robot.own_agenda() == ["Ask how the reorg feels"]


def test_a_line_is_typed_with_its_minutes_and_whose_it_is(robot: MeetingRobot) -> None:
    robot.add("Roadmap 10 min")
    robot.add("Holidays", by="Amira")
    assert open_ones(robot) == ["On-call load", "Roadmap", "Holidays"]
    assert robot.details("Roadmap") == "Roadmap, Jonas, 10 min"
    assert robot.details("Holidays") == "Holidays, Amira"


def test_lines_are_ticked_left_and_taken_off_by_keys_and_undo_brings_each_back(robot: MeetingRobot) -> None:
    robot.add("Roadmap")
    robot.add("Holidays")
    robot.at("On-call load", "Space")
    robot.at("Roadmap", "X")
    robot.at("Holidays", "Del")
    assert open_ones(robot) == ["✓ On-call load", "→ Roadmap"]
    robot.press("Ctrl+Z")
    assert open_ones(robot) == ["✓ On-call load", "→ Roadmap", "Holidays"]
    robot.press("Ctrl+Z")
    robot.press("Ctrl+Z")
    assert open_ones(robot) == ["On-call load", "Roadmap", "Holidays"]
    robot.press("Ctrl+Shift+Z")
    assert open_ones(robot) == ["✓ On-call load", "Roadmap", "Holidays"]


def test_what_undo_would_take_back_is_named_letter_by_letter(robot: MeetingRobot) -> None:
    robot.add("R&D budget")
    robot.decide("Ask <b>Bo</b> & Chen")
    undo = next(one for one in robot.screen.acts() if one.shortcut().toString() == "Ctrl+Z")
    robot.press("Ctrl+Z")
    assert undo.text() == "Undo “R&&D budget”"
    robot.press("Ctrl+Shift+Z")
    (line,) = robot.screen.decisions.lines
    assert line.remove.toolTip() == "<p>Take off: Ask &lt;b>Bo&lt;/b> &amp; Chen</p>"


def test_order_changes_by_key_and_lasts(robot: MeetingRobot, pair: Pair) -> None:
    for line in ("Two", "Three"):
        robot.add(line)
    robot.at("Three", "Alt+Up")
    robot.press("Alt+Up")
    robot.press("Alt+Up")
    assert open_ones(robot) == ["Three", "On-call load", "Two"]
    robot.press("Alt+Down")
    assert open_ones(robot) == ["On-call load", "Three", "Two"]
    kept = [one.item.words for one in pair.session.agendas.ours(pair.now.id)]
    assert kept == ["On-call load", "Three", "Two"]


@pytest.mark.parametrize(
    ("dragged", "before", "order"),
    [
        (0, 3, ["Two", "Three", "On-call load"]),
        (2, 0, ["Three", "On-call load", "Two"]),
        (1, 1, ["On-call load", "Two", "Three"]),
        (0, 99, ["Two", "Three", "On-call load"]),
    ],
)
def test_order_changes_by_dragging(robot: MeetingRobot, dragged: int, before: int, order: list[str]) -> None:
    for line in ("Two", "Three"):
        robot.add(line)
    lines = robot.screen.ours.list.lines
    carried = lines.mimeData([lines.index(dragged, 0)])
    assert not carried.hasText(), "no word leaves the list"
    taken = lines.dropMimeData(carried, Qt.DropAction.MoveAction, before, 0, QModelIndex())
    assert not taken, "Qt would take the line away by itself"
    assert open_ones(robot) == order


def test_a_tick_is_clicked_and_a_click_beside_it_only_goes_there(robot: MeetingRobot) -> None:
    shown = robot.screen.ours.list
    room = tick_room(theme.current(), shown.visualRect(shown.lines.index(0, 0)))
    _click(shown, QPointF(room.center()) + QPointF(120, 0))
    assert open_ones(robot) == ["On-call load"]
    _click(shown, QPointF(room.center()))
    assert open_ones(robot) == ["✓ On-call load"]


def _click(shown: AgendaList, at: QPointF) -> None:
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(kind, at, shown.viewport().mapToGlobal(at), button, button, none)
        QApplication.sendEvent(shown.viewport(), event)


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


def test_a_line_changes_hands_and_back(robot: MeetingRobot) -> None:
    robot.add("Roadmap")
    robot.at("Roadmap", "M")
    assert open_ones(robot) == ["On-call load"]
    assert robot.own_agenda() == ["Ask how the reorg feels", "Roadmap"]
    robot.at("Ask how the reorg feels", "M", mine=True)
    assert open_ones(robot) == ["On-call load", "Ask how the reorg feels"]
    robot.press("Ctrl+Z")
    robot.press("Ctrl+Z")
    assert open_ones(robot) == ["On-call load", "Roadmap"]
    assert robot.own_agenda() == ["Ask how the reorg feels"]


def test_what_the_employee_brought_can_not_be_hidden(robot: MeetingRobot) -> None:
    robot.at("On-call load", "M")
    assert open_ones(robot) == ["On-call load"]
    assert robot.sees("it stays for both of you")


def test_the_own_list_has_the_same_keys(robot: MeetingRobot) -> None:
    robot.add_for_oneself("Salary round 5 min")
    robot.at("Salary round", "Alt+Up", mine=True)
    assert robot.own_agenda() == ["Salary round", "Ask how the reorg feels"]
    robot.at("Salary round", "Space", mine=True)
    assert robot.own_agenda() == ["✓ Salary round", "Ask how the reorg feels"]


def action_at_the_keyboard(robot: MeetingRobot) -> str:
    """Return what is heard of the open action the keyboard is at; nothing where it is elsewhere."""
    part, focused = robot.screen.beside.part(PartName.ACTIONS), QApplication.focusWidget()
    if not isinstance(part, ActionsPart) or focused is not part.card.list:
        return ""
    return str(part.card.list.currentIndex().data())


@pytest.fixture
def two_actions(robot: MeetingRobot, pair: Pair) -> MeetingRobot:
    """Return the robot with a second open action, so that one can be mistaken for the other."""
    pair.session.actions.take_on(pair.person.id, Side.MANAGER, "Find a quiet room", None, pair.last.id)
    robot.screen.look_anew()
    robot.rest()
    return robot


@pytest.mark.parametrize("keys", ["Return", "Space"])
@pytest.mark.parametrize("words", ["Ask the platform team", "Find a quiet room"])
def test_an_action_that_came_by_itself_leads_to_that_very_action(
    two_actions: MeetingRobot, words: str, keys: str
) -> None:
    two_actions.at(words, keys)
    assert action_at_the_keyboard(two_actions).startswith(words)


@pytest.mark.parametrize("beside", [0, 120])
@pytest.mark.parametrize("words", ["Ask the platform team", "Find a quiet room"])
def test_a_click_on_an_action_that_came_by_itself_leads_to_it(
    two_actions: MeetingRobot, words: str, beside: int
) -> None:
    shown = two_actions.screen.ours.list
    at = next(number for number, one in enumerate(shown.lines.rows) if one.words == words)
    room = tick_room(theme.current(), shown.visualRect(shown.lines.index(at, 0)))
    _click(shown, QPointF(room.center()) + QPointF(beside, 0))
    two_actions.rest()
    assert action_at_the_keyboard(two_actions).startswith(words)


def test_the_way_to_an_action_ticks_nothing_and_there_space_ticks_that_one(
    two_actions: MeetingRobot, pair: Pair
) -> None:
    two_actions.at("Find a quiet room", "Space")
    assert len(pair.session.actions.open_of(pair.person.id)) == 2
    two_actions.press("Space")
    assert [one.what for one in pair.session.actions.open_of(pair.person.id)] == ["Ask the platform team"]


@pytest.mark.parametrize("keys", ["X", "C", "Del", "M", "Alt+Up", "Alt+Down"])
def test_other_keys_only_say_where_what_came_by_itself_is_looked_after(
    robot: MeetingRobot, keys: str
) -> None:
    before = robot.agenda()
    robot.at("Ask the platform team", keys)
    assert robot.focused_name() == "What we talk about"
    assert "looked after among the actions" in robot.word()
    assert robot.agenda() == before


def test_what_is_said_of_it_takes_no_trouble_away(robot: MeetingRobot) -> None:
    with file_size_limit(100):
        robot.decide("Two people on call")
        assert robot.screen.trouble.isVisible()
        robot.at("Ask the platform team", "X")
        assert "looked after among the actions" in robot.word()
        assert robot.screen.trouble.isVisible()


def test_an_action_that_came_by_itself_says_that_it_is_open(robot: MeetingRobot) -> None:
    assert robot.details("Ask the platform team").startswith("Ask the platform team, Amira, Open action, ")


def test_what_came_by_itself_wears_no_tick_while_it_is_open(robot: MeetingRobot) -> None:
    shown = robot.screen.ours.list
    at = next(number for number, one in enumerate(shown.lines.rows) if one.part is not None)
    room = tick_room(theme.current(), shown.visualRect(shown.lines.index(at, 0)))
    drawn = shown.viewport().grab().toImage()
    ratio, ground = drawn.devicePixelRatio(), shown.visualRect(shown.lines.index(at, 0)).topRight()
    bare = drawn.pixelColor(round((ground.x() - 2) * ratio), round((ground.y() + 2) * ratio)).name()
    middle = room.center()
    inside = [
        drawn.pixelColor(round((middle.x() + x) * ratio), round((middle.y() + y) * ratio)).name()
        for x in range(-3, 4)
        for y in range(-3, 4)
    ]
    assert set(inside) == {bare}, "something is drawn inside the circle"


def test_a_growth_area_that_came_by_itself_leads_to_that_very_one(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    person = team.people.named("Amira")
    meeting = team.meetings.next_of(person.id)
    assert meeting is not None
    robot = meet(window, qtbot, team, MeetingPlace(person.id, meeting.id))
    robot.rest()
    due = [one for one in robot.screen.ours.list.lines.rows if one.part is PartName.GROWTH]
    assert due
    for one in due:
        robot.at(one.words, "X")
        assert "looked after among the growth areas" in robot.word()
        robot.press("Return")
        assert robot.word() == "", "it still says what Enter would do"
        focused = QApplication.focusWidget()
        assert focused is not None
        rows = robot.screen.beside.findChildren(OpenRow)
        assert [f"growth:{row.area_id}" for row in rows if row.isAncestorOf(focused)] == [one.key]


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


def test_a_half_typed_line_is_there_again_after_the_vault_was_locked(
    window: MainWindow, robot: MeetingRobot, pair: Pair, session: Session
) -> None:
    del session
    robot.press("A")
    robot.write("Half a though")
    robot.click("Amira")
    robot.screen.flush()
    kept = pair.session.drafts.here(f"agenda:{pair.now.id}:ours", pair.person.id).kept()
    assert kept is not None
    window.go(pair.place(pair.last))
    window.go(pair.place())
    assert robot.typed_in("Add to talk about") == "Half a though"
    robot.press("A")
    robot.write("t")
    robot.enter()
    assert robot.details("Half a thought") == "Half a thought, Amira", "by whom it was is not forgotten"
    assert pair.session.drafts.here(f"agenda:{pair.now.id}:ours", pair.person.id).kept() is None


def test_nobody_changes_an_agenda_that_is_over_by_any_other_way(
    robot: MeetingRobot, window: MainWindow, pair: Pair
) -> None:
    window.go(pair.place(pair.last))
    before = robot.agenda()
    agenda = robot.screen.agenda_of(robot.screen.ours)
    key = robot.screen.ours.list.lines.rows[0].key
    for act in (agenda.tick, agenda.next_time, agenda.remove, agenda.change_hands):
        act(key)
    agenda.move_to(key, 0)
    assert robot.agenda() == before == ["✓ Sprint goals"]


@pytest.mark.parametrize("keys", ["Space", "X", "Del", "M", "Alt+Up"])
def test_nothing_changes_on_an_agenda_that_is_over(
    robot: MeetingRobot, window: MainWindow, pair: Pair, keys: str
) -> None:
    window.go(pair.place(pair.last))
    before = robot.agenda()
    robot.screen.ours.list.setFocus()
    robot.press(keys)
    assert robot.agenda() == before


def test_walking_down_a_long_agenda_keeps_the_line_in_sight(
    robot: MeetingRobot, window: MainWindow, pair: Pair
) -> None:
    for number in range(30):
        pair.session.agendas.of_both.add(pair.now.id, f"Item {number}")
    window.resize(1024, 700)
    window.go(pair.place())
    QApplication.processEvents()
    shown = robot.screen.ours.list
    assert _sees(shown, 0)
    for _step in range(29):
        robot.press("Down")
        assert _sees(shown, shown.currentIndex().row())
    assert not _sees(shown, 0)


def _sees(shown: AgendaList, row: int) -> bool:
    line = shown.visualRect(shown.lines.index(row, 0))
    return shown.viewport().visibleRegion().contains(line.center())


def test_the_line_that_is_typed_into_stays_in_sight(window: MainWindow, robot: MeetingRobot) -> None:
    window.resize(1024, 700)
    robot.press("A")
    line = robot.screen.ours.add_line.line
    for number in range(14):
        robot.write(f"Point {number}")
        robot.press("Return")
        settle()
        assert line.hasFocus()
        assert line.visibleRegion().boundingRect().height() == line.height(), f"after {number}"
    bar = max((one.verticalScrollBar() for one in window.findChildren(QScrollArea)), key=QScrollBar.maximum)
    bar.setValue(bar.minimum())
    assert line.visibleRegion().isEmpty()
    robot.write("Typed where it was not seen")
    assert not line.visibleRegion().isEmpty()


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


def test_on_an_empty_agenda_keys_are_acts_and_enter_leads_to_the_first_line(
    window: MainWindow, qtbot: QtBot, session: Session
) -> None:
    session.enter_manager()
    person = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    meeting = session.meetings.plan(person.id, today())
    robot = meet(window, qtbot, session, MeetingPlace(person.id, meeting.id))
    add = robot.screen.ours.add_line
    assert window.focusWidget() is add.add
    assert "Nothing is planned yet" in add.add.accessibleDescription()
    robot.press("N")
    assert robot.screen.notes.field.box.hasFocus()
    robot.press("Escape")
    assert window.focusWidget() is add.add
    robot.enter()
    assert add.line.hasFocus()
    robot.write("Roadmap")
    robot.enter()
    assert robot.agenda() == ["Roadmap"]
    assert add.line.hasFocus()
    robot.press("Escape")
    assert robot.screen.ours.list.hasFocus()
    assert add.add.accessibleDescription() == ""
    robot.press("Del")
    assert robot.agenda() == []
    robot.press("N")
    assert robot.screen.notes.field.box.hasFocus()
    robot.screen.flush()
