"""What is found is not only on the page that opens: the keyboard is there, and it is in sight."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.assessment import ManagerEntry, Side
from app.domain.check_in import Verdict
from app.domain.lesson import Lesson
from app.domain.meeting import Meeting
from app.domain.praise import Praise
from app.reports.pages import place_of
from app.services.days import today
from app.services.session import Session
from app.services.together import Together
from app.services.vaults import key_from_passphrase
from app.ui.main_window import MainWindow
from app.ui.places import AssessmentPlace, MeetingPlace, PersonPlace, Place, TogetherPlace
from app.ui.screens.assessment.view import AssessmentScreen
from app.ui.screens.growth_story.story_sheet import StorySheet
from app.ui.screens.meeting.view import MeetingScreen
from app.ui.screens.search.sheet import SearchSheet, open_search
from app.ui.screens.summary.view import SummaryScreen
from app.ui.screens.together.view import TogetherScreen
from tests.robots.hands import Hands
from tests.ui.conftest import OPENED_BY

LONG = "\n\n".join(["Line by line, week after week."] * 60)
Write = Callable[[Session, Meeting], object]


class Finder(Hands):
    """Searches, opens the first hit, and tells where the keyboard is."""

    def find(self, words: str) -> None:
        """Open the only thing that holds these words."""
        window = self.window
        assert window.session is not None
        assert window.screen_shown is not None
        open_search(window.screen_shown, window.session, window.place, window.go, only_here=False)
        self.rest()
        sheet = self.front
        assert isinstance(sheet, SearchSheet)
        sheet.words.edit.setText(words)
        assert sheet.list.found.rowCount() == 1, [one.spoken for one in sheet.list.found.rows]
        QTest.keyClick(sheet.words.edit, Qt.Key.Key_Return)
        self.rest()

    def at(self) -> str:
        """Return what is read out where the keyboard is, once it can be seen."""
        self._bring_to_front()
        at = self.front.window().focusWidget()
        assert at is not None
        assert _is_seen(at)
        if isinstance(at, QAbstractItemView):
            return str(at.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
        if isinstance(at, QTextEdit):
            return at.textCursor().selectedText()
        return at.text() if isinstance(at, QLineEdit) else at.accessibleName()


def _is_seen(at: QWidget) -> bool:
    if isinstance(at, QAbstractItemView):
        return _all_of(at.visualRect(at.currentIndex()), at.viewport())
    if isinstance(at, QTextEdit):
        return _all_of(at.cursorRect(), at.viewport())
    return _all_of(at.rect(), at)


def _all_of(room: QRect, shown: QWidget) -> bool:
    return not room.isEmpty() and shown.visibleRegion().boundingRect().contains(room)


@pytest.fixture
def finder(window: MainWindow, qtbot: QtBot, team: Session) -> Iterator[Finder]:
    """Return who searches in the example team's vault, in a small window."""
    window.resize(1024, 700)
    window.enter(team)
    window.activateWindow()
    qtbot.waitActive(window)
    yield Finder(window, qtbot)
    if window.screen_shown is not None:
        window.screen_shown.flush()


@pytest.fixture
def meeting(team: Session) -> Meeting:
    """Return a long one-on-one with Amira, today's, with years of others' words around."""
    made = team.meetings.plan(1, today())
    team.meetings.write_notes(made.id, LONG)
    for number in range(40):
        team.agendas.of_both.add(made.id, f"Item {number}")
        team.actions.take_on(1, Side.EMPLOYEE, f"Action {number}", None, made.id)
    return made


def act(session: Session, meeting: Meeting, *, closed: bool = False) -> None:
    """Take an action on; where it is `closed`, in another one-on-one long ago."""
    action = session.actions.take_on(1, Side.MANAGER, "walrus", None, 0 if closed else meeting.id)
    if closed:
        session.actions.done(action.id)
        for number in range(70):
            session.actions.done(session.actions.take_on(1, Side.MANAGER, f"Old {number}", None).id)


ON_BOTH: dict[str, tuple[Write, str]] = {
    "agenda": (
        lambda session, here: session.agendas.of_both.add(here.id, "walrus", Side.EMPLOYEE),
        "walrus, Amira",
    ),
    "decision": (lambda session, here: session.meetings.decide(here.id, "walrus"), "walrus"),
    "action": (act, "walrus"),
    "lesson": (
        lambda session, here: session.lessons.write(
            Lesson("walrus", "It fell", "A lot", "", person_id=1, meeting_id=here.id)
        ),
        "walrus",
    ),
    "praise": (
        lambda session, here: session.praise.write(Praise("walrus", person_id=1, meeting_id=here.id)),
        "walrus",
    ),
    "notes": (
        lambda session, here: session.meetings.write_notes(
            here.id, f"{LONG}\n\nthe **walrus** sang\n\n{LONG}"
        ),
        "walrus",
    ),
}
ALONE: dict[str, tuple[Write, str]] = {
    "own notes": (
        lambda session, here: session.meetings.write_private_notes(here.id, f"{LONG}\n\nwalrus\n\n{LONG}"),
        "walrus",
    ),
    "own agenda": (lambda session, here: session.agendas.of_mine.add(here.id, "walrus"), "walrus"),
}


