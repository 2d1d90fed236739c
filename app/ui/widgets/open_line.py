"""A line that opens what it tells of: by a click, Enter or Space; up and down go along the lines."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame

from app.ui.widgets.kinds import set_kind

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class OpenLine(QFrame):
    """A wide button that holds anything. `number` is what `opened` says of it."""

    opened = Signal(int)

    def __init__(self, number: int, name: str, description: str = "") -> None:
        super().__init__()
        self._number = number
        set_kind(self, "openable")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter or Space, and go along with the arrow keys."""
        if event.key() in _KEYS:
            self.opened.emit(self._number)
        elif event.key() in _STEPS:
            self._go_along(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _go_along(self, by: int) -> None:
        shown = [one for one in self.window().findChildren(OpenLine) if one.isVisible()]
        at = shown.index(self) + by
        if 0 <= at < len(shown):
            shown[at].setFocus(Qt.FocusReason.TabFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open at a click."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._number)
