"""How this screen looks."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from app.ui.places import AllKeptPlace, Go
from app.ui.screen import Screen
from app.ui.widgets.page import Page

if TYPE_CHECKING:
    from app.services.session import Session


def open_all_kept(_session: "Session", _place: AllKeptPlace, _go: Go) -> "AllKeptScreen":
    """Build the screen."""
    return AllKeptScreen()


class AllKeptScreen(Screen):
    """The screen."""

    def __init__(self) -> None:
        super().__init__()
        self.page = Page("AllKept")
        self.page.finish()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)
