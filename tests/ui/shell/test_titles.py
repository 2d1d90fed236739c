"""How windows are called: alike, whether Fika adds its own name or Qt does."""

from PySide6.QtGui import QGuiApplication

from app.services.session import Session
from app.ui.main_window import MainWindow


def test_the_window_is_called_as_its_sheets_are(window: MainWindow, team: Session) -> None:
    """Qt adds an em dash and the program's name to every title that does not end with it."""
    window.enter(team)
    assert window.windowTitle() == f"Today — {QGuiApplication.applicationDisplayName()}"
