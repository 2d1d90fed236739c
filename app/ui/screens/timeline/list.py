"""The rows to walk along. Only what is seen is laid out and read."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from app.ui import theme
from app.ui.screens.timeline.delegate import TimelineDelegate
from app.ui.screens.timeline.model import More, TimelineModel
from app.ui.screens.timeline.rows import Row
from app.wording.translate import _

HIGHEST = 440
"""How high the list gets before it scrolls, in pixels at any text size."""
BATCH = 100
"""How many rows are laid out before the window may do something else."""
_EDGE = 2
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TimelineList(QListView):
    """Arrows go along, Enter or a click opens."""

    opened = Signal(int)
    """The number of the row that somebody wants to open."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = TimelineModel(self)
        self._delegate = TimelineDelegate(self, self.lines)
        self._pressed = -1
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setAccessibleName(_("What happened, the newest first"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "notes")
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Row], more: More | None) -> None:
        """Show these; `more` reads the next ones once somebody scrolls there."""
        self.lines.show(rows, more)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as one likes."""
        return QSize(theme.current().px(120), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the rows at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew in another theme or size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.scheduleDelayedItemsLayout()
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the newest."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.lines.index(0, 0))

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

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        rows = self.lines.rowCount() * self._delegate.height()
        return min(rows, max(HIGHEST, 2 * self._delegate.height())) + 2 * _EDGE
