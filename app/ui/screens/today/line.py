"""One line of what waits: its day, whom it is about, and what it is."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from app.ui import theme
from app.ui.screens.today.shown import TodayLine
from app.ui.widgets.open_line import OpenLine
from app.ui.widgets.text import label, written

_DAY_WIDTH = 190
"""How wide the day's column is, at a text scale of 1: 'Wednesday 30 September, 10:00' takes two lines."""
_ANY_WIDTH = (1 << 24) - 1  # what Qt calls QWIDGETSIZE_MAX
_FOLDS_BELOW = 520
"""In less room than this, at a text scale of 1, the day stands above the words."""


class Line(OpenLine):
    """A line that leads into a one-on-one or to a person.

    Its words stand in it without a widget in between: a page holds dozens of lines, and each widget has to be
    made, dressed and laid out before anything is seen.
    """

    def __init__(self, number: int, shown: TodayLine) -> None:
        told = ". ".join(part for part in (shown.when, shown.words, shown.waits) if part)
        super().__init__(number, shown.name, told)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(12, 10, 12, 10)
        self._day = label(shown.when, "quiet")
        self._row.addWidget(self._day, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(_words(shown), 1)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the day beside the words, or above them where there is no room."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Look again how much room there is, in letters of another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fold()

    def _fold(self) -> None:
        worn = theme.current()
        folded = self.width() < worn.px(_FOLDS_BELOW)
        self._day.setMinimumWidth(0 if folded else worn.px(_DAY_WIDTH))
        self._day.setMaximumWidth(_ANY_WIDTH if folded else worn.px(_DAY_WIDTH))
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if folded else direction.LeftToRight)
        self._row.setSpacing(2 if folded else 20)


def _words(shown: TodayLine) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    for text, kind in ((shown.name, "strong"), (shown.words, "body"), (shown.waits, "quiet")):
        if text:
            column.addWidget(written(text, kind))
    column.addStretch(1)
    return column
