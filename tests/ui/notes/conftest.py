"""A window in which the parts stand alone, and one-on-ones to look at."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.meeting import Meeting
from app.domain.person import Person
from app.services import vaults
from app.services.days import today
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace, PeoplePlace, PersonPlace
from app.ui.screens.actions.part import ActionsPart
from app.ui.screens.lessons.part import LessonsPart
from app.ui.screens.praise.part import PraisePart
from tests.robots.going_in import go_in
from tests.robots.notes import NotesRobot
from tests.ui.conftest import OPENED_BY, QUICK
from tests.ui.parts_alone import PartsScreen, show_alone

At = Callable[[MeetingPlace | PersonPlace], NotesRobot]


@pytest.fixture(scope="session")
def _vault_of_amira(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a vault with one person and nothing said yet, locked; it is copied, never opened."""
    folder = tmp_path_factory.mktemp("notes") / "Team.fika"
    made = vaults.create(folder, OPENED_BY, "Jonas Berg", QUICK).session
    framework_id = made.frameworks.built_in()
    made.people.add(Person("Amira Haddad", discipline="software", framework_id=framework_id))
    made.close()
    return folder


@pytest.fixture
def team(tmp_path: Path, _vault_of_amira: Path) -> Iterator[Session]:
    """Return the open vault, this test's own."""
    folder = Path(shutil.copytree(_vault_of_amira, tmp_path / "Team.fika"))
    session = vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENED_BY), QUICK)
    yield session
    session.close()


@pytest.fixture
def amira(team: Session) -> Person:
    """Return the one who is there."""
    return team.people.named("Amira")


@pytest.fixture
def meeting(team: Session, amira: Person) -> Meeting:
    """Return a one-on-one of today."""
    return team.meetings.plan(amira.id, today())


@pytest.fixture
def _parts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the page of a one-on-one, and that of a person, hold these parts and nothing else."""
    show_alone(monkeypatch, (ActionsPart, LessonsPart, PraisePart))


@pytest.fixture
def at(_parts_alone: None, window: MainWindow, qtbot: QtBot, team: Session) -> At:
    """Return what brings a robot to a place, with the manager before the screen."""
    with qtbot.waitActive(window):
        window.activateWindow()
    go_in(window, team, PeoplePlace())
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
