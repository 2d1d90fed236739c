"""What every test of someone's page stands on."""

import pytest
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace
from tests.robots.going_in import go_in
from tests.robots.people import PeopleRobot


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session) -> PeopleRobot:
    """Return a robot in the example team's vault."""
    go_in(window, team, PeoplePlace())
    return PeopleRobot(window, qtbot)
