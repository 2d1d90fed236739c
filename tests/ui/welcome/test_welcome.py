"""The welcome, as a newcomer meets it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.services import vaults
from app.services.example_team import create_example
from app.services.session import Session
from app.services.vault_places import default_place
from app.ui.application import first_screen, fit_to_screen
from app.ui.main_window import MainWindow
from app.ui.screens.create_vault.view import CreateScreen
from app.ui.screens.unlock.view import UnlockScreen
from app.ui.screens.welcome.presenter import EXAMPLE_PASSPHRASE
from app.ui.screens.welcome.view import WelcomeScreen, open_welcome
from tests.made import QUICK, WORDS
from tests.robots.vault import VaultRobot


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot) -> VaultRobot:
    """Return a robot at the window."""
    return VaultRobot(window, qtbot)


def make_vault(name: str) -> Path:
    """Make a vault in the usual place, locked."""
    folder = default_place() / f"{name}.fika"
    vaults.create(folder, WORDS, "Jonas Berg", QUICK).session.close()
    return folder


def quick_example(passphrase: str) -> Session:
    """Create the example team with keys that are derived quickly."""
    return create_example(default_place() / "Example team.fika", passphrase, QUICK)


def test_a_newcomer_is_welcomed(robot: VaultRobot) -> None:
    first_screen(robot.window, None)

    assert isinstance(robot.window.screen_shown, WelcomeScreen)
    assert robot.sees("Fika never connects to anything")
    robot.click("Create a vault")
    assert isinstance(robot.window.screen_shown, CreateScreen)


def test_one_known_vault_leads_straight_to_it(robot: VaultRobot) -> None:
    make_vault("Talks")

    first_screen(robot.window, None)

    assert isinstance(robot.window.screen_shown, UnlockScreen)
    assert robot.window.windowTitle() == "Unlock Talks — Fika"


def test_a_vault_that_was_asked_for_comes_first(robot: VaultRobot, tmp_path: Path) -> None:
    make_vault("Talks")

    (tmp_path / "Other.fika").mkdir()

    first_screen(robot.window, tmp_path / "Other.fika")

    assert robot.window.windowTitle() == "Unlock Other — Fika"


def test_a_free_place_is_where_a_vault_is_made(robot: VaultRobot, tmp_path: Path) -> None:
    first_screen(robot.window, tmp_path / "New.fika")

    assert robot.sees("Create a vault")
    assert robot.typed_in("Name of the vault") == "New"
    assert robot.typed_in("Where it lies") == str(tmp_path)


def test_several_vaults_are_listed(robot: VaultRobot) -> None:
    make_vault("Talks")
    make_vault("Older & wiser")

    first_screen(robot.window, None)

    robot.click("Older & wiser")
    assert robot.window.windowTitle() == "Unlock Older & wiser — Fika"


def test_the_example_tells_its_passphrase_and_opens(robot: VaultRobot) -> None:
    robot.window.show_screen(open_welcome(robot.window, quick_example))

    robot.click("Try an example team")
    robot.wait_to_see(EXAMPLE_PASSPHRASE)
    robot.click("Look around")

    assert robot.is_inside()
    assert robot.sees("Amira Haddad")
    robot.lock()
    robot.unlock(EXAMPLE_PASSPHRASE)
    robot.wait_until_inside()


def test_an_example_nobody_goes_into_is_locked(robot: VaultRobot) -> None:
    robot.window.show_screen(open_welcome(robot.window, quick_example))
    robot.click("Try an example team")
    robot.wait_to_see("Look around")

    robot.window.to_create()

    folder = default_place() / "Example team.fika"
    vaults.open_session(folder, vaults.key_from_passphrase(folder, EXAMPLE_PASSPHRASE)).close()


def test_an_example_that_cannot_be_made_is_explained(robot: VaultRobot) -> None:
    make_vault("Example team")
    robot.window.show_screen(open_welcome(robot.window, quick_example))

    robot.click("Try an example team")

    robot.wait_to_see("already something at")
    robot.click("Understood")
    assert robot.can_click("Try an example team")


def test_a_window_begins_no_larger_than_its_screen(window: MainWindow) -> None:
    room = window.screen().availableSize()
    window.resize(room.width() + 80, room.height() + 140)
    fit_to_screen(window)
    assert window.size() == room
    window.resize(room.width() - 40, room.height() + 140)
    fit_to_screen(window)
    assert window.size() == room - QSize(40, 0)
