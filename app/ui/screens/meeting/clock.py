"""The time box of what two people talk about: it runs quietly from when they begin, and never rings."""

import time
from collections.abc import Callable

from PySide6.QtCore import Slot

from app.services.timing import TalkTime
from app.ui.screens.quiet_clock import QuietClock, QuietClockView
from app.ui.screens.quiet_line import QuietLine
from app.ui.widgets.buttons import button
from app.wording.shortening import in_short
from app.wording.translate import _

LONGEST_NAME = 40


class ItemClock(QuietClock):
    """Each item has its own time; going back to one goes on with what is left of it.

    Time runs on while another page is looked at; it is shown again where its item is.
    """

    def __init__(self, view: QuietClockView, clock: Callable[[], float], kept: TalkTime) -> None:
        """Show nothing yet; `kept` is the time that runs, wherever it was begun."""
        super().__init__(view, clock)
        self._kept, self._timing = kept, kept.timing

    @property
    def running(self) -> str:
        """The key of the item whose time runs, shown here or not; empty while none does."""
        return self._kept.at

    @property
    def minutes(self) -> int:
        """The time of the item people are at here."""
        return self._kept.minutes if self._at else 0

    def talk_about(self, key: str, words: str, minutes: int) -> None:
        """Begin to talk about an item, or go on with it; without minutes no time runs."""
        kept = self._kept
        self._at, self._since = kept.at, kept.since
        if minutes != kept.minutes:
            kept.timing.told.discard(key)
        kept.minutes = minutes
        name = _("“{words}”").format(words=in_short(words, LONGEST_NAME))
        self.enter(key if minutes else "", name)
        self._name, kept.at, kept.since = name, self._at, self._since
        self._view.keep_looking(on=minutes > 0)
        self.look()

    def stop(self) -> None:
        """Let the time that is shown here run no longer."""
        if self._at:
            self.talk_about("", "", 0)


class ClockLine(QuietLine):
    """The line of an item's clock, hidden while none runs."""

    def __init__(self, kept: TalkTime, clock: Callable[[], float] = time.monotonic) -> None:
        """Show nothing yet; `clock` tells seconds and never goes backwards."""
        self.off = button(_("Stop"), "link", accessible=_("Stop the time"))
        super().__init__((self.off,))
        self.clock = ItemClock(self, clock, kept)
        self.off.clicked.connect(self._stop)
        self.looked.connect(self._look)

    @Slot()
    def _look(self) -> None:
        self.clock.look()

    @Slot()
    def _stop(self) -> None:
        self.clock.stop()
