"""When the vault locks is chosen on a card, by keyboard, and kept at once."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.settings import VaultSettings
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import CarePlace
from app.ui.screens.care.locking_card import LockingCard
from tests.robots.going_in import go_in
from tests.robots.hands import Hands
from tests.ui.cut_off import cut_off
from tests.ui.prepared import full_disk


def at_the_card(window: MainWindow, qtbot: QtBot, team: Session) -> tuple[Hands, LockingCard]:
    """Go to the card."""
    go_in(window, team, CarePlace())
    with qtbot.waitActive(window):
        window.activateWindow()
    card = window.findChild(LockingCard)
    assert isinstance(card, LockingCard)
    return Hands(window, qtbot), card


def test_it_shows_what_is_chosen_and_keeps_another_choice(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    hands, card = at_the_card(window, qtbot, team)
    assert card.minutes.current() == "5"
    assert not card.small.isChecked()

    hands.click("10 minutes")
    assert team.settings.now.idle_minutes == 10
    assert hands.sees("Saved")
    hands.click("Lock when the window is minimised")
    assert team.settings.now == VaultSettings(idle_minutes=10, lock_when_minimised=True)
    window.go(CarePlace())
    again = window.findChild(LockingCard)
    assert isinstance(again, LockingCard)


def test_it_begins_at_the_card_and_works_by_keyboard(window: MainWindow, qtbot: QtBot, team: Session) -> None:
    hands, card = at_the_card(window, qtbot, team)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert card.isAncestorOf(focus)
    hands.press("Right")
    hands.press("Space")
    assert team.settings.now.idle_minutes == 10
    hands.press("Tab")
    hands.press("Space")
    assert team.settings.now.lock_when_minimised


def test_a_choice_that_can_not_be_kept_is_said_and_not_shown(
    window: MainWindow, qtbot: QtBot, team: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands, card = at_the_card(window, qtbot, team)
    long = "x" * 400_000
    object.__setattr__(team.settings.now, "backup_folder", long)
    with full_disk(team):
        hands.click("10 minutes")
    assert team.settings.now.idle_minutes == 5
    assert hands.sees("room")
    assert card.minutes.current() == "5"
    object.__setattr__(team.settings.now, "backup_folder", "")
    hands.click("10 minutes")
    assert team.settings.now.idle_minutes == 10
    del monkeypatch


def test_nothing_is_cut_off_in_large_text(
    window: MainWindow, qtbot: QtBot, team: Session, appearance: Appearance
) -> None:
    window.resize(1024, 700)
    appearance.set_scale(2.0)
    at_the_card(window, qtbot, team)
    card = window.findChild(LockingCard)
    assert isinstance(card, LockingCard)
    assert cut_off(card) == []
    appearance.set_scale(1.0)
