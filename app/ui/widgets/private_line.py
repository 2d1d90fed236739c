"""A line whose words stay here: copies are marked and don't last. Qt lets nobody drag out of a line."""

from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.widgets.own_menu import pop_up


class PrivateLine(QLineEdit):
    """Qt's line copies without asking, so every way to copy is taken over here."""

    def copy(self) -> None:
        """Copy the selected words, marked as private; nothing from a line that hides its words."""
        if self.hasSelectedText() and self.echoMode() is QLineEdit.EchoMode.Normal:
            PrivateCopy.of_application().copy(self.selectedText())

    def cut(self) -> None:
        """Copy the selected words, then remove them."""
        if self.hasSelectedText() and not self.isReadOnly():
            self.copy()
            self.insert("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take over the keys that copy."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif self.isReadOnly() or not self._cuts(event):
            super().keyPressEvent(event)
            return
        event.accept()

    def _cuts(self, event: QKeyEvent) -> bool:
        """Cut as the key says: what is selected, all to the end, or the whole line; False for other keys."""
        if event.matches(QKeySequence.StandardKey.DeleteEndOfLine):
            self.setSelection(self.cursorPosition(), len(self.text()))
        elif event.matches(QKeySequence.StandardKey.DeleteCompleteLine):
            self.selectAll()
        elif not event.matches(QKeySequence.StandardKey.Cut):
            return False
        self.cut()
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the usual menu, whose copy and cut are ours."""
        pop_up(self.createStandardContextMenu(), event, self.copy, self.cut)
