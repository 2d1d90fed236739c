"""The rows of a list of notes, as Qt's lists and screen readers read them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.widgets.note_list.rows import NoteRow, Tick

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class NoteModel(QAbstractListModel):
    """Rows that are there from the start, and more that are asked for when somebody scrolls to them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[NoteRow] = []
        self._more: Callable[[], Sequence[NoteRow]] | None = None

    @property
    def rows(self) -> Sequence[NoteRow]:
        """What is loaded."""
        return self._rows

    def show(self, rows: Sequence[NoteRow], more: Callable[[], Sequence[NoteRow]] | None = None) -> None:
        """Hold these in place of the others; `more` returns the next ones, and nothing at the end."""
        self.beginResetModel()
        self._rows, self._more = list(rows), more
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows are loaded."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is heard of a row, and whether it is ticked."""
        row = self.row(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == Qt.ItemDataRole.CheckStateRole and row.tick is not None:
            return Qt.CheckState.Unchecked if row.tick is Tick.OPEN else Qt.CheckState.Checked
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there may be more."""
        return not parent.isValid() and self._more is not None

    def fetchMore(self, parent: Index) -> None:
        """Load the next ones."""
        found = self._more() if self._more is not None else ()
        if not found:
            self._more = None
            return
        self.beginInsertRows(parent, len(self._rows), len(self._rows) + len(found) - 1)
        self._rows += found
        self.endInsertRows()

    def row(self, index: Index) -> NoteRow | None:
        """Return the row at a place; None at none."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, key: int) -> QModelIndex:
        """Return where a note stands; nowhere for one that is not loaded."""
        at = next((number for number, row in enumerate(self._rows) if row.key == key), None)
        return QModelIndex() if at is None else self.index(at, 0)
