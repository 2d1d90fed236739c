"""The list itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy

from app.ui import theme
from app.ui.widgets.drawn_rows import let_draw_rows
from app.ui.widgets.note_list.delegate import NoteDelegate
from app.ui.widgets.note_list.model import NoteModel
from app.ui.widgets.note_list.rows import NoteRow, Tick

HIGHEST = 460
"""How high a long list grows before it scrolls, at a text scale of 1; a short one grows to twice that."""
_EDGE = 2
"""How wide the edge is that shows where the keyboard is, in pixels."""
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOWHERE = QModelIndex()


class NoteList(QListView):
    """As high as its rows, up to a limit. Arrows go along, Enter or a click opens, Space ticks.

    A row that is ticked stays where it is: whoever hears of it shows the rows anew.
    """

    opened = Signal(int)
    """The key of a note that somebody wants to open."""
    ticked = Signal(int, bool)
    """The key of a note whose tick somebody changed, and whether it is to be ticked."""
    dropped = Signal(int)
    """The key of a note that somebody wants to be rid of, by the Delete key."""

    def __init__(self, accessible: str, *, scrolls: bool = False) -> None:
        """Make an empty list; `scrolls` lets one that may be long take no more than some of the page."""
        super().__init__()
        self._highest = HIGHEST if scrolls else HIGHEST * 2
        self.lines = NoteModel(self)
        self._delegate = NoteDelegate(self, self.lines)
        self._pressed: int | None = None
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        let_draw_rows(self, accessible)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.lines.modelReset.connect(self._fit)
        self.lines.rowsInserted.connect(self._fit)

    def show_rows(self, rows: Sequence[NoteRow], more: Callable[[], Sequence[NoteRow]] | None = None) -> None:
        """Show these, and let the keyboard stay at its note; `more` loads the next ones when scrolled to."""
        at = self.current_key()
        self.lines.show(rows, more)
        self.setVisible(bool(rows))
        if at is not None:
            self.go_to(at)

    def current_key(self) -> int | None:
        """Return the key of the note the keyboard is at."""
        row = self.lines.row(self.currentIndex())
        return row.key if row else None

    def go_to(self, key: int) -> None:
        """Bring the keyboard to a note; to none where it is not there."""
        self.setCurrentIndex(self.lines.place_of(key))

    def read_on_to(self, key: int) -> bool:
        """Load on until a note is there, and go to it; tells whether it is one of these."""
        while not self.lines.place_of(key).isValid() and self.lines.canFetchMore(_NOWHERE):
            self.lines.fetchMore(_NOWHERE)
        self.go_to(key)
        return self.current_key() == key

    def sizeHint(self) -> QSize:
        """Be as high as the rows."""
        return QSize(super().sizeHint().width(), self._height())

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
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first note."""
        super().focusInEvent(event)
        if self.lines.rows and not self.selectedIndexes():  # Qt goes to a row without choosing it
            at = self.currentIndex()
            self.setCurrentIndex(at if at.isValid() else self.lines.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, tick or drop the note the keyboard is at; at the ends the arrows leave the page to scroll."""
        row = self.lines.row(self.currentIndex())
        if row is not None and event.key() in _OPENS:
            self.opened.emit(row.key)
        elif row is not None and row.tick is not None and event.key() == Qt.Key.Key_Space:
            self.ticked.emit(row.key, row.tick is Tick.OPEN)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.dropped.emit(row.key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick by a click on the box."""
        super().mousePressEvent(event)
        self._pressed = None
        index = self.indexAt(event.position().toPoint())
        row = self.lines.row(index)
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        box = self._delegate.box(self.visualRect(index))
        if row.tick is not None and box.contains(event.position().toPoint()):
            self.ticked.emit(row.key, row.tick is Tick.OPEN)
        else:
            self._pressed = row.key

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open by a click on the words, as a button does."""
        super().mouseReleaseEvent(event)
        row = self.lines.row(self.indexAt(event.position().toPoint()))
        if row is not None and row.key == self._pressed:
            self.opened.emit(row.key)
        self._pressed = None

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        most, height = theme.current().px(self._highest), 2 * _EDGE
        width = self.viewport().width()
        for row in self.lines.rows:
            height += self._delegate.height(row, width)
            if height > most:
                return most
        return height
