"""How hard a passphrase is to guess, as four shapes beside the words. It is no measure of a person."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.passphrase.presenter import Judged
from app.ui.widgets.text import label

LEVELS = 4
GAP = 6


class Strength(QWidget):
    """Four shapes, filled from the left, and words."""

    def __init__(self) -> None:
        super().__init__()
        self._shapes = _Shapes()
        self._words = label("", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._shapes, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.show_strength(Judged(0, "", "", will_do=False))

    def show_strength(self, judged: Judged) -> None:
        """Show it; level 0 fills nothing."""
        words = f"{judged.words}. {judged.advice}" if judged.words and judged.advice else judged.words
        self._words.setText(words)
        self._shapes.show_level(judged.level)
        self.setAccessibleName(words)


class _Shapes(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._level = 0

    def show_level(self, level: int) -> None:
        self._level = level
        self.update()

    def sizeHint(self) -> QSize:
        worn = theme.current()
        return QSize(LEVELS * worn.px(28) + (LEVELS - 1) * GAP, worn.px(18))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width, height = worn.px(28), worn.px(6)
        for place in range(LEVELS):
            painter.setBrush(worn.colour("agreed" if place < self._level else "line"))
            room = QRectF(place * (width + GAP), (self.height() - height) / 2, width, height)
            painter.drawRoundedRect(room, height / 2, height / 2)
        painter.end()
