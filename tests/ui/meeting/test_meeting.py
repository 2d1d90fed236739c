"""The meeting as a whole: decisions, its end, its day, and the column beside."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import PersonPlace
from app.ui.screens.meeting.parts import OPEN_AT_FIRST
from app.ui.screens.meeting.shown import PartName
from app.ui.screens.meeting.view import MeetingScreen
from tests.made import open_again
from tests.robots.going_in import go_in
from tests.robots.meeting import MeetingRobot, meet
from tests.ui.cut_off import cut_off
from tests.ui.meeting.conftest import Pair


def test_another_day_that_was_typed_is_not_thrown_away_unasked(robot: MeetingRobot, pair: Pair) -> None:
    robot.press("Ctrl+E")
    robot.type_into("Title", "Over lunch")
    robot.press("Esc")
    assert robot.sees("Keep what you wrote?")
    robot.click("Go on writing")
    robot.type_into("Begins at", "noon")
    robot.press("Ctrl+Return")
    assert robot.sees("Type a time such as 14:30.")
    assert robot.focused_name() == "Begins at"
    robot.type_into("Begins at", "2 pm")
    robot.press("Ctrl+Return")
    kept = pair.session.meetings.get(pair.now.id)
    assert (kept.title, kept.starts_at) == ("Over lunch", "14:00")


def test_decisions_are_added_changed_and_taken_off(robot: MeetingRobot, pair: Pair) -> None:
    robot.decide("Ship on Friday")
    robot.decide("Ask the guild")
    line = robot.screen.decisions.lines[0]
    line.line.setFocus()
    robot.press("End")
    robot.write(" at noon")
    robot.to_list()
    robot.click("Take off: Ask the guild")
    kept = [one.words for one in pair.session.meetings.decisions(pair.now.id)]
    assert kept == robot.decisions() == ["Ship on Friday at noon"]
    robot.press("Ctrl+Z")
    assert robot.decisions() == ["Ship on Friday at noon", "Ask the guild"]


def test_ending_says_what_goes_on_and_when_and_can_be_taken_back(robot: MeetingRobot, pair: Pair) -> None:
    robot.click("End it")
    coming = pair.session.meetings.next_of(pair.person.id)
    assert coming is not None
    assert coming.held_on > pair.now.held_on
    assert robot.sees(f"These come back on {coming.held_on.day} ")
    assert robot.sees("“On-call load”")
    robot.click("Open it again")
    assert not robot.sees("These come back")
    assert not pair.session.meetings.get(pair.now.id).is_over


def test_the_day_the_time_and_the_title_change_in_a_sheet(robot: MeetingRobot, pair: Pair) -> None:
    robot.press("Ctrl+E")
    robot.type_into("Begins at", "quarter to")
    robot.click("Keep it")
    assert robot.sees("Type a time such as 14:30.")
    robot.type_into("Begins at", "0930")
    robot.type_into("Title", "A walk")
    robot.click("Keep it")
    meeting = pair.session.meetings.get(pair.now.id)
    assert (meeting.starts_at, meeting.title, meeting.held_on) == ("09:30", "A walk", pair.now.held_on)
    assert robot.sees("09:30 · A walk")


def test_locked_by_itself_people_come_back_to_the_same_sheet_and_words(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    robot.press("Ctrl+E")
    robot.type_into("Title", "Half a ti")
    window.locking.by_itself()
    QApplication.processEvents()
    assert not robot.sees("Half a ti")
    window.enter(_unlocked(pair))
    QApplication.processEvents()
    assert window.place == pair.place()
    assert robot.typed_in("Title") == "Half a ti"
    robot.click("Close")


def test_locked_by_itself_people_come_back_to_the_same_field(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    robot.write_own_notes("half a sen")
    window.locking.by_itself()
    window.enter(_unlocked(pair))
    QApplication.processEvents()
    assert robot.own_notes() == "half a sen"
    assert robot.focused_name() == "Your own notes"


def _unlocked(pair: Pair) -> Session:
    return open_again(pair.session.folder)


def test_an_agenda_begun_from_a_template_is_taken_back_and_its_title_stays_when_the_day_changes(
    robot: MeetingRobot, pair: Pair
) -> None:
    before = robot.agenda()
    robot.press("Ctrl+T")
    robot.click("Add to the agenda")
    title = pair.session.meetings.get(pair.now.id).title
    assert title
    assert len(robot.agenda()) > len(before)
    robot.press("Ctrl+E")
    robot.click("Keep it")
    assert pair.session.meetings.get(pair.now.id).title == title
    robot.press("Ctrl+Z")
    assert robot.agenda() == before


def test_a_meeting_is_deleted_after_asking(window: MainWindow, robot: MeetingRobot, pair: Pair) -> None:
    robot.press("Ctrl+Del")
    robot.press("Return")  # what keeps it has the keyboard
    assert pair.session.meetings.get(pair.now.id) == pair.now
    robot.press("Ctrl+Del")
    robot.click("Delete it for good")
    assert window.place == PersonPlace(pair.person.id)
    assert [one.id for one in pair.session.meetings.of_person(pair.person.id)] == [pair.last.id]


def test_a_part_that_is_only_read_comes_into_sight(robot: MeetingRobot) -> None:
    robot.window.resize(720, 480)
    robot.rest()
    robot.press("Ctrl+Alt+6")
    part = robot.screen.beside.part(PartName.PULSE)
    assert part is not None
    assert not part.visibleRegion().isEmpty()


def test_each_part_beside_is_made_in_a_turn_of_its_own(window: MainWindow, pair: Pair) -> None:
    go_in(window, pair.session, pair.place())
    screen = window.screen_shown
    assert isinstance(screen, MeetingScreen)
    made = [screen.beside.part(one) is not None for one in OPEN_AT_FIRST]
    assert not any(made)

    for number in range(1, 1 + len(OPEN_AT_FIRST)):
        assert screen.beside.begin()
        made = [screen.beside.part(one) is not None for one in OPEN_AT_FIRST]
        assert made.count(True) == number
    assert not screen.beside.begin()


def test_a_part_folds_away_and_its_acts_with_it(robot: MeetingRobot) -> None:
    robot.qtbot.waitUntil(lambda: robot.screen.beside.part(PartName.ACTIONS) is not None)
    part = robot.screen.beside.part(PartName.ACTIONS)
    assert part is not None
    act = part.acts()[0]
    assert act in robot.screen.acts()
    robot.click("Actions")
    assert not part.isVisible()
    assert act not in robot.screen.acts()


def test_the_quiet_clock_runs_for_what_is_talked_about(robot: MeetingRobot) -> None:
    clock = robot.screen.clock
    assert not clock.isVisible()
    robot.at("On-call load", "C")
    assert clock.words == "About 10 minutes left for “On-call load”"
    robot.click("Stop the time")
    assert not clock.isVisible()


@pytest.mark.parametrize("together", [False, True])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off(
    window: MainWindow,
    qtbot: QtBot,
    pair: Pair,
    session: Session,
    appearance: Appearance,
    scale: float,
    *,
    together: bool,
) -> None:
    window.resize(1024, 700)
    appearance.set_scale(scale)
    session.agendas.of_both.add(pair.now.id, "A long line of words that goes on, " * 6)
    robot = meet(window, qtbot, session, pair.place(together=together))
    robot.press("L")
    robot.at("On-call load", "Return")
    for _round in range(4):
        QApplication.processEvents()
    assert cut_off(robot.screen) == []
    appearance.set_scale(1.0)


def test_a_planned_meeting_without_rhythm_waits(robot: MeetingRobot, pair: Pair, session: Session) -> None:
    later = session.meetings.plan(pair.person.id, pair.now.held_on + timedelta(days=30))
    robot.at("On-call load", "X")
    assert robot.details("On-call load").endswith("next time")
    assert [one.item.words for one in session.agendas.ours(later.id)] == ["On-call load"]
