"""The rows of a list of notes: each may be ticked, and is found by its key."""

from PySide6.QtCore import QModelIndex, Qt

from app.ui.widgets.note_list.rows import NoteRow, Tick
from app.ui.widgets.rows_model import Index, RowsModel

__all__ = ["Index", "NoteModel"]


class NoteModel(RowsModel[NoteRow]):
    """Rows that are there from the start, and more that are asked for when somebody scrolls to them."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is heard of a row, and whether it is ticked."""
        row = self.row(index)
        if row is not None and role == Qt.ItemDataRole.CheckStateRole and row.tick is not None:
            return Qt.CheckState.Unchecked if row.tick is Tick.OPEN else Qt.CheckState.Checked
        return super().data(index, role)

    def place_of(self, key: int) -> QModelIndex:
        """Return where a note stands; nowhere for one that is not loaded."""
        at = next((number for number, row in enumerate(self.rows) if row.key == key), None)
        return QModelIndex() if at is None else self.index(at, 0)
