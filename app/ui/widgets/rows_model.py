"""Rows of a list, as Qt's lists and screen readers read them; more are read as somebody scrolls."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Spoken(Protocol):
    """What every row says to who listens."""

    @property
    def spoken(self) -> str:
        """The whole row in words."""


RowT = TypeVar("RowT", bound=Spoken)


class RowsModel(QAbstractListModel, Generic[RowT]):
    """Holds what was read so far."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[RowT] = []
        self._more: Callable[[], Sequence[RowT]] | None = None

    @property
    def rows(self) -> Sequence[RowT]:
        """What was read."""
        return self._rows

    def show(self, rows: Sequence[RowT], more: Callable[[], Sequence[RowT]] | None = None) -> None:
        """Hold these in place of the others; `more` returns the next ones, and nothing at the end."""
        self.beginResetModel()
        self._rows, self._more = list(rows), more
        self.endResetModel()

    def row(self, index: Index) -> RowT | None:
        """Return the row at a place; None at none."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows were read."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is heard of a row."""
        row = self.row(index)
        if row is not None and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there may be more."""
        return not parent.isValid() and self._more is not None

    def fetchMore(self, parent: Index) -> None:
        """Read the next ones."""
        found = self._more() if self._more is not None else ()
        if not found:
            self._more = None
            return
        self.beginInsertRows(parent, len(self._rows), len(self._rows) + len(found) - 1)
        self._rows += found
        self.endInsertRows()
