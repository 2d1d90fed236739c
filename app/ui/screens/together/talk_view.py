"""The talk list's rows: the arrows walk from row to row, past the headings."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView

from app.ui import theme
from app.ui.screens.together.talk_delegate import TalkDelegate
from app.ui.screens.together.talk_model import TalkModel
from app.ui.screens.together.talk_rows import TalkGroup, TalkRow
from app.wording.translate import _

LEAST_HEIGHT = 180
"""How low the list may get, at a text scale of 1: as low as the map."""
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class TalkRows(QListView):
    """Headings and rows, of which one at most is marked."""

    gone_to = Signal(str)
    """The id of the behaviour a person went to; never sent for `mark`."""
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines = TalkModel(self)
        self._delegate = TalkDelegate(self, self.lines)
        self._quietly = False
        self.setAccessibleName(_("What to talk about"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(self._delegate)
        self.setModel(self.lines)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._went)
        self._fit()

    def show_groups(self, groups: tuple[TalkGroup, ...]) -> None:
        """Show these in place of the others; no row is marked."""
        self._quietly = True
        self.lines.show_groups(groups)
        self._quietly = False

    def update_row(self, row: TalkRow) -> None:
        """Show a row as it is now; what is said of it may need another line."""
        if self.lines.update_row(row):
            self.doItemsLayout()

    def mark(self, behaviour_id: str | None) -> None:
        """Mark a row, or none, without telling anybody."""
        place = self.lines.place_of(behaviour_id)
        self._quietly = True
        self.setCurrentIndex(place)
        self._quietly = False
        if place.isValid():
            self._bring_into_sight(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, or open; every other key is the screen's, where a list would search by letters."""
        here, last = self.currentIndex().row(), self.lines.rowCount() - 1
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not plain:
            event.ignore()
        elif event.key() in _OPENING:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Down:
            self._go(range(here + 1, last + 1))
        elif event.key() == Qt.Key.Key_Up:
            self._go(range(here - 1, -1, -1))
        elif event.key() == Qt.Key.Key_Home:
            self._go(range(last + 1))
        elif event.key() == Qt.Key.Key_End:
            self._go(range(last, -1, -1))
        elif event.key() in _PAGES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._delegate.forget()
            self.doItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Wrap the words anew in another theme or text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()
            self._delegate.forget()
            self.doItemsLayout()

    def _fit(self) -> None:
        self.setMinimumHeight(theme.current().px(LEAST_HEIGHT))

    def _go(self, way: range) -> None:
        """Go to the first row on a way; headings are passed by."""
        places = (self.lines.index(at, 0) for at in way)
        there = next((place for place in places if self.lines.row(place)), None)
        if there is not None:
            self.setCurrentIndex(there)

    def _bring_into_sight(self, place: QModelIndex) -> None:
        above = self.lines.index(place.row() - 1, 0)
        if above.isValid() and self.lines.row(above) is None:
            self.scrollTo(above)  # the heading, so that people see what kind of topic this is
        self.scrollTo(place)

    @Slot(QModelIndex, QModelIndex)
    def _went(self, there: QModelIndex) -> None:
        row = self.lines.row(there)
        if row is not None and not self._quietly:
            self._bring_into_sight(there)
            self.gone_to.emit(row.id)

    @Slot(QModelIndex)
    def _open(self, place: QModelIndex) -> None:
        row = self.lines.row(place)
        if row is not None:
            self.opened.emit(row.id)
