"""Quick unlock as a person meets it: the switch among the cards, and the button at the way in."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.services import vaults
from app.services.keychain_offer import keychain_may_be_asked
from app.services.session import Session
from app.storage.keychain_slot import kept_id, put_slot
from app.ui.keychain.secret_service import SecretService
from app.ui.main_window import MainWindow
from app.ui.places import CarePlace, HandOverPlace, PeoplePlace
from app.ui.screens.care.keys_card import KeysCard
from app.ui.screens.unlock.view import UnlockScreen
from tests.robots.going_in import go_in
from tests.robots.vault import VaultRobot
from tests.ui.conftest import OPENED_BY
from tests.ui.keychain.keyring import Keyring

SWITCH = "Use this computer’s keychain too"
BUTTON = "Unlock with this computer’s keychain"


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot) -> VaultRobot:
    """Return a robot at the window."""
    return VaultRobot(window, qtbot)


def to_care(robot: VaultRobot, session: Session) -> None:
    """Go to the page about the vault, and wait until the keychain was looked for."""
    if robot.window.session is None:
        go_in(robot.window, session, PeoplePlace())
    robot.window.go(CarePlace())
    robot.settle_jobs()


def turn_on(robot: VaultRobot, session: Session) -> None:
    """Turn quick unlock on."""
    to_care(robot, session)
    robot.click(SWITCH)
    robot.type_into("Passphrase", OPENED_BY)
    robot.click("Turn it on")
    robot.wait_to_see("It is on")


def is_on(robot: VaultRobot) -> bool:
    """Tell how the switch stands."""
    (switch,) = [one for one in robot.window.findChildren(QCheckBox) if one.text() == SWITCH]
    return switch.isChecked()


def outside(robot: VaultRobot, folder: Path) -> None:
    """Come to the way into a vault as at a start."""
    robot.window.to_unlock(folder)
    assert isinstance(robot.window.screen_shown, UnlockScreen)


def close(robot: VaultRobot, session: Session) -> Path:
    """End the session as the end of the process does, with nobody asked; return the folder."""
    folder = session.folder
    robot.window._session = None
    session.close()
    return folder


def test_it_is_off_until_somebody_turns_it_on(robot: VaultRobot, team: Session, keyring: Keyring) -> None:
    to_care(robot, team)
    assert not is_on(robot)
    assert robot.sees("It is off.")
    assert "Fika" not in keyring.listed_by_another_reader()


def test_turned_on_the_keychain_opens_it_and_holds_no_key(
    robot: VaultRobot, team: Session, keyring: Keyring
) -> None:
    turn_on(robot, team)
    folder = team.folder
    kept = keyring.told_by_another_reader(kept_id(folder))
    key = vaults.key_from_passphrase(folder, OPENED_BY)
    assert len(kept) == 32
    assert kept != key.secret
    assert "Team" not in keyring.listed_by_another_reader()

    close(robot, team)
    outside(robot, folder)
    robot.click(BUTTON)
    robot.wait_until_inside()
    assert robot.sees("Amira Haddad")


def test_the_passphrase_goes_on_working(robot: VaultRobot, team: Session, keyring: Keyring) -> None:
    del keyring
    turn_on(robot, team)
    outside(robot, close(robot, team))
    robot.unlock(OPENED_BY)
    robot.wait_until_inside()


def test_nothing_opens_by_itself(robot: VaultRobot, team: Session, keyring: Keyring) -> None:
    del keyring
    turn_on(robot, team)
    outside(robot, close(robot, team))
    robot.settle_jobs()
    assert not robot.is_inside()
    assert robot.focused_name() == "Passphrase"


def test_a_wrong_passphrase_turns_nothing_on(robot: VaultRobot, team: Session, keyring: Keyring) -> None:
    to_care(robot, team)
    robot.click(SWITCH)
    robot.type_into("Passphrase", "something else")
    robot.click("Turn it on")
    robot.wait_to_see("does not open this vault")
    assert robot.typed_in("Passphrase") == ""
    assert "Fika" not in keyring.listed_by_another_reader()
    robot.click("Leave it off")
    assert not is_on(robot)
    assert not robot.sees("does not open this vault")
    assert not team.quick_unlock.is_on


def test_turned_off_the_keychain_forgets(robot: VaultRobot, team: Session, keyring: Keyring) -> None:
    turn_on(robot, team)
    robot.click(SWITCH)
    robot.settle_jobs()
    assert not is_on(robot)
    assert robot.sees("It is off.")
    assert "Fika" not in keyring.listed_by_another_reader()
    outside(robot, close(robot, team))
    assert not robot.can_click(BUTTON)


def test_turned_off_with_the_keychain_locked_its_part_is_worthless(
    robot: VaultRobot, team: Session, keyring: Keyring
) -> None:
    turn_on(robot, team)
    keyring.lock()
    robot.click(SWITCH)
    robot.wait_to_see("could not be told to forget")
    assert not team.quick_unlock.is_on


def test_with_another_key_the_keychain_forgets_what_opens_nothing_any_more(
    robot: VaultRobot, team: Session, keyring: Keyring
) -> None:
    turn_on(robot, team)
    team.rekeying.change_key(OPENED_BY, OPENED_BY)
    (keys,) = robot.window.findChildren(KeysCard)
    keys.key_changed.emit()
    robot.settle_jobs()
    assert not is_on(robot)
    assert "Fika" not in keyring.listed_by_another_reader()


def test_on_another_computer_the_passphrase_is_asked_for(
    robot: VaultRobot, team: Session, keyring: Keyring
) -> None:
    del keyring
    turn_on(robot, team)
    folder = close(robot, team)
    SecretService().delete(kept_id(folder))
    outside(robot, folder)
    robot.click(BUTTON)
    robot.wait_to_see("This computer’s keychain does not have it.")
    assert robot.sees("Use the passphrase.")
    robot.unlock(OPENED_BY)
    robot.wait_until_inside()


def test_a_wrong_secret_opens_nothing(robot: VaultRobot, team: Session, keyring: Keyring) -> None:
    del keyring
    turn_on(robot, team)
    folder = close(robot, team)
    SecretService().store(kept_id(folder), "another", bytes(32))
    outside(robot, folder)
    robot.click(BUTTON)
    robot.wait_to_see("This computer’s keychain does not have it.")
    assert not robot.is_inside()


def test_a_keychain_that_stays_locked_leaves_the_passphrase(
    robot: VaultRobot, team: Session, keyring: Keyring
) -> None:
    turn_on(robot, team)
    keyring.lock()
    outside(robot, close(robot, team))
    robot.click(BUTTON)
    robot.wait_to_see("stayed locked, or refused")
    assert robot.can_click(BUTTON)
    robot.unlock(OPENED_BY)
    robot.wait_until_inside()


def test_after_the_screen_was_handed_over_only_the_passphrase_opens_it(
    robot: VaultRobot, team: Session, keyring: Keyring
) -> None:
    del keyring
    turn_on(robot, team)
    conversation = team.conversations.of_person(team.people.named("Bo").id)[0]
    robot.window.go(HandOverPlace(conversation.id))
    folder = close(robot, team)
    assert (folder / "passphrase-needed").exists()
    outside(robot, folder)
    assert not robot.can_click(BUTTON)
    robot.unlock(OPENED_BY)
    robot.wait_until_inside()
    assert keychain_may_be_asked(folder)


def test_the_gate_offers_no_keychain(robot: VaultRobot, team: Session, keyring: Keyring) -> None:
    del keyring
    turn_on(robot, team)
    conversation = team.conversations.of_person(team.people.named("Bo").id)[0]
    robot.window.go(HandOverPlace(conversation.id))
    robot.window.go(CarePlace())
    assert not any("keychain" in words for words in robot.readable())
    robot.dialog().reject()


def test_without_a_keychain_nothing_can_be_turned_on(robot: VaultRobot, team: Session) -> None:
    to_care(robot, team)
    assert robot.sees("No keychain answers on this computer")
    assert not robot.can_click(SWITCH)


def test_without_a_keychain_it_can_still_be_turned_off(robot: VaultRobot, team: Session) -> None:
    put_slot(team.folder, vaults.key_from_passphrase(team.folder, OPENED_BY), "0" * 16, os.urandom(32))
    to_care(robot, team)
    assert is_on(robot)
    robot.click(SWITCH)
    robot.wait_to_see("could not be told to forget")
    assert not is_on(robot)
    assert not robot.can_click(SWITCH)


def test_it_is_reached_by_tab_after_the_passphrase(
    robot: VaultRobot, team: Session, keyring: Keyring
) -> None:
    del keyring
    turn_on(robot, team)
    outside(robot, close(robot, team))
    robot.press("Tab")
    seen = []
    for _press in range(4):
        robot.press("Tab")
        focused = robot.window.focusWidget()
        seen.append(focused.property("text") if focused is not None else "")
    assert seen[:3] == ["Unlock", "Use the recovery code", BUTTON]
