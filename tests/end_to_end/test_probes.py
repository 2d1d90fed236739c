"""Every probe finds what was leaked on purpose, and nothing where nothing was."""

import logging
import os
import tempfile
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip

from app.ui.main_window import MainWindow
from tests.end_to_end.leaks import LEAKS, Leak
from tests.end_to_end.probes import PROBES, everything_held
from tests.end_to_end.watched_process import WatchedProcess
from tests.ui.conftest import EXPECTED

WORD = "zqleakedhere"


@pytest.fixture(autouse=True)
def _nothing_stays() -> Iterator[None]:
    """Leave no word for the tests that follow."""
    yield
    QToolTip.hideText()
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize(("probe", "leak"), [(name, leak) for name, leaks in LEAKS.items() for leak in leaks])
def test_a_leak_is_found(window: MainWindow, probe: str, leak: Leak) -> None:
    window.to_welcome()
    assert not any(WORD in text for text in everything_held())

    held = leak(window, WORD)

    assert any(WORD in text for text in PROBES[probe]()), held


def test_every_probe_was_shown_a_leak() -> None:
    assert LEAKS.keys() == PROBES.keys()


def test_looking_through_a_history_changes_nothing(window: MainWindow) -> None:
    field, line = (leak(window, WORD) for leak in LEAKS["histories"])
    assert isinstance(field, QPlainTextEdit)
    assert isinstance(line, QLineEdit)

    assert any(WORD in text for text in PROBES["histories"]())

    assert [field.toPlainText(), line.text()] == ["something else"] * 2
    field.undo()
    line.undo()
    assert WORD in field.toPlainText()
    assert WORD in line.text()


@pytest.mark.parametrize(
    "say",
    [
        lambda: logging.getLogger("app.anything").debug(WORD),
        lambda: qWarning(f"{EXPECTED} {WORD}"),
        lambda: print(WORD),
        lambda: os.write(2, WORD.encode()),
    ],
    ids=["log", "Qt", "output", "errors"],
)
def test_a_word_that_is_said_is_heard(watched_process: WatchedProcess, say: Callable[[], object]) -> None:
    say()

    assert any(WORD in text for text in watched_process.said())


def test_a_word_in_a_temporary_file_is_found(watched_process: WatchedProcess) -> None:
    with tempfile.NamedTemporaryFile(delete=False) as file:
        file.write(WORD.encode("utf-16-be"))

    assert watched_process.left((WORD,)) == [(WORD, file.name)]
