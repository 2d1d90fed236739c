"""How a row of a timeline is drawn. All are equally high, so that Qt need not ask each of them."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import icons, theme
from app.ui.screens.timeline.model import Index, TimelineModel
from app.ui.screens.timeline.rows import Row
from app.ui.theme import BODY, Theme
from app.ui.widgets.row_ground import draw_ground

EDGE, TOP, GAP, BETWEEN = 10, 8, 12, 3
"""Air at the ends of a row, above and below, between what stands beside each other, and between lines."""
SMALL = 12
NARROW = 480
"""Below this width, at a text scale of 1, the day has a line of its own."""


class TimelineDelegate(QStyledItemDelegate):
    """Draws rows."""

    def __init__(self, view: QListView, model: TimelineModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def height(self) -> int:
        """Return how high each row is, in pixels, at the width the list has now."""
        worn = theme.current()
        bold, small = _high(worn.font(BODY, bold=True)), _high(worn.font(SMALL))
        lines = [bold, small, small] if self._is_narrow() else [bold, small]
        return sum(lines) + worn.px(BETWEEN) * (len(lines) - 1) + 2 * worn.px(TOP)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be as wide as the list."""
        del option, index
        return QSize(self._view.viewport().width(), self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        worn, row, room = theme.current(), self._model.row(index), option.rect
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, self._view, room, option.state)
        side = worn.px(icons.SIZE)
        corner = room.topLeft() + QPoint(worn.px(EDGE), worn.px(TOP) + worn.px(1))
        icons.icon(row.icon, worn.colour("quiet")).paint(painter, QRect(corner, QSize(side, side)))
        self._draw_words(painter, worn, row, room.adjusted(worn.px(EDGE + GAP) + side, 0, -worn.px(EDGE), 0))
        painter.restore()

    def _draw_words(self, painter: QPainter, worn: Theme, row: Row, room: QRect) -> None:
        bold, small = worn.font(BODY, bold=True), worn.font(SMALL)
        beside = " · ".join(part for part in (row.when, row.mark) if part)
        top = room.top() + worn.px(TOP)
        wide = _draw(painter, bold, worn, "ink", row.kind, QRect(room.left(), top, room.width(), _high(bold)))
        if self._is_narrow():
            top += _high(bold) + worn.px(BETWEEN)
            _draw(painter, small, worn, "quiet", beside, QRect(room.left(), top, room.width(), _high(small)))
            top += _high(small) + worn.px(BETWEEN)
        else:
            left = room.left() + wide + worn.px(GAP)
            line = QRect(left, top, max(0, room.right() - left), _high(bold))
            _draw(painter, small, worn, "quiet", beside, line)
            top += _high(bold) + worn.px(BETWEEN)
        _draw(painter, small, worn, "ink", row.words, QRect(room.left(), top, room.width(), _high(small)))

    def _is_narrow(self) -> bool:
        return self._view.viewport().width() < theme.current().px(NARROW)


def _high(font: QFont) -> int:
    return QFontMetrics(font).height()


def _draw(painter: QPainter, font: QFont, worn: Theme, colour: str, text: str, room: QRect) -> int:
    """Draw a text on one line, its end left out where it is too long; return how wide it is."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(worn.colour(colour))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return metrics.horizontalAdvance(shown)
