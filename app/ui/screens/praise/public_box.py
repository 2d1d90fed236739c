"""The box in which words for everyone are written: none of them leaves it while a step is named there."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence

from app.domain.errors import FikaError
from app.ui.widgets.growing_box import GrowingBox
from app.ui.widgets.own_menu import pop_up


class PublicBox(GrowingBox):
    """Every way to copy or cut is asked about first: by key, by menu, by whoever asks Qt for the selection.

    All that stands here has to be free of a step, and the selected words by themselves too. All of it, since
    a name that may not go could be carried out in two halves; by themselves, since a squadron holds a squad.
    """

    refused = Signal(object)
    """A FikaError that says why nothing was copied or cut: box and clipboard are as before."""

    def __init__(self, lines: int, check: Callable[[str], None]) -> None:
        """Make an empty box; `check` raises FikaError for words that may not be copied."""
        super().__init__(lines)
        self._check = check

    def copy(self) -> None:
        """Copy the selected words if they may go."""
        if self._may_go():
            super().copy()

    def cut(self) -> None:
        """Cut the selected words if they may go; else they stay."""
        if self._may_go():
            super().cut()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selected words, or nothing: also where Qt asks unbidden, as for X11's PRIMARY."""
        return super().createMimeDataFromSelection() if self._reason() is None else QMimeData()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take over the keys that copy and cut: Qt would let go of what it is not given to copy."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the usual menu, whose copy and cut are ours."""
        pop_up(self.createStandardContextMenu(), event, self.copy, self.cut)

    def _may_go(self) -> bool:
        reason = self._reason() if self.textCursor().hasSelection() else None
        if reason is not None:
            self.refused.emit(reason)
        return reason is None

    def _reason(self) -> FikaError | None:
        try:
            self._check(self.toPlainText())
            self._check(self.textCursor().selection().toPlainText())
        except FikaError as error:
            return error
        return None
