"""What the card of priorities shows, and what it must be able to do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from app.domain.errors import FikaError
from app.domain.priority import Priority, PriorityStory


@dataclass(frozen=True, slots=True)
class CurrentLine:
    """One of the current few: its words, since when, and which growth areas serve it."""

    id: int
    words: str
    since: str
    served: str
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class FormerLine:
    """One that was put aside: its words, and from when to when it mattered."""

    id: int
    words: str
    when: str


class PrioritiesView(Protocol):
    """The card of priorities."""

    def show_priorities(self, current: tuple[CurrentLine, ...], word: str, *, has_former: bool) -> None:
        """Show the current few, with a word about them, and that there are some of before."""

    def open_words(self, priority: Priority | None) -> None:
        """Open the sheet for the words of a new priority, or of one that is said anew."""

    def open_changes(self, story: PriorityStory) -> None:
        """Show every change of a priority with its day."""

    def ask_delete(self, words: str, then: Callable[[], None]) -> None:
        """Ask before a priority is deleted."""

    def go_to(self, priority_id: int) -> bool:
        """Bring the keyboard to a priority and tell whether it is shown; for 0 to where one is taken up."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error."""

    def tell_changed(self) -> None:
        """Tell the page that something was kept."""
