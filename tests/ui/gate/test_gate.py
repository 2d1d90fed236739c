"""The manager's passphrase leads out of the employee's turn, and out of the time together."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import PassphraseNeededError, VaultDamagedError
from app.domain.visibility import Room
from app.services import vaults
from app.services.session import Session
from app.ui import ways_in
from app.ui.main_window import MainWindow
from app.ui.places import (
    FrameworkPlace,
    HandOverPlace,
    PeoplePlace,
    PersonPlace,
    Place,
    TogetherPlace,
)
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.rooms import others_look
from tests.robots.gate import GateRobot
from tests.robots.going_in import go_in
from tests.ui.conftest import OPENED_BY, settle
from tests.ui.prepared import prepare

OTHERS = ("Bo", "Lindqvist", "Chen", "Dina")
ROOMS: dict[str, Callable[[Session], Place]] = {
    "the employee's turn": lambda team: HandOverPlace(prepare(team).conversation.id),
    "together": lambda team: TogetherPlace(
        next(iter(team.conversations.of_person(team.people.named("Amira").id))).id
    ),
}


@pytest.fixture(params=list(ROOMS))
def here(request: pytest.FixtureRequest, team: Session) -> Place:
    """Return a place before which somebody else than the manager may sit."""
    return ROOMS[request.param](team)


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, here: Place) -> GateRobot:
    """Return a robot that sits there."""
    go_in(window, team, here)
    assert window.place == here
    with qtbot.waitActive(window):
        window.activateWindow()
    return GateRobot(window, qtbot)


def test_the_right_passphrase_leads_out(robot: GateRobot, team: Session) -> None:
    robot.window.go(PersonPlace(2))
    assert robot.is_asked()
    assert others_look(team)

    robot.type_passphrase(OPENED_BY)

    assert robot.window.place == PersonPlace(2)
    assert team.room is Room.MANAGER
    assert robot.sees("Bo Lindqvist")


def test_a_wrong_one_is_said_in_place(robot: GateRobot, team: Session, here: Place) -> None:
    robot.window.go(PeoplePlace())

    robot.type_passphrase("not this one")

    assert robot.sees("That passphrase does not open this vault.")
    assert robot.sees("choose “Lock the vault instead”: the code opens it from there")
    assert robot.window.place == here
    assert team.room is not Room.MANAGER
    robot.type_passphrase(OPENED_BY)
    assert robot.window.place == PeoplePlace()


def test_a_passphrase_that_is_missing_is_said_in_place(robot: GateRobot, team: Session, here: Place) -> None:
    robot.window.go(PeoplePlace())
    robot.rest()
    for ask in (robot.enter, lambda: robot.click(robot.dialog().windowTitle())):
        ask()
        assert robot.sees("The passphrase is missing.")
        assert robot.focused_name() == "Passphrase"
    assert robot.window.place == here
    assert team.room is not Room.MANAGER

    robot.type_passphrase("not this one")
    assert not robot.sees("The passphrase is missing.")
    robot.type_passphrase(OPENED_BY)
    assert robot.window.place == PeoplePlace()


@pytest.mark.parametrize("damage", ["gone", "damaged"])
def test_keys_that_are_lost_are_said_in_place(
    robot: GateRobot, team: Session, here: Place, damage: str
) -> None:
    keys = team.folder / "keys.json"
    keys.unlink() if damage == "gone" else keys.write_bytes(b"{")
    robot.window.go(PeoplePlace())

    robot.type_passphrase(OPENED_BY)

    assert robot.sees("keys.json is")
    assert robot.window.place == here
    robot.click("Lock the vault instead")
    assert robot.window.session is None
    assert robot.can_click("Use the recovery code")


def test_staying_changes_nothing(robot: GateRobot, team: Session, here: Place) -> None:
    screen = robot.window.screen_shown
    robot.window.go(PeoplePlace())
    robot.rest()

    robot.press("Esc")
    settle()

    assert robot.window.place == here
    assert robot.window.screen_shown is screen
    assert team.room is not Room.MANAGER
    assert robot.window.findChildren(QDialog) == []


def test_nothing_of_anybody_else_is_in_the_window(robot: GateRobot) -> None:
    robot.window.go(PersonPlace(2))
    settle()

    words = [one.accessibleName() for one in robot.window.findChildren(QWidget)]
    words += [str(one.property("text") or "") for one in robot.window.findChildren(QWidget)]
    assert not [one for one in words if any(name in one for name in OTHERS)]
    robot.press("Esc")


def test_a_place_that_cannot_be_shown_leaves_all_as_it_was(
    robot: GateRobot, team: Session, here: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The passphrase was right; but whoever sat here still sits here, and the room is still theirs."""
    screen, room = robot.window.screen_shown, team.room
    robot.window.go(PersonPlace(2))
    monkeypatch.setattr(team.conversations, "latest", _spoilt)

    robot.type_passphrase(OPENED_BY)

    assert robot.sees("can't be read")
    robot.click("Understood")
    assert (robot.window.place, robot.window.screen_shown, team.room) == (here, screen, room)
    monkeypatch.undo()
    robot.window.go(PersonPlace(2))
    robot.type_passphrase(OPENED_BY)
    assert robot.window.place == PersonPlace(2)


