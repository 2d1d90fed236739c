"""What comes to the next agenda by itself, besides what was not talked about."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.domain.assessment import Side


class CarriedKind(Enum):
    """What comes back by itself."""

    ACTION = "action"
    """An action that one of them took on and that is still open."""
    GROWTH = "growth"
    """A growth area that the two wanted to look at again by now."""


@dataclass(frozen=True, slots=True)
class Carried:
    """One of these, and where it comes from.

    `from_on` is the day it was agreed on, `from_meeting` the meeting that was in, None for a conversation;
    `due_on` the day it is wanted, if there is one; `who` whose action it is.
    """

    kind: CarriedKind
    about_id: int
    words: str
    from_on: date
    from_meeting: int | None = None
    due_on: date | None = None
    who: Side | None = None
