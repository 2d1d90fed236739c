"""A line that tells what is typed at every pause, as a note field does."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.note_field import LONGEST, PAUSE
from app.ui.widgets.private_line import PrivateLine


class SavedLine(PrivateLine):
    """One line to type. Enter is told apart, and what was typed is told before it."""

    rested = Signal(str)
    """The whole text, soon after a change and at the latest when the keyboard leaves."""
    entered = Signal()

    def __init__(self, accessible: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self._told = ""
        self.setAccessibleName(accessible)
        self.setPlaceholderText(placeholder)
        self._timers = [self._timer(PAUSE), self._timer(LONGEST)]
        self.textEdited.connect(self._typed)
        self.returnPressed.connect(self._enter)

    def show_text(self, text: str) -> None:
        """Show a text without telling anybody; one that stands there already is left alone."""
        self._told = text
        if text != self.text():
            self.setText(text)
        self._rest()

    def show_kept(self, text: str) -> None:
        """Show what is kept, unless people go on typing here. Spaces they typed may not have been kept."""
        typing = self.hasFocus() and self.text() != self._told
        if not typing and not (self.hasFocus() and self.text().split() == text.split()):
            self.show_text(text)

    @Slot()
    def flush(self) -> None:
        """Tell what was typed and not told yet."""
        self._rest()
        if self.text() != self._told:
            self._told = self.text()
            self.rested.emit(self._told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter here: a dialog or a screen around it would take it for its own."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell at once when the keyboard leaves."""
        super().focusOutEvent(event)
        self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell at once when the screen goes away."""
        self.flush()
        super().hideEvent(event)

    def _timer(self, milliseconds: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(milliseconds)
        made.timeout.connect(self.flush)
        return made

    def _rest(self) -> None:
        for timer in self._timers:
            timer.stop()

    @Slot()
    def _typed(self) -> None:
        pause, longest = self._timers
        pause.start()
        if not longest.isActive():
            longest.start()

    @Slot()
    def _enter(self) -> None:
        self.flush()
        self.entered.emit()
