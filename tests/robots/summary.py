"""A robot that looks at a summary and saves it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.ui.screens.summary.view import SummaryScreen
from tests.robots.hands import LONG, Hands


class SummaryRobot(Hands):
    """Waits for the pages, and saves them."""

    def wait_for_pages(self) -> None:
        """Wait until the pages are shown."""
        self.qtbot.waitUntil(lambda: not self.screen.pages.is_empty, timeout=LONG)

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

    @property
    def screen(self) -> SummaryScreen:
        """The screen of the preview."""
        screen = self.window.screen_shown
        assert isinstance(screen, SummaryScreen), f"not the summary: {screen}"
        return screen
