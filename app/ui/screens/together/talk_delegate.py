"""How a line of the talk list is drawn."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import theme
from app.ui.screens.together.talk_lines import EDGE, TOP, Lines
from app.ui.screens.together.talk_model import Index, TalkModel
from app.ui.screens.together.talk_rows import TalkRow
from app.ui.theme import Theme
from app.ui.widgets.bubble_map.pictures import pictures_for
from app.ui.widgets.laid_words import Laid

_BAR = 3
"""How wide the bar beside the row people are at is, at a text scale of 1."""
_ROUND = 6


class TalkDelegate(QStyledItemDelegate):
    """Draws headings and rows; what is laid out once for a width and a theme is kept."""

    def __init__(self, view: QListView, model: TalkModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._lines = Lines(theme.current())
        self._laid: dict[tuple[str | TalkRow, int], Laid] = {}

    def forget(self) -> None:
        """Lay everything out anew when it is next asked for."""
        self._lines = Lines(theme.current())
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be as wide as the list, and as high as the words at that width."""
        del option
        width = self._view.viewport().width()
        return QSize(width, self._line(index, width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        room, state = option.rect, option.state
        worn, row = theme.current(), self._model.row(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is not None:
            self._draw_ground(painter, worn, room, state)
            self._draw_bubble(painter, worn, room, row)
        for words in self._line(index, room.width()).words:
            words.draw(painter, worn, room.topLeft())
        painter.restore()

    def _line(self, index: Index, width: int) -> Laid:
        row = self._model.row(index)
        words = str(index.data())
        key = (row or words, width)
        if key not in self._laid:
            self._laid[key] = self._lines.row(row, width) if row else self._lines.heading(words, width)
        return self._laid[key]

    def _draw_ground(self, painter: QPainter, worn: Theme, room: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(worn.colour("chosen" if chosen else "hover"))
        painter.drawRoundedRect(room, _ROUND, _ROUND)
        if chosen:
            painter.setBrush(worn.colour("focus"))
            painter.drawRect(
                QRect(room.left(), room.top() + _ROUND, worn.px(_BAR), room.height() - 2 * _ROUND)
            )

    def _draw_bubble(self, painter: QPainter, worn: Theme, room: QRect, row: TalkRow) -> None:
        picture = pictures_for(worn, self._view.devicePixelRatioF()).picture(row.bubble)
        painter.drawPixmap(room.left() + worn.px(EDGE), room.top() + worn.px(TOP - 4), picture)
