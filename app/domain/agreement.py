"""The third record: what the two say together. It leaves both assessments as they were."""

from dataclasses import dataclass
from enum import Enum

from app.domain.assessment import Answer


class DifferReason(Enum):
    """Why two views differ. The values are stored."""

    SEEN_DIFFERENT_THINGS = "seen_different_things"
    READ_DIFFERENTLY = "read_differently"
    NO_CHANCE_YET = "no_chance_yet"


class Today(Enum):
    """What the two say together of a behaviour today. The values are stored."""

    CONSISTENTLY = Answer.CONSISTENTLY.value
    SOMETIMES = Answer.SOMETIMES.value
    NOT_YET = Answer.NOT_YET.value
    NO_CHANCE = Answer.NO_CHANCE.value
    STILL_DIFFER = "still_differ"


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was said together of one behaviour: why we differ, what we say today, and our words."""

    reason: DifferReason | None = None
    today: Today | None = None
    words: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing has been said of this behaviour yet."""
        return self == Agreement()

    @property
    def agreed(self) -> bool:
        """Tell whether the two came to one answer; 'we still differ' is an end, but no agreement."""
        return self.today is not None and self.today is not Today.STILL_DIFFER
