"""The main job runs in the same windows, under the same watch, as every window test."""

from pathlib import Path

import pytest
from pytestqt.logging import _QtMessageCapture

from tests.end_to_end.watched_process import WatchedProcess
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
