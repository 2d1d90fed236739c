"""What this process says and leaves while a test runs: its log, Qt's messages, both streams, its files."""

import logging
import tempfile
from pathlib import Path

import pytest
from pytestqt.logging import _QtMessageCapture

from tests.end_to_end.machine import Machine


class WatchedProcess:
    """Listens from the beginning; files go to a machine of its own."""

    def __init__(
        self,
        folder: Path,
        patch: pytest.MonkeyPatch,
        log: pytest.LogCaptureFixture,
        streams: "pytest.CaptureFixture[str]",
        qt: _QtMessageCapture,
    ) -> None:
        self._machine = Machine(folder)
        self._log, self._streams, self._qt = log, streams, qt
        for name, value in self._machine.environment().items():
            patch.setenv(name, value)
        patch.setattr(tempfile, "tempdir", None)  # asks anew where temporary files go
        log.set_level(logging.DEBUG)

    def said(self) -> list[str]:
        """Return everything that was said so far, on whatever way."""
        out, err = self._streams.readouterr()
        return [self._log.text, out, err, *(one.message for one in self._qt.records)]

    def left(self, words: tuple[str, ...]) -> list[tuple[str, str]]:
        """Return each of these words that stands in a file, and where."""
        return self._machine.holds(words)
