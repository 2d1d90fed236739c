"""How this screen looks."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from app.ui.places import Go, MeetingPlace
from app.ui.screen import Screen
from app.ui.widgets.page import Page

if TYPE_CHECKING:
    from app.services.session import Session


def open_meeting(_session: "Session", _place: MeetingPlace, _go: Go) -> "MeetingScreen":
    """Build the screen."""
    return MeetingScreen()


class MeetingScreen(Screen):
    """The screen."""

    def __init__(self) -> None:
        super().__init__()
        self.page = Page("Meeting")
        self.page.finish()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)
