"""An error that nobody expected is said in the window, and no word of the notes reaches anybody."""

import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.errors import DiskFullError
from app.services.session import Session
from app.ui import crash_sheet, unexpected
from app.ui.main_window import MainWindow
from app.ui.places import HandOverPlace, PeoplePlace
from app.ui.unexpected import Unexpected
from tests.robots.hands import Hands
from tests.ui.conftest import TODAY

NOTE = "she told me in confidence"


@pytest.fixture
def told(window: MainWindow) -> Unexpected:
    """Return who tells of errors in this window."""
    return Unexpected(window)


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot) -> Hands:
    """Return a robot at the window."""
    return Hands(window, qtbot)


def raised(error: Exception) -> Exception:
    """Return an error that was raised with a note in hand."""
    in_hand = NOTE
    try:
        _raise(error, in_hand)
    except type(error) as caught:
        return caught
    raise AssertionError("it was not raised")


def _raise(error: Exception, _in_hand: str) -> None:
    raise error


def fail(told: Unexpected, error: Exception | None = None) -> None:
    """Let an error with a note in it reach the hook, as one in a slot does."""
    found = raised(error or ValueError(NOTE))
    told.hook(type(found), found, found.__traceback__)


def report_shown(robot: Hands) -> str:
    """Return the report on the sheet in front."""
    sheet = robot.dialog()
    assert isinstance(sheet, crash_sheet.CrashSheet)
    return sheet.report.toPlainText()


def test_the_window_says_so_and_nobody_reads_a_note(
    told: Unexpected, robot: Hands, capsys: pytest.CaptureFixture[str]
) -> None:
    fail(told)
    fail(told)

    said = capsys.readouterr().err
    assert said.count("builtins.ValueError") == 2
    assert "tests.ui.shell.test_unexpected" in said
    assert report_shown(robot) == said[: len(said) // 2]
    assert NOTE not in said
    assert not robot.sees(NOTE)
    # In the employee's turn nobody can lock.
    assert robot.sees("close Fika")
    assert not robot.sees("lock the vault")

    robot.click("Go on")
    assert not robot.sees("Something went wrong")


def test_the_report_is_copied_only_when_somebody_asks_and_stays(
    told: Unexpected, robot: Hands, clipboard: QClipboard
) -> None:
    fail(told)
    assert clipboard.text() == ""

    robot.click("Copy the report")

    assert clipboard.text() == report_shown(robot)
    assert robot.sees("Copied")
    robot.click("Go on")
    robot.window.close_now()
    assert clipboard.text().startswith("Fika ")


def test_the_same_is_not_said_again_and_again_but_another_is(
    told: Unexpected, robot: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _time in range(3):
        fail(told)
    robot.click("Go on")
    fail(told)
    assert not robot.sees("Something went wrong")

    fail(told, KeyError(NOTE))
    assert "builtins.KeyError" in report_shown(robot)
    robot.click("Go on")

    monkeypatch.setattr(unexpected, "QUIET", 0.0)
    fail(told)
    assert "builtins.ValueError" in report_shown(robot)
    robot.click("Go on")


def test_sheets_do_not_pile_up(told: Unexpected, robot: Hands) -> None:
    fail(told)
    fail(told, KeyError(NOTE))
    fail(told, OSError(NOTE))
    assert "builtins.ValueError" in report_shown(robot)
    robot.click("Go on")
    assert not robot.sees("Something went wrong")


def test_what_a_person_can_mend_is_said_in_its_own_words(
    told: Unexpected, robot: Hands, session: Session
) -> None:
    fail(told, DiskFullError(session.folder / "notes-1.db"))
    assert robot.sees("no room left on the disk")
    assert robot.sees("Make some room")
    robot.click("Go on")


@pytest.mark.usefixtures("window")
def test_an_error_in_a_thread_is_said_in_the_window(told: Unexpected, robot: Hands) -> None:
    def work() -> None:
        error = raised(ValueError(NOTE))
        told.thread_hook(threading.ExceptHookArgs((ValueError, error, error.__traceback__, None)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    robot.wait_to_see("Something went wrong")
    assert "In a thread:" in report_shown(robot)
    robot.click("Go on")


def test_a_sheet_that_can_t_be_made_is_said_plainly(
    told: Unexpected, robot: Hands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_given: object) -> None:
        raise RuntimeError(NOTE)

    monkeypatch.setattr(crash_sheet, "show_crash", broken)

    fail(told)

    assert "In telling of it:" in capsys.readouterr().err
    assert robot.sees("Something went wrong")
    assert not robot.sees(NOTE)
    robot.dialog().accept()
    robot.rest()


def test_nothing_of_the_error_is_held_for_a_debugger(told: Unexpected, robot: Hands) -> None:
    for name in ("last_type", "last_value", "last_traceback"):
        setattr(sys, name, NOTE)
    fail(told)
    assert [name for name in vars(sys) if name.startswith("last_")] == []
    robot.click("Go on")


def test_somebody_else_s_turn_stays_as_it_was(
    told: Unexpected, robot: Hands, window: MainWindow, team: Session
) -> None:
    window.enter(team)
    conversation = team.conversations.start(team.people.named("Dina"), TODAY)
    window.go(HandOverPlace(conversation.id))
    room, screen = team.room, window.screen_shown

    fail(told)
    assert not window.menus.people.isEnabled()
    QTest.keyClick(robot.dialog(), Qt.Key.Key_Escape)

    assert (team.room, window.screen_shown) == (room, screen)
    assert not robot.sees("Something went wrong")
    window.go(PeoplePlace())
    assert team.room is room
