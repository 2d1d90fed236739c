"""What happens while a day, or a rhythm, is chosen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from app.domain.clock import clock_time
from app.domain.errors import FikaError
from app.domain.meeting import Rhythm
from app.ui.screens.rhythm.shown import When, WhenView
from app.wording.near_dates import weekday_name
from app.wording.rhythms import rhythm_in_words
from app.wording.translate import _


class WhenPresenter:
    """The sheet, without its looks."""

    def __init__(
        self, view: WhenView, when: When, keep: Callable[[When], None], is_taken: Callable[[date], bool]
    ) -> None:
        """Begin with what is kept; `keep` may raise FikaError, `is_taken` tells if they meet on a day."""
        self._view = view
        self._is_taken = is_taken
        self._at_first = when
        self._keep = keep

    def changed(self) -> None:
        """Say in words what stands there now, and take back what was wrong with it."""
        when = self._view.standing()
        time = clock_time(when.time)
        self._view.show_time_problem("")
        words = _in_words(replace(when, time=time or ""))
        if self._is_taken(when.day):
            words = _("{day}. You meet on that day already.").format(day=words)
        self._view.show_words(words)

    def save(self) -> None:
        """Keep it and close; where it can't be kept it stays open with everything typed."""
        when = self._view.standing()
        time = clock_time(when.time)
        if time is None:
            self._view.show_time_problem(_("Write a time such as 10:00, or leave it empty."))
            return
        try:
            self._keep(replace(when, time=time))
        except FikaError as error:
            self._view.show_error(error)
            return
        self._view.finish()

    def close(self) -> None:
        """Close; where something was changed, ask first."""
        when = self._view.standing()
        if replace(when, time=clock_time(when.time) or when.time) == self._at_first:
            self._view.finish()
        else:
            self._view.ask_throw_away(self._view.finish)


def _in_words(when: When) -> str:
    if when.every is None:
        weekday = weekday_name(when.day.weekday())
        if when.time:
            return _("A {weekday}, at {time}").format(weekday=weekday, time=when.time)
        return _("A {weekday}").format(weekday=weekday)
    return rhythm_in_words(Rhythm(when.every, when.day, when.time, when.minutes))
