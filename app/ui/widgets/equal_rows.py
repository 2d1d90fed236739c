"""A list of rows that are drawn by hand and all equally high: years of them cost no more than those seen."""

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import theme
from app.ui.theme import Theme
from app.ui.widgets.drawn_rows import let_draw_rows
from app.ui.widgets.row_ground import draw_ground
from app.ui.widgets.rows_model import Index, RowsModel, Spoken

NARROWEST = 120
"""How narrow such a list may get, at a text scale of 1."""
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
RowT = TypeVar("RowT", bound=Spoken)


class EqualRowsDelegate(QStyledItemDelegate, Generic[RowT]):
    """Draws rows, each on its ground. Who draws says how high they are and what stands in one."""

    def __init__(self, view: QListView, model: RowsModel[RowT]) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def height(self) -> int:
        """Return how high each row is, in pixels, at the width the list has now."""
        raise NotImplementedError

    def draw_row(self, painter: QPainter, worn: Theme, row: RowT, room: QRect) -> None:
        """Draw what stands in a row."""
        raise NotImplementedError

    def is_narrower_than(self, width: int) -> bool:
        """Tell whether the list is narrower than that many pixels at a text scale of 1."""
        return self._view.viewport().width() < theme.current().px(width)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be as wide as the list."""
        del option, index
        return QSize(self._view.viewport().width(), self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = self._model.row(index)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, self._view, option.rect, option.state)
        self.draw_row(painter, theme.current(), row, option.rect)
        painter.restore()


class EqualRows(QListView):
    """Arrows go along, Enter or a click opens. Only what is seen is laid out and read."""

    opened = Signal(int)
    """The number of the row that somebody wants to open."""

    def __init__(self, accessible: str) -> None:
        """Make it without rows; `accessible` is what it is called."""
        super().__init__()
        self._pressed = -1
        let_draw_rows(self, accessible)
        # Laid out in one go, which costs little where all are equally high: in batches, whoever goes to the
        # end of what was read would not see where they are.
        self.setUniformItemSizes(True)

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew in another theme or size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the newest."""
        super().focusInEvent(event)
        at = self.currentIndex()
        self.setCurrentIndex(at if at.isValid() else self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter; letters are the page's, where a list would search by them."""
        if event.key() in _OPENS and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        super().mousePressEvent(event)
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = self.indexAt(event.position().toPoint()).row() if left else -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open by a click, as a button does."""
        super().mouseReleaseEvent(event)
        at, self._pressed = self._pressed, -1
        if at >= 0 and self.indexAt(event.position().toPoint()).row() == at:
            self.opened.emit(at)


def high(font: QFont) -> int:
    """Return how high a line of a font is, in pixels."""
    return QFontMetrics(font).height()
