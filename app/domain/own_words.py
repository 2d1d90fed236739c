"""How what an employee said in a conversation is kept: openly, or under a phrase of their own."""

from enum import Enum


class OwnWords(Enum):
    """What a phrase of the employee's own is on, and what one would be on."""

    OPEN = "open"
    """There is no phrase; one would seal everything."""
    SEALED = "sealed"
    """Everything is sealed."""
    SHARED = "shared"
    """Answers and notes are for both to look at, for good. No phrase; one would seal private notes."""
    NOTES_SEALED = "notes sealed"
    """Answers and notes are for both to look at, for good; the private notes alone are sealed."""

    @property
    def has_phrase(self) -> bool:
        """Tell whether something lies under a phrase."""
        return self in (OwnWords.SEALED, OwnWords.NOTES_SEALED)
