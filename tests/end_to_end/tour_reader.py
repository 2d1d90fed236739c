"""Plays the tour, which goes everywhere, and reads where it would take a picture."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMainWindow, QMenu, QWidget

from app.services.example_team import create_example
from app.ui.main_window import MainWindow
from app.ui.tour import creating, example
from app.ui.tour.player import Player
from tests.end_to_end.said import shown
from tests.ui.conftest import OPENED_BY, QUICK, TODAY


class Reader(Player):
    """Keeps what can be read on each screen instead of its picture."""

    def __init__(self, window: MainWindow, out: Path) -> None:
        super().__init__(window, out, "")
        self.read_on: dict[str, list[str]] = {}

    def picture(self, name: str) -> None:
        """Read what a picture would show."""
        self.settle()
        self.read_on[name] = shown()


def read_everywhere(window: MainWindow, folder: Path) -> Reader:
    """Play the whole tour; returns what was read on every screen, by the name of its picture."""
    reader = Reader(window, folder)
    creating.play(reader, folder / "new")
    session = create_example(folder / "Example.fika", OPENED_BY, QUICK, TODAY)
    example.play(reader, session, OPENED_BY, folder)
    return reader


class _Shows(QObject):
    """Notes which windows are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.stray: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note every window that is neither the main one nor a dialog."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            expected = isinstance(watched, QMainWindow | QDialog | QMenu)
            if not expected and not isinstance(watched.parent(), QComboBox):
                self.stray.append(f"{type(watched).__name__} {watched.property('text')}")
        return False


@contextmanager
def stray_windows() -> Iterator[list[str]]:
    """Return the windows that nobody asked for, such as a button shown before it has a place."""
    app = QApplication.instance()
    assert app is not None
    shows = _Shows()
    app.installEventFilter(shows)
    yield shows.stray
    app.removeEventFilter(shows)
