"""What every test of someone's page stands on."""

import pytest
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from tests.robots.people import PeopleRobot


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session) -> PeopleRobot:
    """Return a robot in the example team's vault."""
    window.enter(team)
    return PeopleRobot(window, qtbot)
