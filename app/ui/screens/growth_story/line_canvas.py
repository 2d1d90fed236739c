"""The surface the lines of growth areas are drawn on."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from app.ui import theme
from app.ui.screens.growth_story.line_drawing import Drawing, GrowthLine, Mark, NamedDay
from app.ui.screens.growth_story.line_marks import REACH, draw_mark, draw_ring
from app.ui.widgets.drawn_list.drawn_list import DrawnList
from app.wording.translate import _

_SIDE = 14.0
"""How far the first and the last day lie from the edges, at a text scale of 1."""
_BEYOND = 14.0
"""How far beyond today a line that goes on is drawn, so that its head is seen on its first day too."""
_STRIP = 28.0
"""How high the strip of one line is."""
_GAP = 12.0
_AXIS = 22.0
_LEAST = 200
_STEPS = (1, 2, 3, 6, 12)
"""Which months, or years, are named: all, or every second, third … one."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class _Row:
    """Where a line lies: its words, and the middle of its strip."""

    words: QRectF
    middle: float


class LineCanvas(DrawnList):
    """Draws the words of each area and its line below them; above all, the days that are named."""

    def __init__(self) -> None:
        super().__init__(_("Growth areas over time"))
        self._drawing = Drawing()
        self._rows: tuple[_Row, ...] = ()
        self._marks: dict[str, tuple[Mark, int]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_drawing(self, drawing: Drawing) -> None:
        """Draw these lines; the mark people were at stays so if it is still there."""
        self._drawing = drawing
        self._marks = {mark.id: (mark, at) for at, line in enumerate(drawing.lines) for mark in line.marks}
        if self.current not in self._marks:
            self.go(None)
        self._arrange()

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of the marks, line by line."""
        return tuple(tuple(mark.id for mark in line.marks) for line in self._drawing.lines)

    def words_of(self, thing_id: str) -> str:
        """Return what a mark stands for."""
        return self._marks[thing_id][0].words

    def rect_of(self, thing_id: str) -> QRect:
        """Return the square a mark is drawn in."""
        found = self._marks.get(thing_id)
        if found is None:
            return QRect()
        mark, row = found
        reach = theme.current().px(REACH + 3)
        middle = self._point(mark.at, self._rows[row].middle).toPoint()
        return QRect(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)

    def area_of(self, thing_id: str) -> int:
        """Return the growth area a mark belongs to."""
        return self._drawing.lines[self._marks[thing_id][1]].area_id

    def sizeHint(self) -> QSize:
        """Ask for room to read in."""
        return QSize(theme.current().px(480), self.heightForWidth(theme.current().px(480)))

    def minimumSizeHint(self) -> QSize:
        """Stay readable in a narrow column."""
        return QSize(_LEAST, 0)

    def hasHeightForWidth(self) -> bool:
        """Words wrap, so that height follows from width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height all lines need at this width."""
        rows = self._laid_out(width)
        return round(rows[-1].middle + theme.current().px(_STRIP / 2)) if rows else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lines out in their new width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out and draw anew in another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        self._rows = self._laid_out(self.width())
        self.updateGeometry()
        self.update()

    def _laid_out(self, width: int) -> tuple[_Row, ...]:
        worn = theme.current()
        metrics = QFontMetricsF(worn.font(bold=True))
        rows, top = [], float(worn.px(_AXIS))
        for line in self._drawing.lines:
            room = QRectF(0, top, max(1, width), 100_000)
            words = metrics.boundingRect(room, _WRAPPED, line.headline)
            rows.append(_Row(QRectF(0, top, width, words.height()), words.bottom() + worn.px(_STRIP / 2)))
            top = words.bottom() + worn.px(_STRIP + _GAP)
        return tuple(rows)

    def _point(self, at: float, y: float) -> QPointF:
        side = theme.current().px(_SIDE)
        return QPointF(side + at * (self.width() - 2 * side - theme.current().px(_BEYOND)), y)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what came into sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = QRectF(event.rect())
        self._draw_names(painter, 0)
        for row, line in zip(self._rows, self._drawing.lines, strict=True):
            strip = theme.current().px(_STRIP / 2)
            if row.words.top() <= shown.bottom() and row.middle + strip >= shown.top():
                self._draw_hairlines(painter, row)
                self._draw_line(painter, row, line)
        painter.end()

    def _draw_line(self, painter: QPainter, row: _Row, line: GrowthLine) -> None:
        worn = theme.current()
        painter.setFont(worn.font(bold=True))
        painter.setPen(worn.colour("ink"))
        painter.drawText(row.words, _WRAPPED, line.headline)
        for piece in line.pieces:
            ends = self._point(piece.ends, row.middle)
            if piece.goes_on:
                ends += QPointF(worn.px(_BEYOND), 0)
            painter.setPen(QPen(worn.colour("star" if piece.goes_on else "edge"), worn.px(3)))
            painter.drawLine(self._point(piece.begins, row.middle), ends)
            if piece.goes_on:
                _draw_arrow(painter, ends)
        for mark in sorted(line.marks, key=lambda one: one.id == self.current):
            painter.save()
            painter.translate(self._point(mark.at, row.middle))
            painter.scale(worn.scale, worn.scale)
            draw_mark(painter, worn, mark.kind)
            if mark.id == self.current:
                draw_ring(painter, worn, focused=self.hasFocus())
            painter.restore()

    def _draw_hairlines(self, painter: QPainter, row: _Row) -> None:
        half = theme.current().px(_STRIP / 2)
        painter.setPen(theme.current().colour("line"))
        for one in self._named():
            middle = self._point(one.at, row.middle)
            painter.drawLine(middle - QPointF(0, half), middle + QPointF(0, half))

    def _draw_names(self, painter: QPainter, top: float) -> None:
        worn = theme.current()
        painter.setFont(worn.font(12))
        painter.setPen(worn.colour("quiet"))
        metrics = QFontMetricsF(painter.font())
        for one in self._named():
            width = metrics.horizontalAdvance(one.name) + 1
            left = min(max(0.0, self._point(one.at, 0).x() - width / 2), self.width() - width)
            room = QRectF(left, top, width, worn.px(_AXIS))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, one.name)

    def _named(self) -> tuple[NamedDay, ...]:
        """Return as many of the days as can be named beside each other, evenly apart."""
        metrics = QFontMetricsF(theme.current().font(12))
        named = self._drawing.named
        gap = theme.current().px(8)
        for step in _STEPS:
            chosen = tuple(one for one in named if one.number % step == 0)
            spans = [(self._point(one.at, 0).x(), metrics.horizontalAdvance(one.name) / 2) for one in chosen]
            if all(right - left > half + other + gap for (left, half), (right, other) in pairwise(spans)):
                return chosen
        return named[:1]


def _draw_arrow(painter: QPainter, tip: QPointF) -> None:
    """Draw that a line goes on: its head, at today."""
    worn = theme.current()
    side = worn.px(6)
    head = [QPointF(-side, -side), QPointF(side, 0), QPointF(-side, side)]
    painter.save()
    painter.translate(tip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(worn.colour("star"))
    painter.drawPolygon(QPolygonF(head))
    painter.restore()
