"""The agenda on the screen: every act by a key, kept at once, and taken back by undo."""

import pytest
from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar
from pytestqt.qtbot import QtBot

from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from app.ui import theme
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace
from app.ui.screens.meeting.agenda_delegate import tick_room
from app.ui.screens.meeting.agenda_list import AgendaList
from tests.robots.meeting import MeetingRobot, meet
from tests.ui.conftest import settle
from tests.ui.meeting.agenda_lines import click, open_ones
from tests.ui.meeting.conftest import Pair


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
    click(shown, QPointF(room.center()) + QPointF(120, 0))
    assert open_ones(robot) == ["On-call load"]
    click(shown, QPointF(room.center()))
    assert open_ones(robot) == ["✓ On-call load"]


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
