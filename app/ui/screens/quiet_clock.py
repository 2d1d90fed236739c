"""A quiet clock: how much of a time is left, in whole minutes, and once that it is over."""

from collections.abc import Callable
from math import ceil
from typing import Protocol

from app.services.timing import Timing
from app.wording.translate import _, ngettext


class QuietClockView(Protocol):
    """The quiet line that says how much time is left."""

    def show_time(self, words: str) -> None:
        """Show these words; nothing while no time is set."""

    def say_over(self, words: str) -> None:
        """Say once, quietly, that time is over; the line shows it already."""

    def keep_looking(self, *, on: bool) -> None:
        """Look at the clock every now and then, or no longer."""


class QuietClock:
    """Tells the time of what people are at. Going back to something goes on with what is left of it."""

    def __init__(self, view: QuietClockView, clock: Callable[[], float]) -> None:
        """Begin without a time; `clock` tells seconds and never goes backwards."""
        self._view = view
        self._clock = clock
        self._timing = Timing()
        self._at, self._name = "", ""
        self._since = 0.0
        self._just_told = ""

    @property
    def minutes(self) -> int:
        """The time for what people are at, in minutes; 0 while none is set."""
        return self._timing.minutes

    def enter(self, at: str, name: str) -> None:
        """Be at something else, or at nothing; staying where one is changes nothing."""
        if at == self._at:
            return
        now = self._clock()
        self._timing.spent[self._at] = self._spent_here(now)
        self._at, self._name, self._since = at, name, now
        self._just_told = ""
        self.look()

    def look(self) -> None:
        """Look at the clock and say what it means in words."""
        if not self.minutes:
            self._view.show_time("")
            return
        if not self._at:
            self._view.show_time(self._before_words())
            return
        left = self.minutes * 60 - self._spent_here(self._clock())
        if left > 0:
            self._view.show_time(left_in_words(left, self._name))
        elif self._at not in self._timing.told:
            self._timing.told.add(self._at)
            self._just_told = self._over_words(self._name)
            self._view.show_time(self._just_told)
            self._view.say_over(self._just_told)
        else:
            was_over = _("The time you set for {name} is over.").format(name=self._name)
            self._view.show_time(self._just_told or was_over)

    def _before_words(self) -> str:
        """Return what is said while people are at nothing."""
        return ""

    def _over_words(self, name: str) -> str:
        """Return what is said once when time is over."""
        return _("The time you set for {name} is over. Stay with it, or go on.").format(name=name)

    def _spent_here(self, now: float) -> float:
        return self._timing.spent.get(self._at, 0.0) + now - self._since


def left_in_words(seconds: float, name: str) -> str:
    """Return how much is left, in whole minutes."""
    if seconds < 60:
        return _("Less than a minute left for {name}").format(name=name)
    minutes = ceil(seconds / 60)
    words = ngettext(
        "About {minutes} minute left for {name}", "About {minutes} minutes left for {name}", minutes
    )
    return words.format(minutes=minutes, name=name)
