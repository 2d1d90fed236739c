"""Coming to one note on a page whose parts are made one after the other."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from app.ui.screens.in_sight import InSight
from app.ui.screens.scrolling import bring_keyboard_into_sight


class Landing:
    """What people came for. They are led there once all is made, unless they went elsewhere meanwhile."""

    def __init__(self, page: QWidget, lead: Callable[[str, str], object]) -> None:
        """Lead to nothing yet; `lead` gets the kind of a note, and which one it is."""
        self._page = page
        self._lead = lead
        self._spot = ""
        self._began_at: QWidget | None = None
        self._all_made = False
        self._sight = InSight(page)

    def go_to(self, spot: str) -> None:
        """Lead to a spot, now or as soon as there is all of the page: what comes above would move it."""
        self._spot = spot
        self._began_at = self._page.window().focusWidget()
        if self._all_made:
            self._arrive()

    def all_is_made(self) -> None:
        """Go now: the page is whole."""
        self._all_made = True
        if self._page.window().focusWidget() is self._began_at:
            self._arrive()
        self._spot, self._began_at = "", None

    def _arrive(self) -> None:
        kind, _colon, about = self._spot.partition(":")
        if not about:
            return
        QApplication.sendPostedEvents()  # all has its place before anything scrolls
        self._lead(kind, about)
        at = self._page.window().focusWidget()
        if at is not None:
            self._sight.keep(at, partial(self._stay, at))

    def _stay(self, at: QWidget) -> None:
        if self._page.window().focusWidget() is at:
            bring_keyboard_into_sight(at)
