"""What the preview of a summary shows beside its pages."""

from typing import Protocol

from app.ui.screens.paper.shown import PaperView


class SummaryView(PaperView, Protocol):
    """The window in which a summary is looked at before it is saved."""

    def show_nothing_agreed(self) -> None:
        """Say that there is nothing to put on paper yet, and what to do."""