@pytest.mark.parametrize("kind", [*ON_BOTH, *ALONE])
def test_in_a_one_on_one_the_keyboard_is_at_what_was_found(
    finder: Finder, team: Session, meeting: Meeting, kind: str
) -> None:
    write, read_out = {**ON_BOTH, **ALONE}[kind]
    write(team, meeting)
    finder.find("walrus")
    assert finder.window.place == MeetingPlace(1, meeting.id)
    assert read_out in finder.at()


@pytest.mark.parametrize("kind", ON_BOTH)
def test_so_it_is_where_both_look(finder: Finder, team: Session, meeting: Meeting, kind: str) -> None:
    write, read_out = ON_BOTH[kind]
    write(team, meeting)
    finder.window.go(MeetingPlace(1, meeting.id, together=True))
    finder.find("walrus")
    assert finder.window.place == MeetingPlace(1, meeting.id, together=True)
    assert read_out in finder.at()


def test_a_note_on_an_item_is_open_below_its_line(finder: Finder, team: Session, meeting: Meeting) -> None:
    item = team.agendas.of_both.add(meeting.id, "Pages", Side.EMPLOYEE)
    team.agendas.write_private_notes_on(item.id, "walrus")
    finder.find("walrus")
    assert finder.at().startswith("Pages")
    screen = finder.window.screen_shown
    assert isinstance(screen, MeetingScreen)
    panel = screen.ours.panel
    assert panel is not None
    assert panel.private is not None
    assert panel.private.text() == "walrus"


def test_an_item_that_went_on_is_found_where_it_stands_now(
    finder: Finder, team: Session, meeting: Meeting
) -> None:
    team.agendas.of_both.add(meeting.id, "walrus", Side.EMPLOYEE)
    later = team.meetings.plan(1, today() + timedelta(days=7))
    team.meetings.end(meeting.id)
    finder.find("walrus")
    assert finder.window.place == MeetingPlace(1, later.id)
    assert finder.at().startswith("walrus, Amira")


def test_it_stays_in_sight_while_words_above_it_are_still_wrapped(finder: Finder, team: Session) -> None:
    meeting = team.meetings.plan(1, today())
    for number in range(9):
        words = f"Action {number} which is rather long so that it wraps"
        team.actions.take_on(1, Side.EMPLOYEE, words, None, meeting.id)
    words = "walrus " + "stayed calm when the dashboards broke and noticed " * 3
    team.praise.write(Praise(words, person_id=1, meeting_id=meeting.id))
    finder.find("walrus")
    assert "walrus" in finder.at()


def test_own_notes_on_what_was_taken_off_open_its_one_on_one(
    finder: Finder, team: Session, meeting: Meeting
) -> None:
    item = team.agendas.of_both.add(meeting.id, "A slip", Side.EMPLOYEE)
    team.agendas.write_private_notes_on(item.id, "walrus")
    team.agendas.of_both.remove(item.id, meeting.id)
    finder.find("walrus")
    assert finder.window.place == MeetingPlace(1, meeting.id)
    assert finder.at().startswith("Item 0")


@pytest.fixture
def reached(team: Session) -> None:
    """Let a growth area of Amira's be reached after a long story, in which a walrus is."""
    found = team.check_ins.areas(1)[0].area.id
    for number in range(12):
        team.check_ins.write(found, f"Week {number}. " + LONG[:200], "", Verdict.KEEP)
    team.check_ins.write(found, "The walrus came", "", Verdict.REACHED)


@pytest.mark.usefixtures("reached")
def test_a_check_in_is_read_in_the_story_of_its_area(finder: Finder) -> None:
    finder.find("walrus")
    assert finder.window.place == PersonPlace(1)
    sheet = finder.front
    assert isinstance(sheet, StorySheet)
    assert finder.at().startswith("Change the check-in of")
    sheet.reject()
    finder.rest()
    assert finder.at().startswith("Take “")


@pytest.mark.usefixtures("reached")
def test_where_both_look_it_is_read_in_the_one_on_one_they_are_at(finder: Finder, meeting: Meeting) -> None:
    finder.window.go(MeetingPlace(1, meeting.id, together=True))
    finder.find("walrus")
    sheet = finder.front
    assert isinstance(sheet, StorySheet)
    assert finder.window.place == MeetingPlace(1, meeting.id, together=True)
    sheet.reject()


@pytest.mark.parametrize("aside", [False, True])
def test_a_priority_is_found_on_the_page(finder: Finder, team: Session, aside: bool) -> None:  # noqa: FBT001 - pytest hands it over
    priority = team.priorities.take_up(1, "walrus", today())
    if aside:
        team.priorities.put_aside(priority.id, today())
    finder.find("walrus")
    assert finder.window.place == PersonPlace(1)
    assert finder.at() == ("Take “walrus” up again" if aside else "Say “walrus” in other words")


