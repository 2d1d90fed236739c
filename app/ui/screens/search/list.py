"""What was found, to walk along. Only what is seen is laid out and read."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from app.ui import theme
from app.ui.screens.search.delegate import FoundDelegate
from app.ui.screens.search.model import FoundModel
from app.ui.screens.search.shown import More, Row
from app.wording.translate import _

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LEAST = 220
"""How high the list is at least, in pixels at any text size."""
USUAL = 420
BESIDE = 350
"""How much of a window's height all else in the sheet takes, at the usual text size."""


class FoundList(QListView):
    """Arrows go along, Enter or a click opens; Up at the first goes back to where words are typed."""

    opened = Signal(int)
    """The number of the row that somebody wants to open."""
    left_above = Signal()
    """Somebody went up from the first row."""

    def __init__(self) -> None:
        super().__init__()
        self.found = FoundModel(self)
        self._delegate = FoundDelegate(self, self.found)
        self._pressed = -1
        self.setModel(self.found)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setAccessibleName(_("What was found, the newest first"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "notes")
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def show_rows(self, rows: Sequence[Row], more: More | None) -> None:
        """Show these, from the first on; `more` reads the next ones once somebody scrolls there."""
        self.found.show(rows, more)
        self.scrollToTop()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as one likes."""
        return QSize(theme.current().px(120), LEAST)

    def sizeHint(self) -> QSize:
        """Be as high as the window has room for beside what is asked above."""
        beside = theme.current().px(BESIDE)
        return QSize(super().sizeHint().width(), max(LEAST, min(USUAL, self._room() - beside)))

    def _room(self) -> int:
        parent = self.window().parentWidget()
        return parent.window().height() if parent is not None else USUAL

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew in another theme or size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the newest."""
        super().focusInEvent(event)
        at = self.currentIndex()
        self.setCurrentIndex(at if at.isValid() else self.found.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter; letters go to nobody, where a list would search by them."""
        at = self.currentIndex()
        if event.key() in _OPENS and at.isValid():
            self.opened.emit(at.row())
        elif event.key() == Qt.Key.Key_Up and at.row() <= 0:
            self.left_above.emit()
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
