"""What every window test stands on: one application dressed as in earnest, and nothing left behind."""

import gc
import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QtMsgType
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from app.services import vaults
from app.services.example_team import create_example
from app.services.session import Session
from app.storage.keys import KdfParameters
from app.ui.appearance import Appearance, Scheme
from app.ui.application import make_application
from app.ui.jobs import wait_for_jobs
from app.ui.main_window import MainWindow
from app.ui.places import Place

QUICK = KdfParameters(memory_kib=64, passes=1, lanes=1)
OPENED_BY = "a passphrase for tests"
TODAY = date(2026, 11, 22)
EXPECTED = "This plugin does not support "
"""How Qt begins to speak of the offscreen platform whenever a dialog or a tooltip opens."""


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Return the application as the program makes it."""
    return make_application()


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    """Return the look; light, at the usual text size."""
    return Appearance(qapp, Scheme.LIGHT)


@pytest.fixture(autouse=True)
def _qt_has_nothing_to_say(qtlog: _QtMessageCapture) -> Iterator[None]:
    """Fail a test in which Qt warned."""
    yield
    grave = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    warned = [one.message for one in qtlog.records if one.type in grave]
    said = [message for message in warned if not message.startswith(EXPECTED)]
    assert said == []


@pytest.fixture(autouse=True)
def _nothing_is_left(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window, so that tests don't see each other's."""
    yield
    wait_for_jobs()
    settle()
    left = [one for one in qapp.topLevelWidgets() if one.isVisible()]
    for one in left:
        one.deleteLater()
    assert left == []


@pytest.fixture(autouse=True)
def _nobodys_own_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test ask the keychain of whoever runs it."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let vaults lie in a folder of this test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def _deriving_is_quick(request: pytest.FixtureRequest) -> None:
    """Let no test wait for the usual cost of a passphrase; those of the whole program do."""
    request.getfixturevalue("quick_derivation")


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance) -> Iterator[MainWindow]:
    """Return a shown window with nothing in it yet; it is closed, and the vault locked, after the test."""
    appearance.choose(Scheme.LIGHT)
    appearance.set_scale(1.0)
    made = MainWindow(appearance)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close_now()
    made.deleteLater()


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """Return the clipboard, empty; nothing stays on it."""
    found = qapp.clipboard()
    found.clear()
    yield found
    found.clear()


@pytest.fixture
def gone() -> list[Place]:
    """Return where people were sent."""
    return []


@pytest.fixture(scope="session")
def team_as_it_begins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the example team's vault, locked; it is copied, never opened."""
    folder = tmp_path_factory.mktemp("example") / "Team.fika"
    create_example(folder, OPENED_BY, QUICK, TODAY).close()
    return folder


@pytest.fixture
def team(tmp_path: Path, team_as_it_begins: Path) -> Iterator[Session]:
    """Return the example team's open vault, this test's own."""
    folder = Path(shutil.copytree(team_as_it_begins, tmp_path / "Team.fika"))
    session = vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENED_BY), QUICK)
    yield session
    session.close()


def settle() -> None:
    """Let Qt free what is to be freed."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
