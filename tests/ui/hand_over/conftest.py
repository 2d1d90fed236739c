"""A laptop that was handed over to Amira, in a vault whose phrases are quick to try."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services import vaults
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import HandOverPlace
from tests.robots.going_in import go_in
from tests.robots.hand_over import HandOverRobot
from tests.ui.conftest import OPENED_BY, QUICK, settle
from tests.ui.prepared import Prepared, prepare

Restart = Callable[[], HandOverRobot]


@pytest.fixture
def team(tmp_path: Path, team_as_it_begins: Path) -> Iterator[Session]:
    """Return the example team's open vault."""
    session = opened(Path(shutil.copytree(team_as_it_begins, tmp_path / "Team.fika")))
    yield session
    session.close()


@pytest.fixture
def prepared(team: Session) -> Prepared:
    """Return a new conversation with Amira."""
    return prepare(team)


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared) -> HandOverRobot:
    """Return a robot at the threshold of Amira's turn."""
    return sit_down(window, qtbot, team, prepared.conversation.id)


@pytest.fixture
def restart(
    qtbot: QtBot, appearance: Appearance, window: MainWindow, team: Session, prepared: Prepared
) -> Iterator[Restart]:
    """Return how to close the window and begin anew on another day, at the threshold."""
    made: list[MainWindow] = []

    def again() -> HandOverRobot:
        (made or [window])[-1].close()
        fresh = MainWindow(appearance)
        made.append(fresh)
        fresh.show()
        qtbot.waitExposed(fresh)
        return sit_down(fresh, qtbot, opened(team.folder), prepared.conversation.id)

    yield again
    for one in made:
        one.close_now()
        one.deleteLater()
    settle()


def opened(folder: Path) -> Session:
    """Open the vault; a phrase costs next to nothing."""
    return vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENED_BY), QUICK)


def sit_down(window: MainWindow, qtbot: QtBot, session: Session, conversation_id: int) -> HandOverRobot:
    """Hand the laptop over."""
    go_in(window, session, HandOverPlace(conversation_id))
    with qtbot.waitActive(window):
        window.activateWindow()
    return HandOverRobot(window, qtbot)
