"""A text box whose words stay here: copies are marked and don't last, and nothing can be dragged out."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPlainTextEdit

from app.ui.private_copy.private_copy import PrivateCopy


class PrivateBox(QPlainTextEdit):
    """Qt asks the box for every copy and cut, by key or by menu, what to put on the clipboard."""

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selected words, marked as private; no formats but plain text."""
        return PrivateCopy.of_application().marked(self.textCursor().selection().toPlainText())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a new selection, also inside the old one, where Qt would begin to drag the words away."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.button() is Qt.MouseButton.LeftButton and self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        super().mousePressEvent(event)
