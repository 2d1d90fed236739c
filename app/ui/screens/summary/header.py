"""The line above the summary."""

from app.ui.screens.paper.header import PaperHeader as SummaryHeader

__all__ = ["SummaryHeader"]
