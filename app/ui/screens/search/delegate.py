"""How what was found is drawn: whose and when above, the words below, those looked for bold and in colour."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from app.domain.found import Piece
from app.ui import theme
from app.ui.screens.search.shown import Row
from app.ui.theme import BODY, Theme
from app.ui.widgets.equal_rows import EqualRowsDelegate, high

EDGE, TOP, BETWEEN = 10, 8, 2
SMALL = 12
LINES, MANY_LINES = (1, 2), (2, 3)
"""How many lines a row has above and for its words; more where the list is narrow."""
NARROW = 520


class FoundDelegate(EqualRowsDelegate[Row]):
    """Draws what was found."""

    def height(self) -> int:
        """Return how high each row is, in pixels, at the width the list has now."""
        worn = theme.current()
        above, words = self._lines()
        lines = high(worn.font(SMALL)) * above + high(worn.font(BODY)) * words
        return lines + worn.px(BETWEEN) + 2 * worn.px(TOP)

    def draw_row(self, painter: QPainter, worn: Theme, row: Row, room: QRect) -> None:
        """Draw whose it is and when, and the words below."""
        room = room.adjusted(worn.px(EDGE), worn.px(TOP), -worn.px(EDGE), -worn.px(TOP))
        above, words = self._lines()
        painter.setPen(worn.colour("quiet"))
        small = worn.font(SMALL)
        told = told_above(row, small, room.width(), above)
        down = _draw(painter, QTextLayout(told, small), room, above)
        layout = QTextLayout("".join(piece.words for piece in row.pieces), worn.font(BODY))
        layout.setFormats(_formats(worn, row.pieces))
        painter.setPen(worn.colour("ink"))
        _draw(painter, layout, room.adjusted(0, down + worn.px(BETWEEN), 0, 0), words)

    def _lines(self) -> tuple[int, int]:
        return MANY_LINES if self.is_narrower_than(NARROW) else LINES


def told_above(row: Row, font: QFont, width: int, lines: int) -> str:
    """Return whose it is, what and when; of a long name the middle is left off, so that the rest has room."""
    if not row.whose:
        return row.above
    metrics, rest = QFontMetrics(font), f"\u00a0· {row.above}"  # no line begins with the dot
    told = f"{row.whose}{rest}"
    room = lines * width - metrics.horizontalAdvance(rest)
    while room > 0 and not _fits(told, font, width, lines):
        told = f"{metrics.elidedText(row.whose, Qt.TextElideMode.ElideMiddle, room)}{rest}"
        room -= 2 * metrics.averageCharWidth()  # more than one line loses some room at each one's end
    return told


def _fits(text: str, font: QFont, width: int, lines: int) -> bool:
    layout = QTextLayout(text, font)
    _break(layout, width, lines + 1)
    return layout.lineCount() <= lines


def _draw(painter: QPainter, layout: QTextLayout, room: QRect, lines: int) -> int:
    """Draw as many lines of a text as there is room for; return how high they are."""
    down = _break(layout, room.width(), lines)
    layout.draw(painter, QPointF(room.topLeft()))
    return round(down)


def _break(layout: QTextLayout, width: int, most: int) -> float:
    """Break a text into so many lines at most; return how high they are."""
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    top = 0.0
    for _number in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return top


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
