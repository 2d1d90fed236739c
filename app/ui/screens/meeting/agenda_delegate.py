"""How a line of an agenda is drawn: a tick, its words, and below them who brought it and from when."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import icons, theme
from app.ui.screens.meeting.agenda_model import AgendaModel, Index
from app.ui.screens.meeting.shown import AgendaRow, PartName, Standing
from app.ui.theme import BODY, Theme
from app.ui.widgets.laid_words import Laid, Layouts, Look, at, bottom_of, flow

EDGE, TOP, GAP, SIDE = 10, 8, 10, 18
"""Air at the ends of a line, above and below, beside the tick, and the tick's side, at a text scale of 1."""
SMALL = 12
_ROUND, _BAR = 6, 3
_SIGNS = {PartName.ACTIONS: "circle", PartName.GROWTH: "sprout"}


class AgendaDelegate(QStyledItemDelegate):
    """Draws the lines; what is laid out once for a width and a theme is kept."""

    def __init__(self, view: QListView, model: AgendaModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._layouts = Layouts(theme.current())
        self._laid: dict[tuple[AgendaRow, int], Laid] = {}

    def forget(self) -> None:
        """Lay everything out anew when it is next asked for."""
        self._layouts = Layouts(theme.current())
        self._laid.clear()

    def height_at(self, row: AgendaRow, width: int) -> int:
        """Return how high a line is at a width."""
        return self._line(row, width).height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be as wide as the list, and as high as the words at that width."""
        del option
        width = self._view.viewport().width()
        row = self._model.row(index)
        return QSize(width, self.height_at(row, width) if row else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        room, state, row = option.rect, option.state, self._model.row(index)
        if row is None:
            return
        worn = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, worn, room, state)
        _draw_mark(painter, worn, tick_room(worn, room), row)
        for words in self._line(row, room.width()).words:
            words.draw(painter, worn, room.topLeft())
        painter.restore()

    def _line(self, row: AgendaRow, width: int) -> Laid:
        key = (row, width)
        if key not in self._laid:
            self._laid[key] = self._lay_out(row, width)
        return self._laid[key]

    def _lay_out(self, row: AgendaRow, width: int) -> Laid:
        px = theme.current().px
        left = px(EDGE + SIDE + GAP)
        room = max(width - left - px(EDGE), px(SIDE))
        resting = row.standing in (Standing.TALKED, Standing.MOVED_ON)
        words = at(
            self._layouts.words(row.words, Look(BODY, "quiet" if resting else "ink"), room), left, px(TOP)
        )
        below = [(row.who, Look(SMALL, "self_ink" if row.by_employee else "manager_ink"))] if row.who else []
        below += [(one, Look(SMALL, "quiet")) for one in row.details]
        laid = [self._layouts.words(text, look, room) for text, look in below]
        placed = flow(laid, QPoint(left, bottom_of(words) + px(2)), room, px(GAP))
        bottom = max(bottom_of(one) for one in (words, *placed))
        return Laid((words, *placed), max(bottom, px(TOP + SIDE)) + px(TOP))

    def _draw_ground(self, painter: QPainter, worn: Theme, room: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(worn.colour("chosen" if chosen else "hover"))
        painter.drawRoundedRect(room, _ROUND, _ROUND)
        if chosen:
            painter.setBrush(worn.colour("focus"))
            bar = QRect(room.left(), room.top() + _ROUND, worn.px(_BAR), room.height() - 2 * _ROUND)
            painter.drawRect(bar)


def tick_room(worn: Theme, room: QRect) -> QRect:
    """Return where a line's tick stands in its room."""
    side = worn.px(SIDE)
    return QRect(room.left() + worn.px(EDGE), room.top() + worn.px(TOP), side, side)


def _draw_mark(painter: QPainter, worn: Theme, room: QRect, row: AgendaRow) -> None:
    """Draw a box to tick, a tick, an arrow for what goes on, or the sign of what came by itself."""
    inside = room.adjusted(1, 1, -1, -1)
    match row.standing:
        case Standing.OPEN:
            painter.setPen(QPen(worn.colour("edge"), 1))
            painter.setBrush(worn.colour("card"))
            painter.drawRoundedRect(inside, 4, 4)
        case Standing.TALKED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(worn.colour("agreed"))
            painter.drawRoundedRect(inside, 4, 4)
            icons.icon("check", worn.colour("on_mark")).paint(painter, inside.adjusted(2, 2, -2, -2))
        case Standing.MOVED_ON:
            icons.icon("arrow-right", worn.colour("quiet")).paint(painter, inside)
        case Standing.BY_ITSELF:
            name = _SIGNS.get(row.part, "info") if row.part else "info"
            icons.icon(name, worn.colour("quiet")).paint(painter, inside)
