"""A label that remembers how high it is at which width."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

MOST_WIDTHS = 32
"""How many widths are remembered: a page that is laid out asks for ten, a window that is dragged for any."""


class WrappingLabel(QLabel):
    """Words that may wrap.

    Layouts in layouts ask each label for its height some twenty times before a first paint, at the same few
    widths, and Qt breaks the words into lines anew each time: a fifth of what it took to show a page.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._heights: dict[int, int] = {}
        super().__init__(parent)

    def setText(self, text: str) -> None:
        """Show other words."""
        self._heights.clear()
        super().setText(text)

    def clear(self) -> None:
        """Show no words."""
        self._heights.clear()
        super().clear()

    def setWordWrap(self, on: bool) -> None:  # noqa: FBT001 - Qt hands it over by position
        """Wrap the words, or show them in one line."""
        self._heights.clear()
        super().setWordWrap(on)

    def changeEvent(self, event: QEvent) -> None:
        """Reckon anew in another font or style."""
        self._heights.clear()
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Return the height the words take in this width, both in pixels; -1 where they don't wrap."""
        width = max(width, self.minimumWidth())
        height = self._heights.get(width)
        if height is None:
            if len(self._heights) >= MOST_WIDTHS:
                self._heights.clear()
            height = self._heights[width] = super().heightForWidth(width)
        return height
