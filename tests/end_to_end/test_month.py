"""A month of one-on-ones across restarts, held against a plain record: nothing is lost, nothing doubled."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtGui import QClipboard
from pytestqt.qtbot import QtBot

from app.domain.action import ActionState
from app.domain.assessment import Side
from app.domain.growth import GrowthArea
from app.domain.markdown import plain
from app.domain.person import Person
from app.services import days, vaults
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import AllKeptPlace
from app.ui.screens.all_kept.view import AllKeptScreen
from app.ui.screens.today.shown import Part
from app.wording.dates import long_date
from tests.end_to_end.test_killed_while_writing import is_kept, killed_after
from tests.made import QUICK, WORDS, make_session
from tests.robots.month import Calendar, Monday, Week
from tests.ui.conftest import clipboard, settle

__all__ = ["clipboard"]

AMIRA = "Amira Haddad"
CALLED, SALE, HOLIDAY, NIGHTS, AGAIN = (
    "Who is on call", "The spring sale", "Holiday in June", "How tired is she really", "Offer her the guild"
)  # fmt: skip
LIST, TALK, TEST = "List the alerts that can wait", "Talk to Platform", "One big load test"
LINE = "Half a line"
PRAISED = "You asked for help early."
AREA = "Teach by doing it together"
PUBLIC = "Words for everyone"


@dataclass
class Record:
    """What the robot wrote down, beside the vault: by week, the notes; and everything that was said."""

    shared: dict[int, str] = field(default_factory=dict)
    own: dict[int, str] = field(default_factory=dict)
    decided: list[str] = field(default_factory=list)
    ours: dict[str, bool] = field(default_factory=dict)
    """What both see, and whether it was talked about."""
    mine: dict[str, bool] = field(default_factory=dict)
    actions: dict[str, ActionState] = field(default_factory=dict)


@pytest.fixture
def calendar(monkeypatch: pytest.MonkeyPatch) -> Calendar:
    """Return the day on the wall, which goes on by weeks."""
    return Calendar(monkeypatch)


@pytest.fixture
def monday(vault_folder: Path, qtbot: QtBot, appearance: Appearance, calendar: Calendar) -> Iterator[Monday]:
    """Return how to begin a week."""
    make_session(vault_folder).close()
    windows: list[MainWindow] = []

    def begin() -> Week:
        if windows:
            windows[-1].close()
            calendar.go_on()
        window = MainWindow(appearance)
        windows.append(window)
        window.show()
        with qtbot.waitActive(window):
            window.activateWindow()
        window.enter(unlocked(vault_folder))
        return Week(window, qtbot)

    yield begin
    for one in windows:
        one.close_now()
        one.deleteLater()
    settle()


def unlocked(folder: Path) -> Session:
    """Unlock the vault."""
    return vaults.open_session(folder, vaults.key_from_passphrase(folder, WORDS), QUICK)


def test_a_month_is_kept_word_for_word(
    monday: Monday, calendar: Calendar, vault_folder: Path, clipboard: QClipboard
) -> None:
    record = Record()

    def come_to_the_end(week: Week) -> None:
        week.window.close()
        compare(vault_folder, calendar, record)

    come_to_the_end(hold_the_first(monday(), record))
    talk_about_the_career(vault_folder)
    come_to_the_end(hold_the_second(monday(), record, calendar, vault_folder))
    come_to_the_end(hold_the_third(monday(), record, calendar))
    come_to_the_end(hold_the_fourth(monday(), record, clipboard))
    come_to_the_end(look_back(monday(), record, calendar))


def compare(folder: Path, calendar: Calendar, record: Record) -> None:
    """Hold what the vault keeps against what the robot wrote down."""
    session = unlocked(folder)
    session.enter_manager()
    amira = session.people.named(AMIRA)
    meetings = session.meetings.of_person(amira.id)[::-1]
    weeks = dict(enumerate(meetings, start=1))
    assert [one.held_on for one in meetings] == [calendar.day(week) for week in weeks]
    notes = {week: session.meetings.notes(one.id) for week, one in weeks.items()}
    assert {week: words for week, words in notes.items() if words} == record.shared
    own = {week: session.meetings.private_notes(one.id) for week, one in weeks.items()}
    assert {week: words for week, words in own.items() if words} == record.own
    decided = [made.words for one in meetings for made in session.meetings.decisions(one.id)]
    assert decided == record.decided
    for lines_of, said in ((session.agendas.ours, record.ours), (session.agendas.only_mine, record.mine)):
        lines = [line for one in meetings for line in lines_of(one.id) if not line.moved_on]
        assert sorted((one.item.words, not one.item.is_open) for one in lines) == sorted(said.items())
    actions = [(one.what, one.state) for one in session.actions.of_person(amira.id)]
    assert sorted(actions, key=str) == sorted(record.actions.items(), key=str)
    assert session.check() == ()
    session.close()


def hold_the_first(week: Week, record: Record) -> Week:
    """Add somebody, choose a rhythm, prepare alone, hold it together, and end it."""
    week.people.add(AMIRA, team="Payments")
    week.meet_every_week("10:00")
    week.open_next()
    week.begin_from("Weekly")
    first, *others = (one.words for one in week.meeting.screen.ours.list.lines.rows)
    for words in others:
        week.meeting.at(words, "Del")
    meeting = week.meeting
    meeting.add(f"{CALLED} 10 min", by="Amira")
    meeting.add(SALE)
    meeting.add(HOLIDAY, by="Amira")
    meeting.add_for_oneself(NIGHTS)
    meeting.add_for_oneself(AGAIN)
    meeting.at(AGAIN, "X", mine=True)
    meeting.write_own_notes("Looked tired.")
    meeting.press("Esc")
    week.sit_together()
    meeting.at(first, "Space")
    meeting.at(CALLED, "Space")
    meeting.at(SALE, "X")
    record.shared[1] = "# Rota\n\nThree nights were **too many**, says zebra."
    meeting.write_notes(record.shared[1])
    meeting.press("Esc")
    meeting.decide("Two people on call")
    take_on(week, "Amira", LIST)
    take_on(week, "Jonas", TALK)
    meeting.leave_together(WORDS)
    meeting.press("Ctrl+Shift+E")
    record.own[1] = "Looked tired."
    record.decided.append("Two people on call")
    record.ours = {first: True, CALLED: True, SALE: False, HOLIDAY: False}
    record.mine = {NIGHTS: False, AGAIN: False}
    record.actions = {LIST: ActionState.OPEN, TALK: ActionState.OPEN}
    return week


def take_on(week: Week, who: str, what: str) -> None:
    """Let one of the two take something on."""
    week.meeting.to_list()
    week.notes.take_on(who, what)


def talk_about_the_career(folder: Path) -> None:
    """Let the two have a career conversation in between, and agree on a growth area to look at soon."""
    session = unlocked(folder)
    amira = session.people.named(AMIRA)
    coming = session.meetings.next_of(amira.id)
    assert coming is not None
    conversation = session.conversations.start(amira, coming.held_on)
    employee = session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)
    employee.finish()
    session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER).finish()
    together = session.together(conversation.id)
    together.reveal(one.id for one in together.unrevealed)
    due = coming.held_on
    together.add_growth_area(GrowthArea(AREA, (), "Somebody else could.", "Shows.", "Listens.", due))
    session.close()


def hold_the_second(week: Week, record: Record, calendar: Calendar, folder: Path) -> Week:
    """Find what was put off and what was left, each saying where it is from; check in; be locked out."""
    meeting = week.meeting
    assert any(AMIRA in line and "Today, 10:00" in line for line in week.today.lines(Part.COMING))
    week.open_next()
    agenda = meeting.agenda()
    assert sorted(agenda) == sorted([SALE, HOLIDAY, f"* {AREA}", f"* {LIST}", f"* {TALK}"])
    assert sorted(meeting.own_agenda()) == sorted([NIGHTS, AGAIN])
    for words in (SALE, HOLIDAY, LIST, TALK):
        assert f"from {calendar.day(1).day} " in meeting.details(words), words
    meeting.at(NIGHTS, "Space", mine=True)
    week.sit_together()
    week.growth.check_in(AREA, "Keep it", "She showed it twice.", again=QDate.currentDate().addDays(90))
    meeting.to_list()
    week.notes.tick(LIST)
    meeting.at(SALE, "Space")
    take_on(week, "Amira", TEST)
    meeting.leave_together(WORDS)
    week.wait_for_what_stands_beside()
    meeting.write_notes("The list is do")
    week.window.locking.by_itself()
    assert not meeting.sees("The list is do")
    week.window.enter(unlocked(folder))
    week.wait_for_what_stands_beside()
    assert meeting.notes() == "The list is do"
    assert meeting.focused_name() == "Notes of both", "one simply types on"
    meeting.write("ne.")
    meeting.press("Esc")
    meeting.press("A")
    meeting.write("Half a li")
    record.shared[2] = "The list is done."
    record.ours[SALE] = record.mine[NIGHTS] = True
    record.actions |= {LIST: ActionState.DONE, TEST: ActionState.OPEN}
    return week


def hold_the_third(week: Week, record: Record, calendar: Calendar) -> Week:
    """Go on in the line that was half typed, end what was forgotten, and learn from what was dropped."""
    meeting = week.meeting
    week.open_next()
    meeting.press("A")
    meeting.write("ne")
    meeting.enter()
    meeting.to_list()
    assert LINE in meeting.agenda()
    meeting.press("Ctrl+Shift+E")
    meeting.press("Alt+Right")
    week.wait_for_what_stands_beside()
    assert sorted(meeting.agenda()) == sorted([HOLIDAY, LINE, f"* {TALK}", f"* {TEST}"])
    assert meeting.own_agenda() == [AGAIN]
    assert f"from {calendar.day(1).day} " in meeting.details(HOLIDAY)
    assert f"from {calendar.day(2).day} " in meeting.details(LINE)
    week.sit_together()
    week.notes.drop(TEST, "Platform has no room.")
    week.notes.click("Write down what you learned from it")
    week.notes.learn({"What happened": "Nobody had time.", "What we learned": "Begin with what we can run."})
    meeting.at(HOLIDAY, "Space")
    meeting.at(LINE, "X")
    meeting.decide("Three small tests")
    meeting.leave_together(WORDS)
    week.wait_for_what_stands_beside()
    meeting.press("Ctrl+Shift+E")
    record.decided.append("Three small tests")
    record.ours |= {HOLIDAY: True, LINE: False}
    record.actions[TEST] = ActionState.DROPPED
    return week


def hold_the_fourth(week: Week, record: Record, clipboard: QClipboard) -> Week:
    """Praise, with words for everybody, and end the month."""
    meeting = week.meeting
    week.open_next()
    assert sorted(meeting.agenda()) == sorted([LINE, f"* {TALK}"])
    week.notes.tick(TALK)
    meeting.to_list()
    meeting.press("Ctrl+Alt+5")
    week.notes.press("Ctrl+Shift+W")
    week.notes.type_into("What Amira did well", PRAISED)
    week.notes.click("Words for a public shout-out…")
    assert week.notes.typed_in(PUBLIC) == f"Thank you, Amira: {PRAISED}"
    week.notes.click("Copy the words")
    assert clipboard.text() == f"Thank you, Amira: {PRAISED}"
    week.notes.press("Esc")
    meeting.to_list()
    record.shared[4] = "A quiet week."
    meeting.write_notes(record.shared[4])
    meeting.press("Esc")
    meeting.press("Ctrl+Shift+E")
    record.actions[TALK] = ActionState.DONE
    return week


def look_back(week: Week, record: Record, calendar: Calendar) -> Week:
    """Find the next on Today, all of the month on the timeline, week one by search, and everything kept."""
    (coming,) = [line for line in week.today.lines(Part.COMING) if AMIRA in line]
    assert "Today, 10:00" in coming
    assert [line for line in week.today.lines(Part.OVERDUE) if AMIRA in line] == []
    (found,) = week.search("zebra")
    assert AMIRA in found
    assert long_date(calendar.day(1)) in found
    week.people.go_to_list()
    week.people.open(AMIRA)
    rows = week.timeline.rows() if week.timeline.part else []
    for words in (*record.shared.values(), PRAISED, "Begin with what we can run.", AREA):
        assert len([row for row in rows if plain(words) in row]) >= 1, words
    week.window.go(AllKeptPlace(week.session.people.named(AMIRA).id))
    kept = "\n".join(everything_on(week))
    said = (*record.shared.values(), *record.own.values(), *record.decided, *record.ours, *record.mine)
    for words in (*said, *record.actions, PRAISED, "Begin with what we can run.", "She showed it twice."):
        assert kept.count(words) >= 1, words
    return week


def everything_on(week: Week) -> list[str]:
    """Return what is heard of each thing on the page of everything that is kept."""
    screen = week.window.screen_shown
    assert isinstance(screen, AllKeptScreen)
    model = screen.list.model()
    while model.canFetchMore(screen.list.rootIndex()):
        model.fetchMore(screen.list.rootIndex())
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize("pauses", [1, 4])
def test_killed_in_the_middle_of_a_note_the_words_of_the_last_pause_are_there(
    vault_folder: Path, pauses: int
) -> None:
    session = make_session(vault_folder)
    amira = session.people.add(Person(AMIRA, framework_id=session.frameworks.built_in()))
    meeting = session.meetings.plan(amira.id, days.today())
    session.agendas.of_both.add(meeting.id, CALLED)
    session.close()

    last = killed_after("typing_notes", vault_folder, meeting.id, pauses)

    session = unlocked(vault_folder)
    assert is_kept(session.meetings.notes(meeting.id), last, last + 1)
    assert session.check() == ()
    session.close()
