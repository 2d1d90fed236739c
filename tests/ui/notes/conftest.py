"""A window in which the parts stand alone, and one-on-ones to look at."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.domain.meeting import Meeting
from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace, PersonPlace
from app.ui.screens.meeting import view as meeting_view
from app.ui.screens.person import view as person_view
from tests.robots.notes import NotesRobot
from tests.ui.notes.page import PartsScreen, open_page

At = Callable[[MeetingPlace | PersonPlace], NotesRobot]


@pytest.fixture
def amira(team: Session) -> Person:
    """Return somebody of the example team."""
    return team.people.named("Amira")


@pytest.fixture
def meeting(team: Session, amira: Person) -> Meeting:
    """Return a one-on-one of today."""
    return team.meetings.plan(amira.id, today())


@pytest.fixture
def _parts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the page of a one-on-one, and that of a person, hold these parts and nothing else."""
    monkeypatch.setattr(meeting_view, "open_meeting", open_page)
    monkeypatch.setattr(person_view, "open_person", open_page)


@pytest.fixture
def at(_parts_alone: None, window: MainWindow, qtbot: QtBot, team: Session) -> At:
    """Return what brings a robot to a place, with the manager before the screen."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.enter(team)
    robot = NotesRobot(window, qtbot)

    def go(place: MeetingPlace | PersonPlace) -> NotesRobot:
        window.go(place)
        robot.rest()
        assert isinstance(window.screen_shown, PartsScreen)
        return robot

    return go


@pytest.fixture
def in_meeting(at: At, amira: Person, meeting: Meeting) -> NotesRobot:
    """Return a robot in the one-on-one, where the manager looks alone."""
    return at(MeetingPlace(amira.id, meeting.id))


@pytest.fixture
def at_person(at: At, amira: Person) -> NotesRobot:
    """Return a robot at the person's page."""
    return at(PersonPlace(amira.id))


@pytest.fixture
def together(at: At, amira: Person, meeting: Meeting) -> NotesRobot:
    """Return a robot in the one-on-one, where both look."""
    return at(MeetingPlace(amira.id, meeting.id, together=True))
