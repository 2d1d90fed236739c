"""What an empty place says: what belongs there, and the first act."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label

WIDEST = 560
"""How wide a line to read may get, in pixels at a text scale of 1."""


class EmptyState(QWidget):
    """A title, a sentence or two, and a button for the first act."""

    acted = Signal()

    def __init__(self, title: str, body: str, action: str = "", *, icon: str = "") -> None:
        """Make it; without an action there is no button."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(8)
        column.addWidget(label(title, "subheading"))
        words = label(body, "quiet")
        words.setMaximumWidth(theme.current().px(WIDEST))
        row = QHBoxLayout()  # a column would reckon the height of its own width, not of these words'
        row.addWidget(words, 1)
        row.addStretch(0)
        column.addLayout(row)
        self.action = button(action, "primary", icon=icon)
        self.action.clicked.connect(self.acted)
        column.addSpacing(8)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeft)
        self.action.setVisible(bool(action))  # shown before it has a place, it would be a window of its own
