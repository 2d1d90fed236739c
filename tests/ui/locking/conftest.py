"""A window whose clock goes on when a test says so."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from tests.robots.everyone import Robots
from tests.ui.locking.clock import HandClock


@pytest.fixture
def clock(window: MainWindow) -> HandClock:
    """Return the window's clock."""
    made = HandClock()
    window.locking.clock = made
    return made


@pytest.fixture
def robots(window: MainWindow, qtbot: QtBot, clock: HandClock) -> Robots:
    """Return the robots, before an empty window."""
    del clock  # it has to be there before the vault is unlocked
    with qtbot.waitActive(window):
        window.activateWindow()
    return Robots(window, qtbot)
