"""A place that a service keeps in step is told of before a vault is made there."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.screens.create_vault.view import CreateScreen
from tests.robots.vault import VaultRobot


def test_a_synced_place_is_told_of_and_stands_in_nobodys_way(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    robot = VaultRobot(window, qtbot)
    window.to_create()
    robot.type_into("Your name", "Jonas Berg")
    robot.type_into("Where it lies", str(tmp_path / "OneDrive - Lindqvist"))
    robot.wait_to_see("OneDrive keeps this folder in step")

    robot.type_into("Where it lies", str(tmp_path / "Documents"))
    qtbot.waitUntil(lambda: not robot.sees("keeps this folder in step"))

    window.to_create_at(tmp_path / "Dropbox" / "Team.fika")
    robot.wait_to_see("Dropbox keeps this folder in step")
    robot.type_into("Your name", "Jonas Berg")
    robot.click("Continue")
    assert robot.sees("Choose a passphrase")


def test_a_word_that_comes_late_is_not_said_of_another_place(window: MainWindow, tmp_path: Path) -> None:
    window.to_create_at(tmp_path / "Team.fika")
    screen = window.screen_shown
    assert isinstance(screen, CreateScreen)
    screen.presenter._looked_at(str(tmp_path / "Dropbox"), "Dropbox keeps this folder in step.")
    assert screen.you.place_word.isHidden()
