"""Restoring as a person does it: from the welcome, the unlock screen and the menu."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import HandOverPlace
from app.ui.screens.restore.view import RestoreScreen
from app.ui.screens.unlock.view import UnlockScreen
from tests.robots.backups import BackupRobot
from tests.robots.going_in import go_in
from tests.robots.vault import VaultRobot
from tests.ui.conftest import OPENED_BY, settle
from tests.ui.cut_off import cut_off


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot) -> BackupRobot:
    """Return a robot at the window."""
    return BackupRobot(window, qtbot)


@pytest.fixture
def backup(team: Session, tmp_path: Path) -> Path:
    """Return a backup of the example team outside its vault, which is locked."""
    path = Path(shutil.copy(team.backups.make().path, tmp_path))
    team.close()
    return path


def test_from_the_welcome_to_the_restored_vault(robot: BackupRobot, backup: Path, tmp_path: Path) -> None:
    robot.window.to_welcome()
    robot.click("Restore a backup…")
    assert robot.sees("nothing that is there now is changed")
    robot.choose_backup(backup)
    assert robot.sees(backup.name.split(" ")[0])
    assert robot.sees("Made on ")
    assert not robot.sees("Amira")

    robot.open_with(OPENED_BY)
    assert robot.sees("Is it this one?")
    assert robot.sees("4 people, ")
    assert robot.sees("Amira Haddad")
    assert robot.sees("Latest conversation on ")
    robot.click("Make a vault of it")
    assert robot.typed_in("Name of the new vault").startswith("Team 20")
    robot.put_at("Team again", tmp_path / "anew")

    assert isinstance(robot.window.screen_shown, UnlockScreen)
    vault = VaultRobot(robot.window, robot.qtbot)
    vault.unlock(OPENED_BY)
    vault.wait_until_inside()
    assert robot.window.session is not None
    assert robot.window.session.folder == tmp_path / "anew" / "Team again.fika"
    assert len(robot.window.session.people.listed()) == 4


def test_the_unlock_screen_leads_there_too_and_back(robot: BackupRobot, backup: Path) -> None:
    robot.window.to_unlock(backup.parent / "Team.fika")
    robot.click("Restore a backup…")
    assert isinstance(robot.window.screen_shown, RestoreScreen)
    robot.click("Back")
    assert robot.sees("Create a vault")


def test_a_wrong_passphrase_and_a_taken_name_are_said_in_place(
    robot: BackupRobot, backup: Path, tmp_path: Path
) -> None:
    robot.window.to_restore()
    robot.choose_backup(backup)
    robot.open_with("not this one")
    assert robot.sees("That passphrase does not open this backup.")
    assert robot.sees("the passphrase it had on that day")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.selectedText(), "typing it again replaces it"
    robot.open_with(OPENED_BY)
    robot.click("Make a vault of it")

    robot.put_at("Team", tmp_path)

    assert robot.sees("There is already a vault called “Team” in this place.")
    assert isinstance(robot.window.screen_shown, RestoreScreen)


def test_choosing_another_forgets_what_was_seen_and_typed(robot: BackupRobot, backup: Path) -> None:
    robot.window.to_restore()
    robot.choose_backup(backup)
    robot.open_with(OPENED_BY)
    screen = robot.window.screen_shown
    assert isinstance(screen, RestoreScreen)

    robot.click("Choose another")
    settle()

    assert not any("Amira" in text for text in _every_text(screen))
    assert screen.key.passphrase.text == ""
    robot.choose_backup(backup)
    assert robot.sees("Open the backup")


def test_what_is_no_backup_is_said_in_place(robot: BackupRobot, tmp_path: Path) -> None:
    other = tmp_path / "other.fikabackup"
    other.write_bytes(b"hello")
    robot.window.to_restore()
    robot.choose_backup(other)
    assert robot.sees("other.fikabackup is not a backup of Fika's, or it is damaged")
    assert robot.can_click("Choose a backup…")


def test_the_recovery_code_opens_one_too(robot: BackupRobot, backup: Path) -> None:
    robot.window.to_restore()
    robot.choose_backup(backup)
    robot.click("Use the recovery code")
    robot.type_into("Recovery code", "AAAA")
    robot.enter()
    robot.settle_jobs()
    assert robot.sees("A recovery code has 64 letters and digits; this one has 4.")
    robot.click("Use the passphrase")
    assert not robot.sees("A recovery code has")
    assert robot.focused_name() == "Passphrase"


def test_an_open_vault_is_backed_up_first_and_then_locked(robot: BackupRobot, team: Session) -> None:
    robot.window.enter(team)

    robot.press("Ctrl+Shift+B")
    robot.settle_jobs()

    assert isinstance(robot.window.screen_shown, RestoreScreen)
    assert robot.window.session is None
    (made,) = (team.folder / "backups").iterdir()
    assert made.name.endswith(" before restore.fikabackup")


def test_it_is_looked_for_where_the_backups_of_that_vault_go(
    robot: BackupRobot, team: Session, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    team.backups.choose_folder(tmp_path / "stick")
    robot.window.enter(team)
    robot.press("Ctrl+Shift+B")
    robot.settle_jobs()
    robot.click("Choose a backup…")
    dialog = robot.dialog()
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path / "stick"
    dialog.reject()


def test_where_it_can_not_be_backed_up_people_are_asked(robot: BackupRobot, team: Session) -> None:
    (team.folder / "backups").write_text("in the way")
    robot.window.enter(team)

    robot.press("Ctrl+Shift+B")
    robot.settle_jobs()
    assert robot.sees("No backup could be made in ")
    robot.click("Stay here")
    assert robot.window.session is team
    robot.press("Ctrl+Shift+B")
    robot.settle_jobs()
    robot.click("Go on without one")

    assert isinstance(robot.window.screen_shown, RestoreScreen)


def test_whoever_else_looks_finds_no_way_there(robot: BackupRobot, team: Session) -> None:
    bo = team.conversations.of_person(team.people.named("Bo").id)[0].id
    go_in(robot.window, team, HandOverPlace(bo))

    robot.press("Ctrl+Shift+B")
    robot.window.to_restore()
    robot.settle_jobs()

    assert robot.window.session is team
    assert not isinstance(robot.window.screen_shown, RestoreScreen)
    assert not robot.window.menus.restore.isVisible()
    assert not (team.folder / "backups").exists()


def _every_text(screen: RestoreScreen) -> list[str]:
    return [one.text() + one.accessibleName() for one in screen.findChildren(QLabel)]


@pytest.mark.parametrize("size", [(1360, 860), (1024, 700)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_on_any_page(
    robot: BackupRobot,
    appearance: Appearance,
    backup: Path,
    scale: float,
    size: tuple[int, int],
) -> None:
    appearance.set_scale(scale)
    robot.window.resize(*size)
    robot.window.to_restore()

    def look() -> None:
        for _ in range(5):
            QApplication.processEvents()
        screen = robot.window.screen_shown
        assert screen is not None
        assert cut_off(screen) == []

    look()
    robot.choose_backup(backup)
    robot.open_with("wrong")
    look()
    robot.open_with(OPENED_BY)
    look()
    robot.click("Make a vault of it")
    robot.put_at("Team", backup.parent)
    look()
    assert (robot.window.width(), robot.window.height()) == size
