"""A text box whose words stay here: copies are marked and don't last, and nothing can be dragged out."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.private_copy.private_copy import PrivateCopy


class PrivateBox(QPlainTextEdit):
    """Qt asks the box for every copy and cut, by key or by menu, what to put on the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = Qt.InputMethodHint
        # An input method learns none of it, and asks nobody for the next word.
        self.setInputMethodHints(self.inputMethodHints() | hint.ImhSensitiveData | hint.ImhNoPredictiveText)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selected words, marked as private; no formats but plain text."""
        return PrivateCopy.of_application().marked(self.textCursor().selection().toPlainText())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a new selection, also inside the old one, where Qt would begin to drag the words away."""
        # Qt makes the selection longer where Shift alone is held; with any other key it would drag.
        longer = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if not longer and event.button() is Qt.MouseButton.LeftButton and self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        super().mousePressEvent(event)
