"""The wheel scrolls the page, also where the pointer rests on a field that Qt would let it change."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class _LeavesWheel(QObject):
    """Hands every turn of the wheel on to what a field lies on."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the turn from the field, and let what is around it have it."""
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def leave_wheel_to_page(field: QWidget) -> None:
    """Let the wheel neither change a field nor bring the keyboard there: who scrolls past means neither."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_LeavesWheel(field))
