"""Making a vault, page by page, as a person goes through it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services import vaults
from app.ui.main_window import MainWindow
from app.ui.screens.create_vault.tools import VaultMaking
from app.ui.screens.create_vault.view import CreateScreen, open_create
from tests.made import QUICK
from tests.robots.vault import VaultRobot

GOOD = "harbour lantern walnut orbit meadow"


class QuickMaking(VaultMaking):
    """Makes vaults whose keys are derived quickly."""

    def create(self, folder: Path, passphrase: str, manager_name: str) -> vaults.Created:
        """Create the vault."""
        return vaults.create(folder, passphrase, manager_name, QUICK)


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot) -> VaultRobot:
    """Return a robot at the first page."""
    window.show_screen(open_create(window, QuickMaking()))
    return VaultRobot(window, qtbot)


def to_passphrase(robot: VaultRobot) -> None:
    """Fill the first page."""
    robot.type_into("Your name", "Jonas Berg")
    robot.type_into("Name of the vault", "Talks")
    robot.click("Continue")


def to_code(robot: VaultRobot) -> tuple[str, ...]:
    """Go as far as the recovery code."""
    to_passphrase(robot)
    robot.choose_passphrase(GOOD)
    robot.click("Create the vault")
    robot.wait_to_see("Your recovery code")
    return robot.code_shown()


def test_all_pages_lead_in(robot: VaultRobot, home: Path) -> None:
    code = to_code(robot)
    assert len(code) == 8

    robot.click("I have kept it")
    robot.type_groups_back(code)
    robot.click("Go in")

    assert robot.is_inside()
    assert (home / "Fika" / "Talks.fika").is_dir()
    session = robot.window.session
    assert session is not None
    assert session.manager_name == "Jonas Berg"
    assert robot.sees("Nobody is here yet")


def test_the_code_shown_opens_the_vault(robot: VaultRobot, home: Path) -> None:
    code = to_code(robot)
    robot.window.close_now()

    key = vaults.key_from_recovery_code(home / "Fika" / "Talks.fika", "-".join(code))

    vaults.open_session(home / "Fika" / "Talks.fika", key).close()


def test_going_back_keeps_what_was_typed(robot: VaultRobot) -> None:
    to_passphrase(robot)
    robot.choose_passphrase(GOOD)

    robot.click("Back")
    assert robot.typed_in("Your name") == "Jonas Berg"
    robot.click("Continue")

    assert robot.typed_in("Passphrase") == GOOD


@pytest.mark.parametrize(
    ("name", "vault", "place", "problem"),
    [
        (" ", "Talks", None, "Type your name"),
        ("Jonas", " ", None, "Give the vault a name"),
        ("Jonas", "a/b", None, "Give the vault a name"),
        ("Jonas", "..", None, "Give the vault a name"),
        ("Jonas", "a" * 300, None, "This name is too long"),
        ("Jonas", "Talks", "not absolute", "Choose the folder"),
    ],
)
def test_what_is_missing_is_said(
    robot: VaultRobot, name: str, vault: str, place: str | None, problem: str
) -> None:
    robot.type_into("Your name", name)
    robot.type_into("Name of the vault", vault)
    if place is not None:
        robot.type_into("Where it lies", place)

    robot.click("Continue")

    assert robot.sees(problem)
    assert robot.typed_in("Name of the vault") == vault


def test_a_name_that_is_taken_is_said_before_anything_is_made(robot: VaultRobot, home: Path) -> None:
    (home / "Fika" / "Talks.fika").mkdir(parents=True)

    to_passphrase(robot)

    assert robot.sees("already a vault called “Talks”")


def test_a_weak_passphrase_is_not_taken(robot: VaultRobot) -> None:
    to_passphrase(robot)

    robot.choose_passphrase("jonas")
    robot.click("Create the vault")

    assert robot.sees("too easy to guess")
    assert not robot.is_inside()


def test_a_suggestion_can_be_taken_as_it_is(robot: VaultRobot) -> None:
    to_passphrase(robot)

    robot.click("Suggest a passphrase")
    suggested = robot.typed_in("Passphrase")
    robot.click("Create the vault")
    robot.wait_to_see("Your recovery code")

    assert len(suggested.split()) >= 4


def test_a_wrong_group_is_named_and_the_code_can_be_seen_again(robot: VaultRobot) -> None:
    code = to_code(robot)
    robot.click("I have kept it")
    asked = [number for number in range(1, 9) if robot.sees(f"Group {number}")]
    robot.type_groups_back(code)
    robot.type_into(f"Group {asked[0]}", "WRONG")

    robot.click("Go in")

    assert robot.sees(f"Group {asked[0]} is different")
    assert not robot.is_inside()
    robot.click("Show the code again")
    assert robot.code_shown() == code


def test_closing_asks_while_the_code_is_shown(robot: VaultRobot) -> None:
    to_code(robot)

    robot.window.close()
    assert robot.sees("have the code shown again then")
    robot.click("Stay here")
    assert robot.window.isVisible()

    robot.window.close()
    robot.click("Close Fika")
    assert not robot.window.isVisible()


def test_closing_asks_while_the_vault_is_made(robot: VaultRobot, home: Path) -> None:
    to_passphrase(robot)
    robot.choose_passphrase(GOOD)
    robot.click("Create the vault")

    robot.window.close()

    assert robot.sees("being made this moment")
    robot.click("Stay here")
    robot.wait_to_see("Your recovery code")
    assert (home / "Fika" / "Talks.fika").is_dir()


def test_a_vault_left_before_going_in_is_locked(robot: VaultRobot, home: Path) -> None:
    to_code(robot)

    robot.window.to_welcome()

    folder = home / "Fika" / "Talks.fika"
    vaults.open_session(folder, vaults.key_from_passphrase(folder, GOOD)).close()


def test_a_vault_made_while_people_left_is_locked(robot: VaultRobot, home: Path) -> None:
    to_passphrase(robot)
    robot.choose_passphrase(GOOD)
    robot.click("Create the vault")

    robot.window.to_welcome()
    robot.settle_jobs()

    folder = home / "Fika" / "Talks.fika"
    vaults.open_session(folder, vaults.key_from_passphrase(folder, GOOD)).close()


def test_the_recovery_sheet_is_saved(robot: VaultRobot, tmp_path: Path) -> None:
    to_code(robot)

    robot.save_sheet_to(tmp_path / "sheet.pdf")
    robot.wait_to_see("Print it, then delete the file")

    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_a_sheet_that_cannot_be_saved_is_said(robot: VaultRobot, tmp_path: Path) -> None:
    to_code(robot)

    robot.save_sheet_to(tmp_path / "missing" / "sheet.pdf")

    robot.wait_to_see("could not be written")
    robot.click("Understood")
    assert len(robot.code_shown()) == 8


def test_a_vault_that_cannot_be_made_leads_back_to_the_passphrase(robot: VaultRobot, home: Path) -> None:
    to_passphrase(robot)
    robot.choose_passphrase(GOOD)
    (home / "Fika" / "Talks.fika").mkdir(parents=True)
    (home / "Fika" / "Talks.fika" / "something").write_text("in the way", encoding="utf-8")

    robot.click("Create the vault")

    robot.wait_to_see("already something at")
    robot.click("Understood")
    assert robot.typed_in("Passphrase") == GOOD


def test_the_screen_stands_alone(robot: VaultRobot) -> None:
    screen = robot.window.screen_shown
    assert isinstance(screen, CreateScreen)
    assert screen.alone
