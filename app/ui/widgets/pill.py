"""Small words with a ground of their own, such as 'Only you see this'."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.widgets.kinds import set_kind


class Pill(QLabel):
    """A pill.

    Kinds: plain, only-self and only-manager (nobody else sees it), together (notes put away), star.
    """

    def __init__(self, text: str, kind: str = "plain", parent: QWidget | None = None) -> None:
        """Make a pill that is as wide as its words."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        set_kind(self, kind, "pill")
