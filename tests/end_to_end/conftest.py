"""The main job runs in the same windows, under the same watch, as every window test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from tests.end_to_end.planted import Planted
from tests.end_to_end.watched_process import WatchedProcess
from tests.end_to_end.watching import Watch
from tests.robots.everyone import Robots
from tests.ui.conftest import _nothing_is_left, _qt_has_nothing_to_say, appearance, home, qapp, window

__all__ = ["_nothing_is_left", "_qt_has_nothing_to_say", "appearance", "home", "qapp", "window"]


@pytest.fixture
def watched_process(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: "pytest.CaptureFixture[str]",
    qtlog: _QtMessageCapture,
) -> WatchedProcess:
    """Return who listens to this process and searches what it leaves."""
    return WatchedProcess(tmp_path / "machine", monkeypatch, caplog, capfd, qtlog)


@pytest.fixture(scope="session")
def _planted_as_it_begins(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    """Return the vault of canaries, locked; it is copied, never opened."""
    made = Planted(tmp_path_factory.mktemp("planted"))
    made.session.close()
    return made


@pytest.fixture
def planted(tmp_path: Path, _planted_as_it_begins: Planted) -> Iterator[Planted]:
    """Return the vault of canaries, open; the window closes it."""
    made = _planted_as_it_begins.copied_into(tmp_path)
    yield made
    made.session.close()


@pytest.fixture
def nothing_is_said_or_left(planted: Planted, watched_process: WatchedProcess) -> Iterator[None]:
    """Fail a test in which a canary got into a log, a stream or a file."""
    yield
    assert [text for text in watched_process.said() if planted.found(text)] == []
    assert watched_process.left(tuple(planted.canaries)) == []


@pytest.fixture
def watch(planted: Planted) -> Watch:
    """Return who looks."""
    return Watch(planted)


@pytest.fixture
def robots(window: MainWindow, qtbot: QtBot) -> Robots:
    """Return the robots, before an empty window."""
    with qtbot.waitActive(window):
        window.activateWindow()
    return Robots(window, qtbot)
