"""The lock of an open vault: held for a moment, or for long and lent to others again and again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import RLock
from time import sleep
from types import TracebackType

_OTHERS_TURN = 0.001
"""For how long it is lent, in seconds: let go of and taken again at once, nobody else would get it."""
_GO_ON = 0.01
"""For how long it stays lent after somebody had it, in seconds: a page asks for it dozens of times."""
_MOST_TURNS = 500
"""How often it stays lent, all in all; whoever holds it for long gets on, however much is asked meanwhile."""


def _whoever_asks() -> None:
    """Refuse nobody."""


class LentLock:
    """A lock that one thread may take several times, for what others may wait for."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._for_long = RLock()  # always taken before the other
        self._times_taken = self._turns_left = 0

    def __enter__(self) -> None:
        """Take it for a moment."""
        self._lock.acquire()
        self._times_taken += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of it."""
        self._lock.release()

    @contextmanager
    def for_long(self, check: Callable[[], None] = _whoever_asks) -> Iterator[None]:
        """Take it, and let nobody else take it for long, also while it is lent; `check` may refuse.

        It has to refuse whoever may hold the lock already: they would wait for one who waits for them.
        """
        with self:
            check()
        with self._for_long, self:
            check()
            self._turns_left = _MOST_TURNS
            yield

    def lend(self) -> None:
        """Let others have it for as long as they go on, and take it again; within `for_long`."""
        before = self._times_taken
        self._lock.release()
        try:
            sleep(_OTHERS_TURN)
            while self._turns_left and self._times_taken != before:
                before = self._times_taken
                self._turns_left -= 1
                sleep(_GO_ON)
        finally:
            self._lock.acquire()
