"""Knowing when a window stands: it has been painted, and no event waits any more."""

import os
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class _End(QObject):
    def __init__(self, window: QWidget, told: Callable[[], object]) -> None:
        super().__init__(window)
        self._told = told
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint, then for the event loop to run empty."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._leave)
        return False

    def _leave(self) -> None:
        self._told()
        os._exit(0)


def end_when_settled(window: QWidget, told: Callable[[], object] = bool) -> None:
    """Tell, and leave the process, without tidying up, as soon as the window has settled."""
    _End(window, told)
