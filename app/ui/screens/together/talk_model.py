"""The talk list's headings and rows, as Qt's lists and screen readers read them."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from app.ui.screens.together.talk_rows import TalkGroup, TalkRow

Index = QModelIndex | QPersistentModelIndex
_ID = Qt.ItemDataRole.UserRole


class TalkModel(QStandardItemModel):
    """Headings, which nobody can go to, and rows between them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: dict[str, TalkRow] = {}
        self._places: dict[str, int] = {}

    def show_groups(self, groups: tuple[TalkGroup, ...]) -> None:
        """Hold these in place of the others."""
        self.clear()
        self._rows = {row.id: row for group in groups for row in group.rows}
        self._places = {}
        items = []
        for group in groups:
            items.append(_heading(group.heading))
            for row in group.rows:
                self._places[row.id] = len(items)
                items.append(_item(row))
        self.invisibleRootItem().appendRows(items)

    def update_row(self, row: TalkRow) -> bool:
        """Hold another state of a row; tell whether it is in the list and changed."""
        if row.id not in self._rows or self._rows[row.id] == row:
            return False
        self._rows[row.id] = row
        self.item(self._places[row.id]).setData(row.bubble.description, Qt.ItemDataRole.AccessibleTextRole)
        return True

    def place_of(self, behaviour_id: str | None) -> QModelIndex:
        """Return where a behaviour stands; nowhere for one that is not in the list."""
        at = self._places.get(behaviour_id or "")
        return QModelIndex() if at is None else self.index(at, 0)

    def row(self, index: Index) -> TalkRow | None:
        """Return the row at a place; None at a heading."""
        return self._rows.get(str(index.data(_ID) or ""))


def _heading(words: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _item(row: TalkRow) -> QStandardItem:
    item = QStandardItem(row.text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setData(row.id, _ID)
    item.setData(row.bubble.description, Qt.ItemDataRole.AccessibleTextRole)
    return item
