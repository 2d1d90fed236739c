"""When somebody else may sit down, nothing private waits on the clipboard for them."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.key_sheet import show_key_sheet
from app.ui.main_window import MainWindow
from app.ui.places import HandOverPlace, PeoplePlace, PersonPlace, Place, TogetherPlace
from app.ui.private_copy.private_copy import PrivateCopy
from tests.robots.gate import GateRobot
from tests.robots.going_in import go_in
from tests.ui.conftest import OPENED_BY

MOMENTS: dict[str, Callable[[MainWindow], None]] = {
    "lock": MainWindow.lock,
    "to the welcome": MainWindow.to_welcome,
    "to another vault": MainWindow.to_create,
    "close": MainWindow.close_now,
    "hand over": lambda window: window.go(HandOverPlace(4)),
    "together": lambda window: window.go(TogetherPlace(1)),
}


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_the_clipboard_is_cleared(
    window: MainWindow, team: Session, clipboard: QClipboard, moment: Callable[[MainWindow], None]
) -> None:
    go_in(window, team, PeoplePlace())
    PrivateCopy.of_application().copy("what a peer said")
    before = window.place
    moment(window)
    assert window.place != before or not window.isVisible(), "nothing happened"
    assert clipboard.text() == ""


def test_going_from_page_to_page_leaves_it(window: MainWindow, team: Session, clipboard: QClipboard) -> None:
    go_in(window, team, PeoplePlace())
    PrivateCopy.of_application().copy("what a peer said")
    window.go(PersonPlace(1))
    assert clipboard.text() == "what a peer said"


@pytest.mark.parametrize("room", [HandOverPlace(4), TogetherPlace(1)], ids=["hand-over", "together"])
def test_what_was_copied_in_a_room_does_not_leave_it(
    window: MainWindow, team: Session, clipboard: QClipboard, qtbot: QtBot, room: Place
) -> None:
    go_in(window, team, room)
    PrivateCopy.of_application().copy("her own note")
    window.go(PersonPlace(1))
    GateRobot(window, qtbot).type_passphrase(OPENED_BY)
    assert window.place == PersonPlace(1)
    assert clipboard.text() == ""


def test_the_sheet_of_keys_says_how_long_a_copy_stays(window: MainWindow) -> None:
    sheet = show_key_sheet(window, window.menus.each())
    said = [label.text() for label in sheet.findChildren(QLabel)]
    sheet.reject()
    assert "What you copy is cleared from the clipboard after 30 seconds." in said
