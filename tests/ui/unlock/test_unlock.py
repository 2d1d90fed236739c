"""The way into a vault, as a person goes it."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import VaultInUseError
from app.services import vaults
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.screens.unlock.tools import VaultTools
from app.ui.screens.unlock.view import UnlockScreen, open_unlock
from tests.made import QUICK, open_again
from tests.robots.vault import VaultRobot
from tests.ui.conftest import OPENED_BY
from tests.ui.cut_off import cut_off

NEW = "harbour lantern walnut orbit meadow"


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot) -> VaultRobot:
    """Return a robot at the window."""
    return VaultRobot(window, qtbot)


@pytest.fixture
def code(tmp_path: Path) -> str:
    """Make a vault with Amira in it, in the folder 'Coded.fika', and return its recovery code."""
    created = vaults.create(tmp_path / "Coded.fika", OPENED_BY, "Jonas Berg", QUICK)
    created.session.close()
    return "-".join(created.code_groups)


def test_the_right_passphrase_leads_to_the_people(robot: VaultRobot, team: Session) -> None:
    team.close()
    robot.window.to_unlock(team.folder)
    assert robot.sees("Team")

    robot.unlock(OPENED_BY)
    robot.wait_until_inside()

    assert robot.sees("Amira Haddad")


def test_nothing_is_cut_off_where_the_text_grows_while_it_is_shown(
    robot: VaultRobot, team: Session, appearance: Appearance
) -> None:
    team.close()
    robot.window.resize(1024, 700)
    robot.window.to_unlock(team.folder)
    appearance.set_scale(2.0)
    robot.rest()
    screen = robot.window.screen_shown
    assert screen is not None
    assert cut_off(screen) == []
    appearance.set_scale(1.0)


def test_a_wrong_passphrase_is_explained_and_stays_selected(robot: VaultRobot, team: Session) -> None:
    team.close()
    robot.window.to_unlock(team.folder)

    robot.unlock("something else")
    robot.wait_to_see("does not open this vault")

    assert robot.sees("safe and unchanged")
    screen = robot.window.screen_shown
    assert isinstance(screen, UnlockScreen)
    assert screen.by_passphrase.field.edit.selectedText() != ""
    assert screen.by_passphrase.field.edit.hasFocus()
    assert not robot.is_inside()


class Slow(VaultTools):
    """Derives no key before it is told to."""

    def __init__(self) -> None:
        self.gate = threading.Event()

    def key_from_passphrase(self, folder: Path, passphrase: str) -> vaults.DataKey:
        """Wait, then return the key."""
        self.gate.wait()
        return super().key_from_passphrase(folder, passphrase)


def test_the_window_lives_while_the_key_is_derived(robot: VaultRobot, team: Session) -> None:
    team.close()
    slow = Slow()
    robot.window.show_screen(open_unlock(team.folder, robot.window, slow))

    robot.unlock(OPENED_BY)

    assert robot.sees("Opening…")
    assert not robot.can_click("Unlock")
    slow.gate.set()
    robot.wait_until_inside()


def test_leaving_while_the_key_is_derived_opens_nothing(robot: VaultRobot, team: Session) -> None:
    team.close()
    slow = Slow()
    robot.window.show_screen(open_unlock(team.folder, robot.window, slow))
    robot.unlock(OPENED_BY)

    robot.window.to_welcome()
    slow.gate.set()
    robot.settle_jobs()

    assert not robot.is_inside()
    assert robot.sees("Create a vault")


def test_the_recovery_code_opens_and_offers_a_new_passphrase(
    robot: VaultRobot, tmp_path: Path, code: str
) -> None:
    robot.window.to_unlock(tmp_path / "Coded.fika")
    robot.click("Use the recovery code")
    robot.type_into("Recovery code", code.lower().replace("-", " "))
    robot.enter()
    robot.wait_to_see("The vault is open")

    robot.click("Not now")

    assert robot.is_inside()


def test_a_vault_opened_by_its_code_and_left_alone_is_closed_again(
    robot: VaultRobot, tmp_path: Path, code: str
) -> None:
    folder = tmp_path / "Coded.fika"
    robot.window.to_unlock(folder)
    robot.click("Use the recovery code")
    robot.type_into("Recovery code", code)
    robot.enter()
    robot.wait_to_see("The vault is open")
    screen = robot.window.screen_shown
    assert isinstance(screen, UnlockScreen)
    assert screen.new_keys is not None
    with pytest.raises(VaultInUseError):
        open_again(folder, OPENED_BY)

    assert screen.new_keys.patience.isActive()
    screen.new_keys.patience.timeout.emit()  # as after five minutes in which nobody typed
    robot.rest()

    assert robot.sees("Passphrase")
    assert not robot.sees("The vault is open")
    open_again(folder, OPENED_BY).close()


def test_a_mistyped_group_is_named(robot: VaultRobot, tmp_path: Path, code: str) -> None:
    groups = code.split("-")
    groups[2] = ("B" if groups[2][0] == "A" else "A") + groups[2][1:]
    robot.window.to_unlock(tmp_path / "Coded.fika")
    robot.click("Use the recovery code")

    robot.type_into("Recovery code", "-".join(groups))
    robot.enter()

    robot.wait_to_see("typing mistake in group 3")
    assert robot.typed_in("Recovery code") == "-".join(groups)


def test_lost_keys_are_written_anew(robot: VaultRobot, tmp_path: Path, code: str) -> None:
    folder = tmp_path / "Coded.fika"
    (folder / "keys.json").unlink()
    robot.window.to_unlock(folder)
    robot.unlock(OPENED_BY)
    robot.wait_to_see("keys.json is missing")

    robot.type_into("Recovery code", code)
    robot.enter()
    robot.wait_to_see("Choose a new passphrase")
    assert robot.sees("gone or damaged")
    robot.choose_passphrase(NEW, again="another")
    robot.click("Keep this passphrase")
    assert robot.sees("The two lines differ")
    robot.choose_passphrase(NEW)
    robot.click("Keep this passphrase")
    robot.wait_until_inside()

    robot.lock()
    robot.unlock(NEW)
    robot.wait_until_inside()


def test_an_open_vault_is_in_use_elsewhere(robot: VaultRobot, team: Session) -> None:
    robot.window.to_unlock(team.folder)

    robot.unlock(OPENED_BY)

    robot.wait_to_see("Another Fika has")


def test_other_doors_are_there(robot: VaultRobot, team: Session, tmp_path: Path) -> None:
    robot.window.to_unlock(team.folder)
    screen = robot.window.screen_shown
    assert isinstance(screen, UnlockScreen)

    screen.presenter.other_vault(tmp_path / "Else.fika")
    assert robot.sees("Else")
    robot.click("Create a vault…")
    assert robot.sees("A vault is a folder")
