"""How presenters ask for work in the background, without knowing Qt."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")


class RunJob(Protocol):
    """Runs work elsewhere and tells its end where windows live; tests may run it at once."""

    def __call__(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> object:
        """Call `work`, then `done` with its result or `failed` with its error."""


Opened = TypeVar("Opened")


class Handover(Generic[Opened]):
    """Holds what background work has opened until somebody takes it; once abandoned, closes it instead."""

    def __init__(self, close: Callable[[Opened], None]) -> None:
        self._close = close
        self._held: Opened | None = None
        self._abandoned = False
        self._lock = Lock()

    def put(self, opened: Opened) -> Opened:
        """Hold it; called by the work, in whatever thread."""
        with self._lock:
            if not self._abandoned:
                self._held = opened
                return opened
        self._close(opened)
        return opened

    def take(self) -> Opened | None:
        """Return it to whoever closes it from now on; None where there is nothing."""
        with self._lock:
            held, self._held = self._held, None
            return held

    def abandon(self) -> None:
        """Close it, now or as soon as it is put."""
        with self._lock:
            self._abandoned = True
            held, self._held = self._held, None
        if held is not None:
            self._close(held)
