"""How a row of a list of notes is laid out and drawn."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.assessment import Side
from app.ui import icons, theme
from app.ui.theme import BODY, Theme
from app.ui.widgets.laid_words import Laid, Layouts, Look, bottom_of, flow
from app.ui.widgets.note_list.model import Index, NoteModel
from app.ui.widgets.note_list.rows import NoteRow, Piece, Tick
from app.ui.widgets.row_ground import draw_ground

EDGE, TOP, GAP, BETWEEN = 10, 9, 10, 3
"""Air at the ends of a row, above and below, between what stands beside each other, and between lines."""
APART = 5
"""More air above a line that begins something new."""
BOX, MARK, SMALL = 16, 14, 12
"""The side of a tick box, of a half bubble, and the size of small words, all at a text scale of 1."""


class NoteDelegate(QStyledItemDelegate):
    """Draws rows; what is laid out once for a width and a theme is kept."""

    def __init__(self, view: QListView, model: NoteModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._layouts = Layouts(theme.current())
        self._laid: dict[tuple[NoteRow, int], Laid] = {}

    def forget(self) -> None:
        """Lay everything out anew when it is next asked for."""
        self._layouts = Layouts(theme.current())
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be as wide as the list, and as high as the words at that width."""
        del option
        width = self._view.viewport().width()
        row = self._model.row(index)
        return QSize(width, self.height(row, width) if row else 0)

    def height(self, row: NoteRow, width: int) -> int:
        """Return how high a row is in a list of this width, in pixels."""
        return self._line(row, width).height

    def box(self, room: QRect) -> QRect:
        """Return where the tick box of a row stands that takes this room, with the air around it."""
        worn = theme.current()
        return QRect(room.left(), room.top(), worn.px(EDGE + BOX + GAP), room.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        worn, row, room = theme.current(), self._model.row(index), option.rect
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, self._view, room, option.state)
        middle = room.top() + worn.px(TOP) + self._first_line(row, room.width()) // 2
        left = room.left() + worn.px(EDGE)
        if row.tick is not None:
            _draw_box(painter, worn, QPoint(left, middle - worn.px(BOX) // 2), row.tick)
            left += worn.px(BOX + GAP)
        if row.side is not None:
            _draw_mark(painter, worn, QPoint(left, middle - worn.px(MARK) // 2), row.side)
        for words in self._line(row, room.width()).words:
            words.draw(painter, worn, room.topLeft())
        painter.restore()

    def _first_line(self, row: NoteRow, width: int) -> int:
        first = self._line(row, width).words[0]
        return round(first.layout.lineAt(0).height())

    def _line(self, row: NoteRow, width: int) -> Laid:
        key = (row, width)
        if key not in self._laid:
            self._laid[key] = self._lay_out(row, width)
        return self._laid[key]

    def _lay_out(self, row: NoteRow, width: int) -> Laid:
        px = theme.current().px
        left = px(EDGE) + (px(BOX + GAP) if row.tick is not None else 0)
        left += px(MARK + GAP) if row.side is not None else 0
        room = max(width - left - px(EDGE), px(MARK))
        top, placed = px(TOP), []
        for line in row.lines:
            top += px(APART) if line[0].apart else 0
            words = [self._layouts.words(piece.text, _look(piece), room) for piece in line]
            laid = flow(words, QPoint(left, top), room, px(GAP))
            top = max(bottom_of(one) for one in laid) + px(BETWEEN)
            placed += laid
        return Laid(tuple(placed), top - px(BETWEEN) + px(TOP))


def _look(piece: Piece) -> Look:
    return Look(SMALL if piece.small else BODY, piece.colour, bold=piece.bold)


def _draw_box(painter: QPainter, worn: Theme, corner: QPoint, tick: Tick) -> None:
    """Draw an empty box, a green one with a tick, or a grey one with a cross for what was let go."""
    side, done = worn.px(BOX), tick is Tick.DONE
    painter.setPen(QPen(worn.colour("agreed" if done else "edge"), 1))
    painter.setBrush(worn.colour({Tick.DONE: "agreed", Tick.LET_GO: "chosen"}.get(tick, "card")))
    painter.drawRoundedRect(QRectF(corner.x() + 0.5, corner.y() + 0.5, side - 1, side - 1), 4, 4)
    if tick is not Tick.OPEN:
        air = worn.px(2)
        inner = QRect(corner, QSize(side, side)).adjusted(air, air, -air, -air)
        sign, ink = ("check", "on_mark") if done else ("x", "quiet")
        icons.icon(sign, worn.colour(ink)).paint(painter, inner)


def _draw_mark(painter: QPainter, worn: Theme, corner: QPoint, side: Side) -> None:
    """Draw the half of a bubble that stands for one of the two: the left one is the employee's."""
    theirs = side is Side.EMPLOYEE
    colour = worn.colour("self" if theirs else "manager")
    round_ = QRectF(corner.x() + 1, corner.y() + 1, worn.px(MARK) - 2, worn.px(MARK) - 2)
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(round_)
    painter.setBrush(colour)
    painter.drawChord(round_, (90 if theirs else -90) * 16, 180 * 16)
