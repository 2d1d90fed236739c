"""A gentle time for each characteristic: off until two people set one, and kept nowhere."""

from collections.abc import Callable
from math import ceil
from typing import Protocol

from app.services.timing import Timing
from app.wording.translate import _, ngettext

MINUTES = (5, 10, 15, 20)
"""The times to choose from, in minutes for each characteristic."""


class TimeBoxView(Protocol):
    """The quiet line that says how much time is left."""

    def show_time(self, words: str) -> None:
        """Show these words; nothing while no time is set."""

    def say_over(self, words: str) -> None:
        """Say once, quietly, that time is over; the line shows it already."""

    def keep_looking(self, *, on: bool) -> None:
        """Look at the clock every now and then, or no longer."""


class TimeBoxPresenter:
    """One time for each characteristic. Going back to one goes on with what is left of it."""

    def __init__(self, view: TimeBoxView, clock: Callable[[], float]) -> None:
        """Begin without a time; `clock` tells seconds and never goes backwards."""
        self._view = view
        self._clock = clock
        self._timing = Timing()
        self._at, self._name = "", ""
        self._since = 0.0
        self._just_told = ""

    @property
    def minutes(self) -> int:
        """The time set for each characteristic, in minutes; 0 while none is."""
        return self._timing.minutes

    def put_down(self) -> Timing | None:
        """Return what is set and spent, for who goes on with it later; None while no time is set."""
        self.enter("", "")
        return self._timing if self._timing.minutes else None

    def take_up(self, timing: Timing) -> None:
        """Go on with what was set and spent before."""
        self._timing = timing
        self._since = self._clock()
        self._view.keep_looking(on=timing.minutes > 0)
        self.look()

    def choose(self, minutes: int) -> None:
        """Set a time for each characteristic, or none (0). Every characteristic begins anew."""
        self._timing, self._just_told = Timing(minutes), ""
        self._since = self._clock()
        self._view.keep_looking(on=minutes > 0)
        self.look()

    def enter(self, characteristic_id: str, name: str) -> None:
        """Talk about a characteristic, or about none; staying in one changes nothing."""
        if characteristic_id == self._at:
            return
        now = self._clock()
        self._timing.spent[self._at] = self._spent_here(now)
        self._at, self._name, self._since = characteristic_id, name, now
        self._just_told = ""
        self.look()

    def look(self) -> None:
        """Look at the clock and say what it means in words."""
        if not self._timing.minutes:
            self._view.show_time("")
            return
        if not self._at:
            self._view.show_time(_("The time you set begins with what you reveal next."))
            return
        left = self._timing.minutes * 60 - self._spent_here(self._clock())
        if left > 0:
            self._view.show_time(_left(left, self._name))
        elif self._at not in self._timing.told:
            self._timing.told.add(self._at)
            self._just_told = _("The time you set for {name} is over. Stay, or go on with N.").format(
                name=self._name
            )
            self._view.show_time(self._just_told)
            self._view.say_over(self._just_told)
        else:
            was_over = _("The time you set for {name} is over.").format(name=self._name)
            self._view.show_time(self._just_told or was_over)

    def _spent_here(self, now: float) -> float:
        return self._timing.spent.get(self._at, 0.0) + now - self._since


def _left(seconds: float, name: str) -> str:
    if seconds < 60:
        return _("Less than a minute left for {name}").format(name=name)
    minutes = ceil(seconds / 60)
    words = ngettext(
        "About {minutes} minute left for {name}", "About {minutes} minutes left for {name}", minutes
    )
    return words.format(minutes=minutes, name=name)
