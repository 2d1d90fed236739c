"""A robot that looks at a summary, ends the conversation, adds to it, and saves it."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import SummaryPlace
from app.ui.screens.summary.view import SummaryScreen
from tests.robots.going_in import go_in
from tests.robots.hands import LONG, Hands


def look_at_summary(
    window: MainWindow, qtbot: QtBot, session: Session, conversation_id: int, *, together: bool
) -> "SummaryRobot":
    """Go in, look at a summary, and return a robot that sits in front of it; the pages are still made."""
    go_in(window, session, SummaryPlace(conversation_id, together=together))
    with qtbot.waitActive(window):
        window.activateWindow()
    return SummaryRobot(window, qtbot)


class SummaryRobot(Hands):
    """Waits for the pages, agrees for either of the two, adds amendments, and saves."""

    def wait_for_pages(self) -> None:
        """Wait until the pages are shown."""
        self.qtbot.waitUntil(lambda: not self.screen.pages.is_empty, timeout=LONG)

    def agree(self, *keys: str) -> None:
        """Press F for the employee, J for the manager; the same key takes it back."""
        self.wait_for_pages()
        for key in keys:
            self.press(key)
        self.settle_jobs()

    def add(self, words: str) -> None:
        """Add an amendment by A, and keep it."""
        self.press("A")
        self.write(words)
        self.press("Ctrl+Return")
        self.settle_jobs()

    def write(self, words: str) -> None:
        """Type where the keyboard is."""
        field = QApplication.focusWidget()
        assert isinstance(field, QPlainTextEdit), f"nothing to write into: {field}"
        QTest.keyClicks(field, words)
        self.rest()

    def save_as(self, path: Path) -> None:
        """Save by Ctrl+S, choosing this file."""
        self.press("Ctrl+S")
        dialog = self.dialog()
        assert isinstance(dialog, QFileDialog)
        assert dialog.selectedFiles()[0].endswith(".pdf")
        dialog.selectFile(str(path))
        dialog.fileSelected.emit(str(path))
        dialog.close()
        self.rest()

    def keys_here(self) -> dict[str, str]:
        """Return the acts of this screen by their keys, as the key sheet has them."""
        return {one.shortcut().toString(): one.text() for one in self.screen.acts() if one.text()}

    @property
    def screen(self) -> SummaryScreen:
        """The screen of the preview."""
        screen = self.window.screen_shown
        assert isinstance(screen, SummaryScreen), f"not the summary: {screen}"
        return screen
