"""How this screen looks."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from app.ui.places import Go, MeetingSummaryPlace
from app.ui.screen import Screen
from app.ui.widgets.page import Page

if TYPE_CHECKING:
    from app.services.session import Session


def open_meeting_summary(_session: "Session", _place: MeetingSummaryPlace, _go: Go) -> "MeetingSummaryScreen":
    """Build the screen."""
    return MeetingSummaryScreen()


class MeetingSummaryScreen(Screen):
    """The screen."""

    def __init__(self) -> None:
        super().__init__()
        self.page = Page("MeetingSummary")
        self.page.finish()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)
