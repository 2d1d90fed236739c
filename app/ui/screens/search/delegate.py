"""How what was found is drawn: whose and when above, the words below, those looked for bold and in colour."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.found import Piece
from app.ui import theme
from app.ui.screens.search.model import FoundModel, Index
from app.ui.theme import BODY, Theme

EDGE, TOP, BETWEEN = 10, 8, 2
SMALL = 12
LINES, MANY_LINES = 2, 4
"""How many lines of words a row has; more where the list is narrow."""
NARROW = 520
_ROUND, _BAR = 6, 3


class FoundDelegate(QStyledItemDelegate):
    """Draws rows. All are equally high, so that Qt need not ask each of them."""

    def __init__(self, view: QListView, model: FoundModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be as wide as the list."""
        del option, index
        return QSize(self._view.viewport().width(), self.height())

    def height(self) -> int:
        """Return how high each row is, in pixels, at the width the list has now."""
        worn = theme.current()
        words = QFontMetrics(worn.font(BODY)).lineSpacing() * self._lines()
        return _high(worn.font(SMALL)) + words + worn.px(BETWEEN) + 2 * worn.px(TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        worn, row = theme.current(), self._model.row(index)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, worn, option.rect, option.state)
        room = option.rect.adjusted(worn.px(EDGE), worn.px(TOP), -worn.px(EDGE), -worn.px(TOP))
        small = worn.font(SMALL)
        above = QRect(room.left(), room.top(), room.width(), _high(small))
        painter.setFont(small)
        painter.setPen(worn.colour("quiet"))
        shown = QFontMetrics(small).elidedText(row.above, Qt.TextElideMode.ElideRight, above.width())
        painter.drawText(above, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        self._draw_words(painter, worn, row.pieces, room.adjusted(0, above.height() + worn.px(BETWEEN), 0, 0))
        painter.restore()

    def _draw_words(self, painter: QPainter, worn: Theme, pieces: tuple[Piece, ...], room: QRect) -> None:
        layout = QTextLayout("".join(piece.words for piece in pieces), worn.font(BODY))
        layout.setTextOption(_wrapping())
        layout.setFormats(_formats(worn, pieces))
        layout.beginLayout()
        top = 0.0
        for _number in range(self._lines()):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room.width())
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        painter.setPen(worn.colour("ink"))
        layout.draw(painter, QPointF(room.topLeft()))

    def _lines(self) -> int:
        return MANY_LINES if self._view.viewport().width() < theme.current().px(NARROW) else LINES

    def _draw_ground(self, painter: QPainter, worn: Theme, room: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(worn.colour("chosen" if chosen else "hover"))
        painter.drawRoundedRect(room, _ROUND, _ROUND)
        if chosen:
            painter.setBrush(worn.colour("focus"))
            inner = room.adjusted(0, _ROUND, 0, -_ROUND)
            painter.drawRect(QRect(inner.topLeft(), QSize(worn.px(_BAR), inner.height())))


def _formats(worn: Theme, pieces: tuple[Piece, ...]) -> list[QTextLayout.FormatRange]:
    """Return which letters are bold and in colour; Qt counts them in UTF-16."""
    ranges: list[QTextLayout.FormatRange] = []
    at = 0
    for piece in pieces:
        length = len(piece.words.encode("utf-16-le", "surrogatepass")) // 2
        if piece.found:
            made = QTextLayout.FormatRange()
            made.start, made.length = at, length
            made.format = _found(worn)
            ranges.append(made)
        at += length
    return ranges


def _found(worn: Theme) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(worn.font(BODY, bold=True))
    made.setForeground(worn.colour("link"))
    return made


def _wrapping() -> QTextOption:
    made = QTextOption()
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return made


def _high(font: QFont) -> int:
    return QFontMetrics(font).height()