def test_where_not_even_that_can_be_done_the_vault_is_locked(
    robot: GateRobot, team: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.window.go(PersonPlace(2))
    monkeypatch.setattr(team.conversations, "get", _spoilt)
    monkeypatch.setattr(team.conversations, "latest", _spoilt)

    robot.type_passphrase(OPENED_BY)

    assert robot.window.session is None
    robot.click("Understood")
    assert robot.can_click("Unlock")


def test_where_nobody_knows_why_the_vault_is_locked_and_the_error_told(
    robot: GateRobot, team: Session, here: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Never does the manager's room stay behind a screen of somebody else."""
    team.take_back(vaults.key_from_passphrase(team.folder, OPENED_BY))  # as behind the gate
    monkeypatch.setattr(team, "hand_over", _nobody_knows)
    monkeypatch.setattr(team, "sit_together", _nobody_knows)

    with pytest.raises(RuntimeError, match="nobody knows"):
        robot.window.go(here)

    assert robot.window.session is None
    with pytest.raises(RuntimeError, match="locked"):
        team.people.listed()
    assert robot.can_click("Unlock")


def test_where_not_even_the_way_in_can_be_shown_the_vault_is_locked(
    robot: GateRobot, team: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ways_in, "_unlock", _nobody_knows)

    with pytest.raises(RuntimeError, match="nobody knows"):
        robot.window.lock()

    assert robot.window.session is None
    assert not team._vault.is_open


def _spoilt(*_args: object) -> NoReturn:
    raise VaultDamagedError(Path("notes-1.db"))


def _nobody_knows(*_args: object) -> NoReturn:
    raise RuntimeError("nobody knows")


def test_a_room_that_cannot_be_shown_is_not_entered(
    window: MainWindow, team: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = GateRobot(window, qtbot)
    go_in(window, team, PeoplePlace())
    monkeypatch.setattr(team, "together", _spoilt)

    window.go(TogetherPlace(2))
    robot.click("Understood")

    assert isinstance(window.place, PeoplePlace)
    assert team.room is Room.MANAGER
    window.go(PersonPlace(2))
    assert isinstance(window.place, PersonPlace)


def test_no_key_and_no_menu_leads_past_it(robot: GateRobot, team: Session, here: Place) -> None:
    for keys in ("Ctrl+1", "Ctrl+2", "Ctrl+4", "Ctrl+Shift+N", "Ctrl+O"):
        robot.press(keys)
        assert robot.window.place == here
    robot.window.to_unlock(team.folder)
    for asked in (robot.window.to_welcome, robot.window.to_create):
        asked()
        assert robot.window.place == here
    assert team.room is not Room.MANAGER
    assert robot.window.menus.quit.isEnabled()


def test_the_menus_of_the_employees_turn(window: MainWindow, team: Session, qtbot: QtBot) -> None:
    robot = GateRobot(window, qtbot)
    go_in(window, team, HandOverPlace(prepare(team).conversation.id))

    robot.press("Ctrl+L")

    assert window.session is team, "closing is the only way to lock here"
    shown = [one.text() for one in window.menus.vault.actions() if one.isVisible() and one.text()]
    assert shown == ["Close and &lock"]
    assert not window.menus.go.menuAction().isVisible()


def test_closing_the_window_locks(robot: GateRobot, team: Session) -> None:
    robot.window.close()

    assert robot.window.session is None
    folder = team.folder
    vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENED_BY)).close()


def test_what_was_copied_is_gone_when_the_room_changes(
    window: MainWindow, team: Session, qtbot: QtBot
) -> None:
    robot = GateRobot(window, qtbot)
    go_in(window, team, FrameworkPlace(1))
    copies = PrivateCopy.of_application()
    moves = (partial(window.go, TogetherPlace(2)), partial(leave, robot), window.lock)
    for move in moves:
        copies.copy("Canary evidence")
        assert clipboard_text() == "Canary evidence"
        move()
        assert clipboard_text() == ""


def leave(robot: GateRobot) -> None:
    """Leave by the passphrase."""
    robot.window.go(PeoplePlace())
    robot.type_passphrase(OPENED_BY)


def clipboard_text() -> str:
    """Return what stands on the clipboard."""
    return QApplication.clipboard().text()


def test_entering_again_needs_nothing(robot: GateRobot, team: Session, here: Place) -> None:
    leave(robot)

    robot.window.go(here)

    assert robot.window.place == here
    assert others_look(team)
    with pytest.raises(PassphraseNeededError):
        team.hand_over(1) if isinstance(here, TogetherPlace) else team.sit_together(2)


@pytest.mark.parametrize("way", ["Esc", "lock"])
def test_a_passphrase_that_is_still_being_tried_leads_nowhere_once_people_turn_back(
    robot: GateRobot, team: Session, here: Place, way: str
) -> None:
    robot.window.go(PeoplePlace())
    robot.rest()
    robot.type_into("Passphrase", OPENED_BY)
    robot.enter_without_waiting()

    robot.window.lock() if way == "lock" else robot.press("Esc")
    robot.settle_jobs()

    if way == "lock":
        assert robot.window.session is None
    else:
        assert robot.window.place == here
        assert others_look(team)