def test_an_action_of_long_ago_is_loaded_until_it_is_there(
    finder: Finder, team: Session, meeting: Meeting
) -> None:
    act(team, meeting, closed=True)
    finder.find("walrus")
    assert finder.window.place == PersonPlace(1)
    assert finder.at().startswith("walrus")


def test_a_growth_area_is_found_on_the_page(finder: Finder, team: Session) -> None:
    headline = team.check_ins.areas(1)[0].area.headline
    finder.window.go(PersonPlace(1, f"growth:{team.check_ins.areas(1)[0].area.id}"))
    finder.rest()
    assert headline in finder.at()


def test_what_was_noted_of_a_behaviour_opens_that_behaviour(finder: Finder, team: Session) -> None:
    preparing = next(
        one.latest
        for one in team.people.overview()
        if one.latest is not None and not one.latest.manager_finished_at
    )
    turn = team.assessments.manager_turn(preparing.id, at_keyboard=Side.MANAGER)
    turn.say(turn.behaviours[7].id, ManagerEntry(evidence="walrus"))
    finder.find("walrus")
    assert finder.window.place == AssessmentPlace(preparing.id)
    screen = finder.window.screen_shown
    assert isinstance(screen, AssessmentScreen)
    assert screen.spot() == turn.behaviours[7].id


def test_side_by_side_an_agreement_opens_its_behaviour(finder: Finder, team: Session) -> None:
    conversation = team.conversations.latest_revealed(team.people.get(1)).id
    finder.window.go(TogetherPlace(conversation))
    together = team.together(conversation)
    behaviour = together.behaviours[9].id
    together.say_words(behaviour, "walrus")
    finder.find("walrus")
    screen = finder.window.screen_shown
    assert isinstance(screen, TogetherScreen)
    assert screen.spot() == behaviour
    assert finder.window.focusWidget() is screen.map_card.map.canvas
    words = screen.talk.behaviour.words
    assert words.text() == "walrus"
    assert _all_of(words.rect(), words)


@contextmanager
def both_at(team: Session, conversation_id: int) -> Iterator[Together]:
    """Let both sit over a conversation for a moment, without the window."""
    team.sit_together(conversation_id)
    yield team.together(conversation_id)
    team.take_back(key_from_passphrase(team.folder, OPENED_BY))


def test_alone_an_agreement_opens_side_by_side_where_alone_it_can_be_read(
    finder: Finder, team: Session
) -> None:
    conversation = team.conversations.latest_revealed(team.people.get(1)).id
    with both_at(team, conversation) as together:
        behaviour = together.behaviours[9].id
        together.say_words(behaviour, "walrus")
    finder.find("walrus")
    screen = finder.window.screen_shown
    assert isinstance(screen, TogetherScreen)
    assert screen.spot() == behaviour


def test_notes_of_a_conversation_are_in_sight_on_the_page_they_stand_on(
    finder: Finder, team: Session
) -> None:
    conversation = team.conversations.latest_revealed(team.people.get(1)).id
    with both_at(team, conversation) as together:
        together.write_shared_notes(f"{LONG}\n\nwalrus\n\n{LONG}")
    finder.find("walrus")
    finder.settle_jobs()
    screen = finder.window.screen_shown
    assert isinstance(screen, SummaryScreen)
    assert finder.window.focusWidget() is screen.pages
    number, down = place_in(screen)
    assert number > 0
    room = screen.pages.room_at(number, down)
    assert screen.pages.visibleRegion().boundingRect().contains(room.adjusted(0, 0, 0, -room.height() // 2))


def place_in(screen: SummaryScreen) -> tuple[int, float]:
    """Return where the walrus stands on the pages that are shown."""
    made = screen.presenter._made
    assert made is not None
    found = place_of(made.pdf, "walrus")
    assert found is not None
    return found


@pytest.mark.parametrize("spot", ["growth", "closing"])
def test_side_by_side_growth_areas_and_notes_have_the_keyboard(
    finder: Finder, team: Session, spot: str
) -> None:
    conversation = team.conversations.latest_revealed(team.people.get(1)).id
    area = team.check_ins.areas(1)[0].area
    finder.window.go(TogetherPlace(conversation, f"growth:{area.id}" if spot == "growth" else spot))
    finder.rest()
    at = finder.window.focusWidget()
    assert at is not None
    assert at.accessibleName() == (f"Growth area: {area.headline}" if spot == "growth" else "Notes for both")


@pytest.mark.parametrize("place", [MeetingPlace(1, 1), PersonPlace(1)])
def test_whoever_has_gone_elsewhere_meanwhile_is_left_there(
    window: MainWindow, team: Session, place: Place
) -> None:
    window.enter(team)
    meeting = team.meetings.of_person(1)[0]
    action = team.actions.take_on(1, Side.MANAGER, "walrus", None, meeting.id)
    spot = f"action:{action.id}"
    there = (
        MeetingPlace(1, meeting.id, spot=spot) if isinstance(place, MeetingPlace) else PersonPlace(1, spot)
    )
    window.go(there)
    window.sidebar.setFocus()
    gone_to = window.focusWidget()
    for _turn in range(20):
        QApplication.processEvents()
    assert window.focusWidget() is gone_to
