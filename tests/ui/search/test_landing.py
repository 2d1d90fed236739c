"""What is found is not only on the page that opens: the keyboard is there, and it is in sight."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.assessment import Side
from app.domain.check_in import Verdict
from app.domain.lesson import Lesson
from app.domain.meeting import Meeting
from app.domain.praise import Praise
from app.services.days import today
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace, PersonPlace, Place
from app.ui.screens.growth_story.story_sheet import StorySheet
from app.ui.screens.meeting.view import MeetingScreen
from tests.ui.search.finder import LONG, Finder

Write = Callable[[Session, Meeting], object]


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
def test_a_priority_is_found_on_the_page(finder: Finder, team: Session, *, aside: bool) -> None:
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
