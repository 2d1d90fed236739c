"""A line for quiet words such as 'Saved'; it keeps its place when it is empty, so that nothing jumps."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import said

_NOTHING = "\u00a0"


class WordLine(QWidget):
    """One quiet line at the foot of a card."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "clear")
        self._word = said("caption")
        self._word.setText(_NOTHING)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 20, 0)
        row.addWidget(self._word)

    def say(self, word: str) -> None:
        """Show a word, and tell it to whoever listens, or show nothing."""
        self._word.setText(word or _NOTHING)
        self._word.setAccessibleName(word)
