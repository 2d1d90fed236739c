"""Bringing something into sight on a page that is still finding its shape: words wrapped, parts made."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.ui.screens.scrolling import areas_around

SETTLING = 1000
"""How long a page may still change its shape, in milliseconds."""


class InSight(QObject):
    """Brings something into sight now, and for a while again whenever what scrolls it changes its size."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._bring: Callable[[], object] = _nothing
        self._watched: list[QWidget] = []
        self._again = self._timer(0, self._bring_again)
        self._settling = self._timer(SETTLING, self._let_go)

    def keep(self, widget: QWidget, bring: Callable[[], object]) -> None:
        """Let `bring` scroll to a widget, or to something in it."""
        self._let_go()
        self._bring = bring
        self._watched = [inside for _area, inside in areas_around(widget)]
        for inside in self._watched:
            inside.installEventFilter(self)
        self._settling.start()
        bring()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow where what scrolls it has another size."""
        if event.type() is QEvent.Type.Resize:
            self._again.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _bring_again(self) -> None:
        self._bring()

    @Slot()
    def _let_go(self) -> None:
        for inside in filter(shiboken6.isValid, self._watched):
            inside.removeEventFilter(self)
        self._watched, self._bring = [], _nothing

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        made = QTimer(self, singleShot=True, interval=milliseconds)
        made.timeout.connect(slot)
        return made


def _nothing() -> None:
    """Nothing is to be kept in sight."""
