"""Priorities: the few things that matter most for someone now. They may change any day."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

FEW = 3
"""How many are still few; more are allowed and gently questioned."""


class Change(Enum):
    """What became of a priority. The values are stored."""

    TAKEN_UP = "taken_up"
    REWORDED = "reworded"
    PUT_ASIDE = "put_aside"


@dataclass(frozen=True, slots=True)
class PriorityChange:
    """One change, with the words the priority had after it."""

    changed_on: date
    change: Change
    words: str


@dataclass(frozen=True, slots=True)
class Priority:
    """One priority. `until_on` is empty while it is one of the current few."""

    id: int
    person_id: int
    words: str
    from_on: date
    until_on: date | None = None
    position: int = 0

    @property
    def is_current(self) -> bool:
        """Tell whether it is one of the current few."""
        return self.until_on is None


@dataclass(frozen=True, slots=True)
class PriorityStory:
    """A priority with all its changes, the oldest first."""

    priority: Priority
    changes: tuple[PriorityChange, ...] = ()

    area_ids: tuple[int, ...] = ()
    """The growth areas that point at it; read only where it is to be put back as it was."""

    @property
    def worded_on(self) -> date:
        """The day on which it got the words it has."""
        said = [one.changed_on for one in self.changes if one.change is Change.REWORDED]
        return said[-1] if said else self.priority.from_on
