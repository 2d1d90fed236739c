"""A full disk in the window: what was typed stays, can be copied out, and is saved once there is room."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.services import vaults
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import AssessmentPlace
from tests.faults.small_disk import Leaving, leaving_room_on, small_disk
from tests.robots.assessment import AssessmentRobot
from tests.robots.going_in import go_in
from tests.robots.hands import Hands
from tests.robots.people import PeopleRobot
from tests.robots.together import sit_together
from tests.ui.conftest import OPENED_BY
from tests.ui.prepared import prepare, prepare_differences

WORDS = "Words that were typed while there was no room. " * 200
FULL = "no room left"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of four megabytes."""
    with small_disk(tmp_path) as mounted:
        yield mounted


@pytest.fixture
def leaving(disk: Path) -> Leaving:
    """Return what takes the room on it."""
    return leaving_room_on(disk)


@pytest.fixture
def session(disk: Path, team_as_it_begins: Path) -> Iterator[Session]:
    """Return the example team's open vault on that disk."""
    folder = Path(shutil.copytree(team_as_it_begins, disk / "Team.fika"))
    opened = vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENED_BY))
    yield opened
    opened.close()


def paste(clipboard: QClipboard, text: str) -> str:
    """Put text where Ctrl+V takes it from, and return it: typing it letter by letter takes long."""
    clipboard.setText(text)
    return text


def copied_out(robot: Hands, clipboard: QClipboard) -> str:
    """Copy all of the field the keyboard is in."""
    clipboard.clear()
    robot.press("Ctrl+A")
    robot.press("Ctrl+C")
    return clipboard.text()


def is_told(robot: Hands) -> None:
    """Check that people read what is wrong, and let them go on; in a form of its own it stands inside."""
    assert robot.sees(FULL), robot.readable()
    if robot.can_click("Understood"):
        robot.click("Understood")


def test_a_note(
    window: MainWindow, qtbot: QtBot, session: Session, leaving: Leaving, clipboard: QClipboard
) -> None:
    conversation = prepare(session).conversation.id
    go_in(window, session, AssessmentPlace(conversation))
    robot = AssessmentRobot(window, qtbot)
    robot.press("N")
    paste(clipboard, WORDS)
    with leaving(0):
        robot.press("Ctrl+V")
        robot.press("Esc")
        is_told(robot)
        assert robot.typed_in("Your note") == WORDS
        robot.press("N")
        assert copied_out(robot, clipboard) == WORDS
        robot.press("Ctrl+L")
        assert robot.sees(FULL)
        robot.click("Stay here")
        assert robot.typed_in("Your note") == WORDS
    robot.click("Leave")
    turn = session.assessments.manager_turn(conversation, at_keyboard=Side.MANAGER)
    assert [view.view.note for view in turn.assessment().entries.values()] == [WORDS]
    assert session.check() == ()


def test_a_growth_area(
    window: MainWindow, qtbot: QtBot, session: Session, leaving: Leaving, clipboard: QClipboard
) -> None:
    together = prepare_differences(session).revealed()
    robot = sit_together(window, qtbot, session, together.conversation.id)
    robot.press("G")
    robot.type_into("What you want to grow in", "Being reachable")
    robot.type_into("What Amira will do", "Answers the phone.")
    with leaving(0):
        robot.click("Keep it")
        is_told(robot)
        assert robot.typed_in("What you want to grow in") == "Being reachable"
        assert robot.typed_in("What Amira will do") == "Answers the phone."
        robot.type_into("What Amira will do", "Answers the phone early.")
        assert copied_out(robot, clipboard) == "Answers the phone early."
    robot.click("Keep it")
    kept = session.together(together.conversation.id).growth_areas()
    assert [area.employee_does for area in kept] == ["Answers the phone early."]
    assert session.check() == ()


def test_the_form_for_a_person(
    window: MainWindow, qtbot: QtBot, session: Session, leaving: Leaving, clipboard: QClipboard
) -> None:
    robot = PeopleRobot(window, qtbot)
    robot.come_in(session)
    robot.click("Add somebody…")
    robot.fill_form("Noor Saleh", roles="engineer", team="Harbour")
    with leaving(0):
        robot.click("Add")
        is_told(robot)
        assert robot.typed_in("Name") == "Noor Saleh"
        assert robot.typed_in("Team") == "Harbour"
        robot.type_into("Team", "Harbour lights")
        assert copied_out(robot, clipboard) == "Harbour lights"
    robot.click("Add")
    assert session.people.named("Noor Saleh").team == "Harbour lights"
    assert session.check() == ()
