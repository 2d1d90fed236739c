"""Whether Caps Lock is on, as far as keys tell: no system is asked, and Qt knows no other way.

A letter that comes large without Shift, or small with it, tells. Scripts without large letters tell nothing.
"""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class CapsLock(QObject):
    """Watches what is typed into one line, and keeps none of it."""

    told = Signal(bool)
    """It is on, or it is off; told at each letter that says so."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at a key on its way to the line."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            on = _tells(event)
            if on is not None:
                self.told.emit(on)
        return super().eventFilter(watched, event)


def _tells(event: QKeyEvent) -> bool | None:
    from PySide6.QtCore import Qt  # not needed for the first window, whose time it would cost

    typed, keys = event.text(), event.modifiers()
    if len(typed) != 1 or typed.lower() == typed.upper() or keys & ~Qt.KeyboardModifier.ShiftModifier:
        return None
    return typed.isupper() != bool(keys & Qt.KeyboardModifier.ShiftModifier)
