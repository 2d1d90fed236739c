"""What the card of growth areas shows, and what it must be able to do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from app.domain.check_in import CheckIn, GrowthStory, Verdict
from app.domain.errors import FikaError


@dataclass(frozen=True, slots=True)
class OpenArea:
    """A growth area the two work on. Whatever is not there is empty.

    `here` is what was said of it in the one-on-one this stands in, `here_id` that check-in's id.
    """

    id: int
    headline: str
    standing: str
    is_due: bool
    employee: str = ""
    manager: str = ""
    last_time: str = ""
    serves: str = ""
    may_serve: bool = False
    here: str = ""
    here_id: int = 0


@dataclass(frozen=True, slots=True)
class EndedArea:
    """A growth area that was reached or let go, and since when."""

    id: int
    headline: str
    ended: str
    here_id: int = 0


class GrowthStoryView(Protocol):
    """The card of growth areas."""

    def show_areas(self, open_ones: tuple[OpenArea, ...], *, has_ended: bool) -> None:
        """Show the areas the two work on, and that some ended."""

    def open_check_in(self, story: GrowthStory, check_in: CheckIn | None, first: Verdict | None) -> None:
        """Open the sheet of a kept check-in, or of a new one; `first` is what it begins with, if anything."""

    def open_story(self, story: GrowthStory, at: int = 0) -> None:
        """Show everything that was said of an area, from the beginning or at a check-in."""

    def ask_serves(
        self, headline: str, priorities: tuple[tuple[int, str], ...], then: Callable[[int], None]
    ) -> None:
        """Ask which priority an area serves; `then` gets its id, or 0 for none."""

    def ask_delete(self, day: str, then: Callable[[], None]) -> None:
        """Ask before a check-in is deleted."""

    def go_to(self, area_id: int) -> None:
        """Bring the keyboard to an area, where it is shown."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error."""

    def tell_changed(self) -> None:
        """Tell the page that something was kept."""
