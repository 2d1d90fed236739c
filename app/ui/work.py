"""How presenters ask for work in the background, without knowing Qt."""

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class RunJob(Protocol):
    """Runs work elsewhere and tells its end where windows live; tests may run it at once."""

    def __call__(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> object:
        """Call `work`, then `done` with its result or `failed` with its error."""
