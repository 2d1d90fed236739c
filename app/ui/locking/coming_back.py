"""Back to where people were when the vault was locked."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from app.domain.errors import FikaError
from app.ui.locking.mark import from_text
from app.ui.screen import Screen

if TYPE_CHECKING:
    from app.services.session import Session
    from app.ui.places import Place


def go_back(session: "Session", show: "Callable[[Place], None]", shown: Callable[[], Screen | None]) -> bool:
    """Show the place that was marked, with the form that was open; tell whether it is shown.

    A mark leads back once. `show` raises FikaError for a place that is no more.
    """
    try:
        mark = from_text(session.where_left.read())
        if mark is None:
            return False
        session.where_left.keep("")
        show(mark.place)
    except FikaError:
        return False
    screen = shown()
    if screen is not None:
        with suppress(FikaError):
            screen.go_on_at(mark.spot)
            screen.reopen(mark.form)
    return True
