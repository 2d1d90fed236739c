"""What tests of where a hit leads begin with."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace
from tests.robots.going_in import go_in
from tests.ui.search.finder import Finder


@pytest.fixture
def finder(window: MainWindow, qtbot: QtBot, team: Session) -> Iterator[Finder]:
    """Return who searches in the example team's vault, in a small window."""
    window.resize(1024, 700)
    go_in(window, team, PeoplePlace())
    window.activateWindow()
    qtbot.waitActive(window)
    yield Finder(window, qtbot)
    if window.screen_shown is not None:
        window.screen_shown.flush()
