"""How a list looks and moves whose rows are drawn by hand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView


def let_draw_rows(view: QListView, accessible: str) -> None:
    """Let a list show nothing but its rows, as wide as it is; `accessible` is what it is called."""
    view.setAccessibleName(accessible)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setProperty("kind", "notes")
    view.setMouseTracking(True)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setTabKeyNavigation(False)
