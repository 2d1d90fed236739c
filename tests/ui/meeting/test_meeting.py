"""The meeting as a whole: decisions, its end, its day, the ways on, and the column beside."""

from collections import Counter
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import Errand, MeetingPlace, MeetingSummaryPlace, OwnTurnPlace, PersonPlace
from app.ui.screens.meeting.parts import OPEN_AT_FIRST, part_name
from app.ui.screens.meeting.shown import PartName
from app.ui.screens.meeting.typed import as_minutes, split_minutes
from app.ui.screens.meeting.view import MeetingScreen
from app.ui.widgets.reading_order import stops
from tests.made import open_again
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


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("Alt+Left", lambda pair: pair.place(pair.last)),
        ("Ctrl+P", lambda pair: MeetingSummaryPlace(pair.person.id, pair.now.id)),
        ("T", lambda pair: pair.place(together=True)),
        ("H", lambda pair: OwnTurnPlace(pair.person.id, Errand.AGENDA, pair.now.id)),
    ],
)
def test_keys_lead_on(window: MainWindow, robot: MeetingRobot, pair: Pair, keys: str, place: object) -> None:
    assert callable(place)
    robot.press(keys)
    assert window.place == place(pair)


def test_where_both_look_the_neighbours_stay_together(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    robot.together()
    robot.press("Alt+Left")
    assert window.place == MeetingPlace(pair.person.id, pair.last.id, together=True)
    robot.press("Alt+Right")
    assert window.place == MeetingPlace(pair.person.id, pair.now.id, together=True)


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
    robot.click("Keep it")
    robot.press("Ctrl+Del")
    robot.click("Delete it for good")
    assert window.place == PersonPlace(pair.person.id)
    assert [one.id for one in pair.session.meetings.of_person(pair.person.id)] == [pair.last.id]


@pytest.mark.parametrize("together", [False, True])
def test_every_act_has_words_a_key_and_no_two_have_the_same(
    window: MainWindow, qtbot: QtBot, pair: Pair, session: Session, *, together: bool
) -> None:
    robot = meet(window, qtbot, session, pair.place(together=together))
    for part in PartName:
        robot.screen.beside.show_part(part)
    acts = [one for one in robot.screen.acts() if not one.isSeparator()]
    assert [one.text() for one in acts if one.shortcut().isEmpty()] == []
    keys = Counter(key.toString() for one in acts for key in one.shortcuts())
    assert [key for key, times in keys.items() if times > 1] == []
    of_window = [key.toString() for one in window.menus.view.actions() for key in one.shortcuts()]
    assert set(of_window) & set(keys) == set()


def test_parts_are_reached_by_keys_and_made_when_first_wanted(robot: MeetingRobot) -> None:
    beside = robot.screen.beside
    assert beside.part(PartName.LESSONS) is None
    for number, name in enumerate(PartName, start=1):
        robot.press(f"Ctrl+Alt+{number}")
        part, focused = beside.part(name), QApplication.focusWidget()
        assert part is not None
        assert focused is not None
        assert part.isVisible()
        assert part.isAncestorOf(focused) or focused.accessibleName() == part_name(name)
    robot.press("F6")
    assert robot.focused_name() == robot.screen.ours.list.accessibleName()
    robot.press("F6")
    assert robot.focused_name() == "Priorities"


@pytest.mark.parametrize("into", ["A", "Shift+A", "N", "O", "D"])
def test_keys_lead_out_of_a_field_as_they_lead_in(robot: MeetingRobot, into: str) -> None:
    agenda = robot.screen.ours.list.accessibleName()
    robot.press(into)
    assert robot.focused_name() != agenda
    robot.press("Escape")
    assert robot.focused_name() == agenda
    robot.press(into)
    robot.press("F6")
    assert robot.focused_name() == "Priorities"


def test_a_part_that_is_only_read_comes_into_sight(robot: MeetingRobot) -> None:
    robot.window.resize(720, 480)
    robot.rest()
    robot.press("Ctrl+Alt+6")
    part = robot.screen.beside.part(PartName.PULSE)
    assert part is not None
    assert not part.visibleRegion().isEmpty()


def test_each_part_beside_is_made_in_a_turn_of_its_own(window: MainWindow, pair: Pair) -> None:
    window.enter(pair.session)
    window.go(pair.place())
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


def test_people_come_back_where_they_were(robot: MeetingRobot, window: MainWindow, pair: Pair) -> None:
    for keys, spot, name in (
        ("N", "notes", "Notes of both"),
        ("O", "own_notes", "Your own notes"),
        ("D", "decisions", "Add a decision"),
        ("A", "adding", "Add to talk about"),
        ("Shift+A", "adding_mine", "Add for yourself"),
    ):
        robot.to_list()
        robot.press(keys)
        assert robot.screen.spot() == spot
        window.go(pair.place())
        robot.screen.go_on_at(spot)
        assert robot.focused_name() == name
    robot.at("On-call load", "Return")
    spot = robot.screen.spot()
    window.go(pair.place())
    robot.screen.go_on_at(spot)
    assert robot.focused_name() == "What to talk about"


@pytest.mark.parametrize(
    ("typed", "words", "minutes"),
    [
        ("Roadmap", "Roadmap", None),
        ("Roadmap 10 min", "Roadmap", 10),
        ("Roadmap, 5 minutes", "Roadmap", 5),
        ("Roadmap (15m)", "Roadmap", 15),
        ("Roadmap 10'", "Roadmap", 10),
        ("Release 10", "Release 10", None),
        ("10 min", "10 min", None),
        ("Everything 999 min", "Everything 999 min", None),
        ("  Roadmap  ", "Roadmap", None),
        (f"{'A long talk ' * 5}10 min", ("A long talk " * 5).strip(), 10),
        (f"Roadmap{'-' * 60}10 min", "Roadmap", 10),
    ],
)
def test_minutes_are_read_off_the_end_of_a_line(typed: str, words: str, minutes: int | None) -> None:
    assert split_minutes(typed) == (words, minutes)


@pytest.mark.parametrize(
    ("typed", "minutes"), [("", 0), ("15", 15), ("15 min", 15), ("x", None), ("600", None), ("-5", None)]
)
def test_minutes_stand_alone_in_their_field(typed: str, minutes: int | None) -> None:
    assert as_minutes(typed) == minutes


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


@pytest.mark.parametrize("together", [False, True])
def test_tab_goes_in_reading_order_also_to_what_was_made_late(
    window: MainWindow, qtbot: QtBot, pair: Pair, session: Session, *, together: bool
) -> None:
    robot = meet(window, qtbot, session, pair.place(together=together))
    robot.decide("Ship on Friday")
    robot.press("L")
    robot.at("On-call load", "Return")
    robot.screen.beside.show_part(PartName.PRAISE)
    robot.screen.beside.show_part(PartName.LESSONS)
    stops(robot.screen)[0].setFocus()
    walked = []
    for _stop in range(120):
        focused = QApplication.focusWidget()
        assert focused is not None
        walked.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        if QApplication.focusWidget() in walked:
            break
    screen = robot.screen
    pieces: list[QWidget | None] = [screen.last_time, screen.ours.list, screen.ours.panel]
    pieces += [screen.ours.add_line, screen.mine]
    pieces += [screen.notes, screen.own_notes, screen.decisions, screen.beside]
    order = [at for one in walked for at, piece in enumerate(pieces) if piece and _holds(piece, one)]
    assert order == sorted(order)
    assert set(order) == {at for at, piece in enumerate(pieces) if piece}
    decided = [one.accessibleName() for one in walked if screen.decisions.isAncestorOf(one)]
    assert decided == ["Decision", "Take off: Ship on Friday", "Add a decision", "Add: Add a decision"]
    parts = [screen.beside.part(one) for one in PartName]
    order = [at for one in walked for at, part in enumerate(parts) if part and part.isAncestorOf(one)]
    assert order == sorted(order)
    inside = [one for one in walked if screen.isAncestorOf(one)]
    inside[-1].setFocus()
    for one in reversed(inside):
        assert QApplication.focusWidget() is one
        QTest.keyClick(one, Qt.Key.Key_Backtab)


def _holds(piece: QWidget, one: QWidget) -> bool:
    return piece is one or piece.isAncestorOf(one)
