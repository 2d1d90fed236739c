"""What can go wrong with actions, what was learned, and praise, in a way that is known."""

from dataclasses import dataclass

from app.domain.errors import FikaError


class NothingToDoError(FikaError):
    """An action needs words for what is to be done."""


class ReasonMissingError(FikaError):
    """An action is dropped for a reason, and none was given."""


class LessonMissingError(FikaError):
    """What was tried and learned has no words in any of its parts."""


class PraiseMissingError(FikaError):
    """Praise has no words."""


@dataclass(eq=False)
class StepNamedError(FikaError):
    """Words that are meant for others name a step; `words` are the places, as they stand there."""

    words: tuple[str, ...]
