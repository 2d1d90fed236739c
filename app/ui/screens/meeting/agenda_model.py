"""An agenda's lines, as Qt's lists and screen readers read them."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.ui.screens.meeting.shown import AgendaRow, Standing

Index = QModelIndex | QPersistentModelIndex
KIND = "application/x-fika-agenda-line"
"""What is carried while a line is dragged: its place in this list, and none of its words."""
_TICKS = {Standing.OPEN: Qt.CheckState.Unchecked, Standing.TALKED: Qt.CheckState.Checked}


class AgendaModel(QAbstractListModel):
    """The rows of one agenda. Whoever drags a line only asks: the order is kept elsewhere."""

    move_requested = Signal(str, int)
    """The key of a line, and the place before which it was dropped."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[AgendaRow, ...] = ()
        self.read_only = False

    def show_rows(self, rows: Sequence[AgendaRow]) -> bool:
        """Hold these in place of the others; tell whether anything is different."""
        if tuple(rows) == self._rows:
            return False
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()
        return True

    @property
    def rows(self) -> tuple[AgendaRow, ...]:
        """All rows, in order."""
        return self._rows

    def row(self, index: Index) -> AgendaRow | None:
        """Return the row at a place; None nowhere."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def place_of(self, key: str) -> QModelIndex:
        """Return where a line stands; nowhere for one that is not here."""
        at = next((number for number, one in enumerate(self._rows) if one.key == key), None)
        return QModelIndex() if at is None else self.index(at, 0)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line's words, or what is read out of it."""
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.read_out
        if role == Qt.ItemDataRole.CheckStateRole:
            return _TICKS.get(row.standing)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every line be gone to, and those of the two be dragged."""
        row = self.row(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags if self.read_only else Qt.ItemFlag.ItemIsDropEnabled
        allowed = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.item_id and not self.read_only:
            allowed |= Qt.ItemFlag.ItemIsDragEnabled
        return allowed

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        """Only move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Carry places, never words."""
        return [KIND]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the key of a line."""
        carried = QMimeData()
        row = self.row(indexes[0]) if indexes else None
        carried.setData(KIND, QByteArray((row.key if row else "").encode()))
        return carried

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for a line to be moved. False: this list takes nothing away by itself."""
        del action, column
        key = bytes(data.data(KIND).data()).decode()
        if key and not self.read_only:
            at = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
            self.move_requested.emit(key, at)
        return False
