"""Watches for quiet moments in a window, and makes a backup in them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.ui.backing_up.quiet_moments import QuietMoments
from app.ui.jobs import JobsOf
from app.ui.locking.idle import Clock, SystemClock
from app.ui.locking.presence import Presence

if TYPE_CHECKING:
    from app.services.session import Session

EVERY = 5000
"""How often it is looked whether the moment is quiet, in milliseconds."""


class BackingUp(QObject):
    """One window's backups by themselves, from unlocking a vault until it is locked."""

    def __init__(self, window: QWidget, session: "Session", clock: Clock | None = None) -> None:
        """Begin with somebody there."""
        super().__init__(window)
        self._presence = Presence(self)
        self._moments = QuietMoments(session.backups, JobsOf(self), clock or SystemClock())
        self._presence.noticed.connect(self._touched)
        self._presence.begin()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Look whether the moment is quiet."""
        self._presence.look_for_windows()
        self._moments.look()

    def end(self) -> None:
        """Watch no longer; what is under way ends unheard."""
        self._timer.stop()
        self._presence.end()
        self.deleteLater()

    @Slot()
    def _touched(self) -> None:
        self._moments.touched()
