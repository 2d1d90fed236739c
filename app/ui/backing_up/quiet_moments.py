"""When a backup is made by itself: in a quiet moment, and not too often. Plain Python, with a clock."""

from datetime import UTC, datetime
from typing import Protocol

from app.domain.errors import FikaError
from app.ui.locking.idle import Clock
from app.ui.work import RunJob

QUIET = 15.0
"""For how many seconds nobody must have typed or clicked."""
LOOK_AGAIN = 60.0
"""How long it is not looked again whether something was saved, in seconds."""
TRY_AGAIN = 15 * 60.0
"""How long it is not tried again after a backup could not be made, in seconds."""


class Making(Protocol):
    """What is needed of the backups of an open vault, which remember why one could not be made."""

    def is_due(self, now: datetime, *, rested: bool) -> bool:
        """Tell whether it is time for one."""

    def make(self) -> object:
        """Make one."""


class QuietMoments:
    """Makes a backup after unlocking where something is not in one yet, then at most one an hour."""

    def __init__(self, backups: Making, run: RunJob, clock: Clock) -> None:
        """Begin with somebody there."""
        self._backups = backups
        self._run = run
        self._clock = clock
        self._last = clock.now()
        self._not_before = clock.now()
        self._first = True
        self._at_work = False

    def touched(self) -> None:
        """Somebody typed or clicked."""
        self._last = self._clock.now()

    def look(self) -> None:
        """Begin a backup where it is time for one and the moment is quiet."""
        now = self._clock.now()
        if self._at_work or now - self._last < QUIET or now < self._not_before:
            return
        self._at_work = True
        self._run(self._make_if_due, self._ended, self._failed)

    def _make_if_due(self) -> None:
        """Make one if something changed; elsewhere than in the GUI thread, also to look at the folders."""
        if self._backups.is_due(datetime.now(UTC), rested=self._first):
            self._backups.make()

    def _ended(self, _nothing: None) -> None:
        self._rest(LOOK_AGAIN)

    def _failed(self, error: Exception) -> None:
        self._rest(TRY_AGAIN)
        if not isinstance(error, FikaError):
            raise error

    def _rest(self, seconds: float) -> None:
        self._at_work = self._first = False
        self._not_before = self._clock.now() + seconds
