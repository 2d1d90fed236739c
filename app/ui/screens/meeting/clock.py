"""The time box of what two people talk about: it runs quietly from when they begin, and never rings."""

import time
from collections.abc import Callable

from PySide6.QtCore import Slot

from app.ui.screens.quiet_clock import QuietClock
from app.ui.screens.quiet_line import QuietLine
from app.ui.widgets.buttons import button
from app.wording.shortening import in_short
from app.wording.translate import _

LONGEST_NAME = 40


class ItemClock(QuietClock):
    """Each item has its own time; going back to one goes on with what is left of it."""

    _minutes = 0

    @property
    def minutes(self) -> int:
        """The time of the item people are at."""
        return self._minutes

    def talk_about(self, key: str, words: str, minutes: int) -> None:
        """Begin to talk about an item, or go on with it; without minutes no time runs."""
        self._minutes = minutes
        self.enter(key if minutes else "", _("“{words}”").format(words=in_short(words, LONGEST_NAME)))
        self._view.keep_looking(on=minutes > 0)
        self.look()

    def stop(self) -> None:
        """Let no time run any longer."""
        self.talk_about("", "", 0)


class ClockLine(QuietLine):
    """The line of an item's clock, hidden while none runs."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin without a time; `clock` tells seconds and never goes backwards."""
        self.off = button(_("Stop"), "link", accessible=_("Stop the time"))
        super().__init__((self.off,))
        self.clock = ItemClock(self, clock)
        self.off.clicked.connect(self._stop)
        self.looked.connect(self._look)

    @Slot()
    def _look(self) -> None:
        self.clock.look()

    @Slot()
    def _stop(self) -> None:
        self.clock.stop()
