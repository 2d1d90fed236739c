"""What the part about rhythm shows, and what it must be able to do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from app.domain.errors import FikaError
from app.domain.meeting import USUAL_MINUTES, Every


@dataclass(frozen=True, slots=True)
class RhythmShown:
    """How it stands, in words; empty words where there is neither."""

    rhythm: str
    upcoming: str
    away: str
    """How far the next one-on-one is, or that it was not ended yet."""
    may_save: bool
    """Whether there is anything for a calendar file, and nobody else looks."""


@dataclass(frozen=True, slots=True)
class When:
    """A day and a time; with `every`, a whole rhythm that counts from that day."""

    day: date
    time: str = ""
    every: Every | None = None
    minutes: int = USUAL_MINUTES


def no_day(_day: date) -> bool:
    """Tell of no day that the two meet on it."""
    return False


@dataclass(frozen=True, slots=True)
class WhenWords:
    """What the sheet for a day, or for a rhythm, says."""

    title: str
    about: str
    submit: str
    is_taken: Callable[[date], bool] = no_day
    """Tells whether the two meet on a day already."""


@dataclass(frozen=True, slots=True)
class CalendarOffer:
    """What a calendar file would hold, and whose name may stand in it."""

    title: str
    title_with_name: str
    lines: tuple[str, ...]
    ask: str
    """Has a place for the name in it."""
    name: str


class RhythmView(Protocol):
    """The part."""

    def show_rhythm(self, shown: RhythmShown) -> None:
        """Show how it stands."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error."""

    def show_word(self, words: str) -> None:
        """Say something quietly; empty words take it back."""

    def ask_when(self, form: str, words: WhenWords, when: When, keep: Callable[[When], None]) -> None:
        """Ask for a day or a rhythm; `keep` may raise FikaError, and then the sheet stays open."""

    def ask_calendar(self, offer: CalendarOffer, save: Callable[[bool], None]) -> None:
        """Show what a calendar file would hold; `save` is told whether the name may stand in it."""

    def ask_where(self, name: str, then: Callable[[Path], None]) -> None:
        """Ask for a place to save a calendar file."""

    def tell_changed(self) -> None:
        """Tell the page that something was kept."""


class WhenView(Protocol):
    """The sheet for a day, or for a rhythm."""

    def standing(self) -> When:
        """Return what stands in the fields; the time as it was typed."""

    def show_words(self, words: str) -> None:
        """Say in words what stands in the fields."""

    def show_time_problem(self, words: str) -> None:
        """Say what is wrong with the time; empty words take it back."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""

    def ask_throw_away(self, then: Callable[[], None]) -> None:
        """Ask whether to leave everything as it was; `then` is called for yes."""

    def finish(self) -> None:
        """Close the sheet."""
