"""What the screen of today shows, and what its window must be able to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from app.domain.errors import FikaError
from app.ui.places import Place


class Part(Enum):
    """What is shown below each other, in this order."""

    COMING = "coming"
    REVIEWS = "reviews"
    FORGOTTEN = "forgotten"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class TodayLine:
    """One line, and where it leads. `when` is its day in words, `waits` what is quiet beside the name."""

    place: Place
    when: str
    name: str
    words: str = ""
    waits: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """The lines of one part: those shown, and how many more there are."""

    lines: Sequence[TodayLine]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Hint:
    """What an empty list of one-on-ones says, and its first act; in that “{name}” stands for `name`."""

    title: str
    words: str
    act: str
    name: str = ""


class TodayView(Protocol):
    """What the screen of today shows."""

    def show_day(self, words: str) -> None:
        """Say which day it is."""

    def show_nobody(self) -> None:
        """Offer to add the first person, and show nothing else."""

    def show_hint(self, hint: Hint) -> None:
        """Say that no one-on-one is planned, and offer to plan one."""

    def show_part(self, part: Part, shown: Shown) -> None:
        """Show a part anew; without lines it says so itself."""

    def show_no_backup(self, why: FikaError) -> None:
        """Say quietly that the last backup could not be made, and where to see to it."""
