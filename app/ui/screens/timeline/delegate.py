"""How a row of a timeline is drawn."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from app.ui import icons, theme
from app.ui.screens.timeline.rows import Row
from app.ui.theme import BODY, Theme
from app.ui.widgets.equal_rows import EqualRowsDelegate, high

EDGE, TOP, GAP, BETWEEN = 10, 8, 12, 3
"""Air at the ends of a row, above and below, between what stands beside each other, and between lines."""
SMALL = 12
NARROW = 480
"""Below this width, at a text scale of 1, the day has a line of its own."""


class TimelineDelegate(EqualRowsDelegate[Row]):
    """Draws what happened."""

    def height(self) -> int:
        """Return how high each row is, in pixels, at the width the list has now."""
        worn = theme.current()
        bold, small = high(worn.font(BODY, bold=True)), high(worn.font(SMALL))
        lines = [bold, small, small] if self.is_narrower_than(NARROW) else [bold, small]
        return sum(lines) + worn.px(BETWEEN) * (len(lines) - 1) + 2 * worn.px(TOP)

    def draw_row(self, painter: QPainter, worn: Theme, row: Row, room: QRect) -> None:
        """Draw a sign for its kind, and its words."""
        side = worn.px(icons.SIZE)
        corner = room.topLeft() + QPoint(worn.px(EDGE), worn.px(TOP) + worn.px(1))
        icons.icon(row.icon, worn.colour("quiet")).paint(painter, QRect(corner, QSize(side, side)))
        self._draw_words(painter, worn, row, room.adjusted(worn.px(EDGE + GAP) + side, 0, -worn.px(EDGE), 0))

    def _draw_words(self, painter: QPainter, worn: Theme, row: Row, room: QRect) -> None:
        bold, small = worn.font(BODY, bold=True), worn.font(SMALL)
        beside = " · ".join(part for part in (row.when, row.mark) if part)
        top = room.top() + worn.px(TOP)
        wide = _draw(painter, bold, worn, "ink", row.kind, QRect(room.left(), top, room.width(), high(bold)))
        if self.is_narrower_than(NARROW):
            top += high(bold) + worn.px(BETWEEN)
            _draw(painter, small, worn, "quiet", beside, QRect(room.left(), top, room.width(), high(small)))
            top += high(small) + worn.px(BETWEEN)
        else:
            left = room.left() + wide + worn.px(GAP)
            line = QRect(left, top, max(0, room.right() - left), high(bold))
            _draw(painter, small, worn, "quiet", beside, line)
            top += high(bold) + worn.px(BETWEEN)
        _draw(painter, small, worn, "ink", row.words, QRect(room.left(), top, room.width(), high(small)))


def _draw(painter: QPainter, font: QFont, worn: Theme, colour: str, text: str, room: QRect) -> int:
    """Draw a text on one line, its end left out where it is too long; return how wide it is."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(worn.colour(colour))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return metrics.horizontalAdvance(shown)
