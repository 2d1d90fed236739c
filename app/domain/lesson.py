"""Tried and learned: what two people take from something that went otherwise. Never whose fault."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was tried, what happened, what was learned, and what will be done differently.

    `id` is 0 until it is kept. `action_id` is the action it began at, None where it began elsewhere.
    """

    tried: str = ""
    happened: str = ""
    learned: str = ""
    next_time: str = ""
    id: int = 0
    person_id: int = 0
    meeting_id: int | None = None
    action_id: int | None = None
    written_on: date = date.min

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is written in any of its parts."""
        return not (self.tried + self.happened + self.learned + self.next_time).strip()
