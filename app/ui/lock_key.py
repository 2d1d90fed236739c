"""The key that locks, also while a dialog is open."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QWidget


class LockKey(QObject):
    """Hands the act that locks on to each dialog: Qt asks a window behind one for none of its keys.

    What is half typed is kept, as at every locking. Where locking by hand isn't offered the key does nothing.
    """

    def __init__(self, window: QWidget, lock: QAction) -> None:
        """Watch the dialogs in front of this window; `lock` is its act."""
        super().__init__(window)
        self._window = window
        self._lock = lock
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keyboard_went)

    @Slot(QWidget, QWidget)
    def _keyboard_went(self, _before: QWidget | None, now: QWidget | None) -> None:
        front = now.window() if now is not None else None
        if isinstance(front, QDialog) and self._lock not in front.actions() and self._is_ours(front):
            front.addAction(self._lock)

    def _is_ours(self, front: QWidget) -> bool:
        owner = front.parentWidget()
        while owner is not None and owner is not self._window:
            owner = owner.parentWidget()
        return owner is not None
