"""A column of rows that is filled anew when what it shows has changed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

GAP = 12


class RowsColumn(QWidget):
    """Rows below each other. One that goes is hidden at once, and freed a moment later."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)

    def add(self, row: QWidget) -> None:
        """Put a row below the others; it is there at once, for the keyboard to go to."""
        self._column.addWidget(row)
        row.show()

    def clear(self) -> None:
        """Take every row out; what is at work in one may end first."""
        while (item := self._column.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
