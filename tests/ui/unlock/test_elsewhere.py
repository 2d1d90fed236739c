"""The way into a vault that may be open on another computer, or lies where a service keeps it in step."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.storage import holder as holders
from app.storage.holder import read_holder, write_holder
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.screens.unlock.view import UnlockScreen
from tests.robots.vault import VaultRobot
from tests.ui.conftest import OPENED_BY


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot) -> VaultRobot:
    """Return a robot at the window."""
    return VaultRobot(window, qtbot)


def hold_elsewhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let another computer say to have the vault open."""
    with monkeypatch.context() as patched:
        patched.setattr(holders, "this_computer", lambda: "lindqvist-laptop")
        write_holder(folder)


def test_another_computer_is_told_of_first_and_one_more_press_opens(
    robot: VaultRobot, team: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    team.close()
    hold_elsewhere(team.folder, monkeypatch)
    robot.window.to_unlock(team.folder)

    robot.unlock(OPENED_BY)
    robot.settle_jobs()
    assert not robot.is_inside()
    assert robot.sees("Team seems to be open elsewhere too: on lindqvist-laptop, since")
    assert robot.typed_in("Passphrase") == OPENED_BY

    robot.enter()
    robot.wait_until_inside()
    held = read_holder(team.folder)
    assert held is not None
    assert held.computer != "lindqvist-laptop"


def test_by_the_code_it_is_told_too(
    robot: VaultRobot, team: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    team.close()
    hold_elsewhere(team.folder, monkeypatch)
    robot.window.to_unlock(team.folder)
    robot.click("Use the recovery code")
    robot.type_into("Recovery code", "ABCD")
    robot.enter()
    assert robot.sees("seems to be open elsewhere too")
    robot.enter()
    robot.wait_to_see("A recovery code has 64 letters and digits")


def test_this_computer_s_own_words_of_yesterday_are_passed_over(robot: VaultRobot, team: Session) -> None:
    team.close()
    write_holder(team.folder)
    robot.window.to_unlock(team.folder)
    robot.unlock(OPENED_BY)
    robot.wait_until_inside()


def test_who_holds_it_on_this_computer_is_said(robot: VaultRobot, team: Session) -> None:
    robot.window.to_unlock(team.folder)
    robot.unlock(OPENED_BY)
    robot.wait_to_see(f"Another Fika has Team open: on {holders.this_computer()}, since")


def test_a_synced_folder_is_noticed_quietly(robot: VaultRobot, team: Session, tmp_path: Path) -> None:
    team.close()
    (tmp_path / "Nextcloud").mkdir()
    folder = Path(shutil.move(team.folder, tmp_path / "Nextcloud" / "Team.fika"))
    robot.window.to_unlock(folder)
    assert not robot.sees("Nextcloud keeps")
    robot.wait_to_see("Nextcloud keeps this folder in step")
    assert QApplication.focusWidget() is None or robot.focused_name() == "Passphrase"


def test_a_second_copy_is_noticed_on_the_way_in(robot: VaultRobot, team: Session) -> None:
    team.close()
    (team.folder / "notes-1 2.db").touch()
    robot.window.to_unlock(team.folder)
    robot.wait_to_see("notes-1 2.db")
    assert robot.sees("Don’t delete it")


def test_an_ordinary_folder_is_worth_no_word(robot: VaultRobot, team: Session) -> None:
    team.close()
    robot.window.to_unlock(team.folder)
    screen = robot.window.screen_shown
    assert isinstance(screen, UnlockScreen)
    screen.place.look()
    robot.settle_jobs()
    assert screen.place.banner is None


def test_what_went_wrong_stands_above_the_notice_and_in_sight(
    robot: VaultRobot, team: Session, tmp_path: Path, appearance: Appearance
) -> None:
    team.close()
    (tmp_path / "Nextcloud").mkdir()
    folder = Path(shutil.move(team.folder, tmp_path / "Nextcloud" / "Team.fika"))
    robot.window.resize(1024, 700)
    appearance.set_scale(2.0)
    robot.window.to_unlock(folder)
    robot.wait_to_see("Nextcloud keeps")
    robot.unlock("something else")
    robot.wait_to_see("does not open this vault")
    screen = robot.window.screen_shown
    assert isinstance(screen, UnlockScreen)
    problem, notice = screen.problem, screen.place.banner
    assert problem is not None
    assert notice is not None
    robot.qtbot.waitUntil(lambda: problem.visibleRegion().boundingRect() == problem.rect())
    assert problem.y() < notice.y()
