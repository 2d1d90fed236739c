"""Coming to one note on a page whose parts are made one after the other."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.screens.scrolling import areas_around, bring_keyboard_into_sight

SETTLING = 1000
"""How long words may still be wrapped anew after all of a page is there, in milliseconds."""


class Landing(QObject):
    """What people came for. They are led there once all is made, unless they went elsewhere meanwhile."""

    def __init__(self, page: QWidget, lead: Callable[[str, str], object]) -> None:
        """Lead to nothing yet; `lead` gets the kind of a note, and which one it is."""
        super().__init__(page)
        self._page = page
        self._lead = lead
        self._spot = ""
        self._at: QWidget | None = None
        self._all_made = False
        self._watched: list[QWidget] = []
        self._soon = self._timer(0, self._stay_in_sight)
        self._settling = self._timer(SETTLING, self._let_go)

    def go_to(self, spot: str) -> None:
        """Lead to a spot, now or as soon as there is all of the page: what comes above would move it."""
        self._spot = spot
        self._at = self._page.window().focusWidget()
        if self._all_made:
            self._arrive()

    def all_is_made(self) -> None:
        """Go now: the page is whole."""
        self._all_made = True
        if self._page.window().focusWidget() is self._at:
            self._arrive()
        self._spot = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what people came for where what stands above it still grows."""
        if event.type() is QEvent.Type.Resize:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _arrive(self) -> None:
        kind, _colon, about = self._spot.partition(":")
        if not about:
            return
        QApplication.sendPostedEvents()  # all has its place before anything scrolls
        self._lead(kind, about)
        self._at = self._page.window().focusWidget()
        self._watched = [inside for _area, inside in areas_around(self._at)] if self._at is not None else []
        for inside in self._watched:
            inside.installEventFilter(self)
        self._settling.start()

    @Slot()
    def _stay_in_sight(self) -> None:
        if self._at is not None and self._page.window().focusWidget() is self._at:
            bring_keyboard_into_sight(self._at)

    @Slot()
    def _let_go(self) -> None:
        for inside in filter(shiboken6.isValid, self._watched):
            inside.removeEventFilter(self)
        self._at, self._watched = None, []

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        made = QTimer(self, singleShot=True, interval=milliseconds)
        made.timeout.connect(slot)
        return made
