"""Two questions about the conversations themselves: whether they help. Never about the person."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

ANSWERS = (1, 2, 3, 4, 5)
"""What can be answered, from 'not at all' to 'fully'. Nothing is ever added up."""


class Moment(Enum):
    """When the two questions are asked. The values are stored."""

    BEFORE = "before"
    """Once, before the first career conversation."""
    AFTER = "after"
    """At the end of a career conversation."""


class Asked(Enum):
    """Which of the two questions."""

    CLEAR = "clear"
    """How clear it is to them what is expected of them."""
    SUPPORTED = "supported"
    """How well their development is supported."""


@dataclass(frozen=True, slots=True)
class Pulse:
    """What an employee answered about one conversation at one moment; each of the two is one of ANSWERS."""

    conversation_id: int
    moment: Moment
    answered_on: date
    clear: int
    supported: int

    def answer_to(self, asked: Asked) -> int:
        """Return the answer to one of the two questions."""
        return self.clear if asked is Asked.CLEAR else self.supported
