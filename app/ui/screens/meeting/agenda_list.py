"""The list of an agenda: as high as its lines, walked by the arrows, reordered by drag and by key."""

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from app.ui import theme
from app.ui.screens.meeting.agenda_delegate import AgendaDelegate, tick_room
from app.ui.screens.meeting.agenda_model import AgendaModel
from app.ui.screens.meeting.shown import AgendaRow

_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
_LEAST = 160
"""How narrow the list may get, at a text scale of 1."""


class AgendaList(QListView):
    """The lines of one agenda. It asks for everything; nothing changes here by itself."""

    tick_requested = Signal(str)
    opened = Signal(str)
    """The key of a line that was opened, by a double click; what came by itself opens by one click."""
    move_requested = Signal(str, int)
    gone_to = Signal(str)

    def __init__(self, accessible: str) -> None:
        """Make an empty list; `accessible` is what it is called."""
        super().__init__()
        self.lines = AgendaModel(self)
        self._delegate = AgendaDelegate(self, self.lines)
        self.setAccessibleName(accessible)
        self.setProperty("kind", "agenda")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.doubleClicked.connect(self._open)
        self.clicked.connect(self._lead)
        self.lines.move_requested.connect(self.move_requested)
        self.selectionModel().currentChanged.connect(self._went)

    def show_rows(self, rows: tuple[AgendaRow, ...]) -> None:
        """Show these in place of the others; the one people are at stays the one they are at."""
        key, before = self.current_key, self.currentIndex().row()
        if not self.lines.show_rows(rows):
            return
        there = self.lines.place_of(key)
        if not there.isValid() and before >= 0 and rows:
            there = self.lines.index(min(before, len(rows) - 1), 0)
        self.setCurrentIndex(there)
        self.updateGeometry()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let people walk the lines, but move none."""
        self.lines.read_only = read_only

    def go_to(self, key: str) -> None:
        """Be at a line."""
        self.setCurrentIndex(self.lines.place_of(key))

    @property
    def current_key(self) -> str:
        """The key of the line people are at; empty where they are at none."""
        row = self.lines.row(self.currentIndex())
        return row.key if row else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk; every other key is the screen's, where a list would search by letters."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in _WALKING:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first line."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(0, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick where a tick is clicked; anywhere else a line is gone to. What came by itself has no tick."""
        place = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if place.isValid() and event.button() is Qt.MouseButton.LeftButton:
            around = tick_room(theme.current(), self.visualRect(place)).adjusted(-6, -6, 6, 6)
            row = self.lines.row(place)
            if row is not None and row.part is None and around.contains(event.position().toPoint()):
                self.tick_requested.emit(row.key)

    def sizeHint(self) -> QSize:
        """Be as high as all lines."""
        width = max(self.viewport().width(), theme.current().px(_LEAST))
        lines = sum(self._delegate.height_at(row, width) for row in self.lines.rows)
        return QSize(width, lines + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        """Show every line."""
        return QSize(theme.current().px(_LEAST), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._wrap_anew()

    def changeEvent(self, event: QEvent) -> None:
        """Wrap the words anew in another theme or text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._delegate.forget()
            self._wrap_anew()

    def _wrap_anew(self) -> None:
        self.doItemsLayout()
        self.updateGeometry()

    @Slot(QModelIndex)
    def _open(self, place: QModelIndex) -> None:
        row = self.lines.row(place)
        if row is not None:
            self.opened.emit(row.key)

    @Slot(QModelIndex)
    def _lead(self, place: QModelIndex) -> None:
        row = self.lines.row(place)
        if row is not None and row.part is not None:
            self.opened.emit(row.key)

    @Slot(QModelIndex, QModelIndex)
    def _went(self, there: QModelIndex) -> None:
        row = self.lines.row(there)
        if row is not None:
            self.gone_to.emit(row.key)
