"""How what was found is drawn: whose and when above, the words below, those looked for bold and in colour."""

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.found import Piece
from app.ui import theme
from app.ui.screens.search.model import FoundModel, Index
from app.ui.theme import BODY, Theme
from app.ui.widgets.row_ground import draw_ground

EDGE, TOP, BETWEEN = 10, 8, 2
SMALL = 12
LINES, MANY_LINES = (1, 2), (2, 3)
"""How many lines a row has above and for its words; more where the list is narrow."""
NARROW = 520


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
        above, words = self._lines()
        lines = _high(worn.font(SMALL)) * above + _high(worn.font(BODY)) * words
        return lines + worn.px(BETWEEN) + 2 * worn.px(TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        worn, row = theme.current(), self._model.row(index)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, self._view, option.rect, option.state)
        room = option.rect.adjusted(worn.px(EDGE), worn.px(TOP), -worn.px(EDGE), -worn.px(TOP))
        above, words = self._lines()
        small = worn.font(SMALL)
        painter.setPen(worn.colour("quiet"))
        high = _draw(painter, QTextLayout(row.above, small), room, above)
        layout = QTextLayout("".join(piece.words for piece in row.pieces), worn.font(BODY))
        layout.setFormats(_formats(worn, row.pieces))
        painter.setPen(worn.colour("ink"))
        _draw(painter, layout, room.adjusted(0, high + worn.px(BETWEEN), 0, 0), words)
        painter.restore()

    def _lines(self) -> tuple[int, int]:
        return MANY_LINES if self._view.viewport().width() < theme.current().px(NARROW) else LINES


def _draw(painter: QPainter, layout: QTextLayout, room: QRect, lines: int) -> int:
    """Draw as many lines of a text as there is room for; return how high they are."""
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    top = 0.0
    for _number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    layout.draw(painter, QPointF(room.topLeft()))
    return round(top)


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
