"""The card about backups, and what the list of people says of them."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.backup_errors import BackupFailedError
from app.domain.errors import DiskFullError
from app.services.backups import Occasion
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import CarePlace, PeoplePlace
from app.ui.screens.care.backups_card import BackupsCard
from app.ui.screens.care.view import CareScreen
from app.ui.screens.restore.view import RestoreScreen
from tests.robots.backups import BackupRobot
from tests.robots.going_in import go_in
from tests.ui.cut_off import cut_off


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot) -> BackupRobot:
    """Return a robot at the window."""
    return BackupRobot(window, qtbot)


def look_after(robot: BackupRobot, session: Session) -> None:
    """Go in, and to the page about the vault by its key."""
    go_in(robot.window, session, PeoplePlace())
    robot.press("Ctrl+5")


def test_the_first_one_is_made_by_its_key_and_listed(robot: BackupRobot, team: Session) -> None:
    look_after(robot, team)
    assert robot.sees("There is no backup yet.")
    assert robot.reads(f"They lie in the vault, in {team.folder / 'backups'}.")
    assert robot.listed() == []

    robot.press("Ctrl+B")
    robot.settle_jobs()

    (made,) = (team.folder / "backups").iterdir()
    assert robot.reads(f"Made and checked: {made.name}")
    assert robot.sees("It was opened and checked after it was written.")
    (line,) = robot.listed()
    assert line.endswith(" kB")


def test_each_says_why_it_was_made(robot: BackupRobot, team: Session) -> None:
    team.backups.make(Occasion.BEFORE_KEY_CHANGE)
    look_after(robot, team)
    assert "before the key was changed" in robot.listed()[0]


def test_another_folder_gets_the_next_one_and_the_list_has_both(
    robot: BackupRobot, team: Session, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    team.backups.make()
    look_after(robot, team)
    assert not robot.can_click("Keep them in the vault")

    robot.click("Choose another folder…")
    dialog = robot.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "stick"))
    dialog.close()
    robot.settle_jobs()

    assert len(list((tmp_path / "stick").iterdir())) == 1
    assert robot.reads(f"They lie in {tmp_path / 'stick'}.")
    assert [one.endswith("in the vault") for one in robot.listed()].count(True) == 1
    shutil.rmtree(tmp_path / "stick")
    robot.click("Back up now")
    robot.settle_jobs()
    assert robot.reads("stick is not there now, so the backup went into the vault.")
    robot.click("Keep them in the vault")
    robot.settle_jobs()
    assert team.settings.now.backup_folder == ""


def test_what_went_wrong_is_said_in_place_and_on_the_list_of_people(
    robot: BackupRobot, team: Session
) -> None:
    (team.folder / "backups").write_text("in the way")
    look_after(robot, team)
    robot.click("Back up now")
    robot.settle_jobs()
    assert robot.sees("No backup could be made in ")
    assert robot.can_click("Back up now")

    robot.press("Ctrl+1")
    assert robot.sees("No backup could be made in ")
    robot.click("See to the backups")
    assert isinstance(robot.window.screen_shown, CareScreen)
    assert robot.sees("No backup could be made in ")
    (team.folder / "backups").unlink()
    robot.click("Back up now")
    robot.settle_jobs()
    assert not robot.sees("No backup could be made in ")
    robot.press("Ctrl+1")
    assert not robot.can_click("See to the backups")


def test_leaving_while_one_is_made_leaves_nothing_half_done(robot: BackupRobot, team: Session) -> None:
    look_after(robot, team)
    robot.click("Back up now")
    robot.press("Ctrl+L")
    robot.settle_jobs()
    assert robot.window.session is None
    left = list((team.folder / "backups").iterdir()) if (team.folder / "backups").exists() else []
    assert [one.name for one in left if one.name.startswith(".")] == []


def test_restoring_is_offered_here(robot: BackupRobot, team: Session) -> None:
    look_after(robot, team)
    robot.click("Restore a backup…")
    robot.settle_jobs()
    assert isinstance(robot.window.screen_shown, RestoreScreen)


def test_the_list_is_reached_and_read_by_keys(robot: BackupRobot, team: Session) -> None:
    for occasion in (Occasion.BEFORE_KEY_CHANGE, Occasion.ORDINARY):
        team.backups.make(occasion)
    look_after(robot, team)
    screen = robot.window.screen_shown
    assert isinstance(screen, CareScreen)
    (card,) = (one for one in screen.cards if isinstance(one, BackupsCard))
    card.list.setFocus()
    assert robot.focused_name() == "Backups, the newest first"

    robot.press("Down")
    assert card.list.currentRow() == 1
    robot.press("Tab")

    assert card.back_up.hasFocus()


@pytest.mark.parametrize("size", [(1360, 860), (1024, 700)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off(
    robot: BackupRobot, appearance: Appearance, team: Session, scale: float, size: tuple[int, int]
) -> None:
    appearance.set_scale(scale)
    robot.window.resize(*size)
    for occasion in Occasion:
        team.backups.make(occasion)
    team.backups._trouble = BackupFailedError(team.folder, DiskFullError(team.folder))
    go_in(robot.window, team, CarePlace())
    for _ in range(5):
        QApplication.processEvents()
    screen = robot.window.screen_shown
    assert isinstance(screen, CareScreen)
    (card,) = (one for one in screen.cards if isinstance(one, BackupsCard))
    assert cut_off(card) == []
    assert card.minimumSizeHint().width() < 600
    assert (robot.window.width(), robot.window.height()) == size
