"""A gentle time for each characteristic: off until two people set one, and kept nowhere."""

from app.services.timing import Timing
from app.ui.screens.quiet_clock import QuietClock
from app.wording.translate import _

MINUTES = (5, 10, 15, 20)
"""The times to choose from, in minutes for each characteristic."""


class TimeBoxPresenter(QuietClock):
    """One time for each characteristic. Going back to one goes on with what is left of it."""

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

    def _before_words(self) -> str:
        return _("The time you set begins with what you reveal next.")

    def _over_words(self, name: str) -> str:
        return _("The time you set for {name} is over. Stay, or go on with N.").format(name=name)
