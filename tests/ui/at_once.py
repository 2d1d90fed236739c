"""Background work done at once, for presenters without a window."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def run_at_once(
    work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
) -> None:
    """Do the work here and now, and tell how it went."""
    try:
        result = work()
    except Exception as error:  # noqa: BLE001 - as in the program: whatever it is goes to `failed`
        failed(error)
    else:
        done(result)
