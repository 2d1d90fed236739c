"""When nobody has been there for long enough, or the machine slept. Plain Python, with a clock to hand in."""

import time
from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol

SOON = 20.0
"""For how many seconds before locking it is said that it comes."""
SLEPT = 5.0
"""From how many seconds of sleep on it counts: clocks are never read at quite the same moment."""


class Clock(Protocol):
    """Two readings, in seconds."""

    def now(self) -> float:
        """Return a time that only ever goes on, whatever is done to the clock on the wall."""

    def asleep(self) -> float:
        """Return a time that jumps forward by as long as the machine slept, and goes on at no other time."""


class SystemClock:
    """The machine's own clocks."""

    def now(self) -> float:
        """Return the monotonic clock's time."""
        return time.monotonic()

    def asleep(self) -> float:
        """Return how far the clock that goes on in sleep is ahead of the one that does not.

        Where no such clock is offered the one on the wall stands for it; set forward by hand it locks too.
        """
        if hasattr(time, "CLOCK_BOOTTIME"):  # Linux, where CLOCK_MONOTONIC stands still meanwhile
            return time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)
        return time.time() - time.monotonic()


class Seen(Enum):
    """What a look at the clock says."""

    THERE = auto()
    """Somebody was there a short while ago."""
    SOON = auto()
    """Nobody was, and it is to be locked in a moment."""
    OVER = auto()
    """It is to be locked now."""


class Idle:
    """How long nobody was there."""

    def __init__(self, clock: Clock, minutes: Callable[[], int]) -> None:
        """Begin with somebody there; `minutes` tells after how long it is to be locked, as chosen now."""
        self._clock = clock
        self._minutes = minutes
        self._last = clock.now()
        self._asleep = clock.asleep()

    def touched(self) -> None:
        """Somebody is there."""
        self._last = self._clock.now()

    def look(self) -> Seen:
        """Look at the clock. A machine that slept is locked, however short: nobody knows who woke it."""
        if self._clock.asleep() - self._asleep > SLEPT:
            return Seen.OVER
        quiet = self._clock.now() - self._last
        limit = 60.0 * self._minutes()
        if quiet >= limit:
            return Seen.OVER
        return Seen.SOON if quiet >= limit - SOON else Seen.THERE
