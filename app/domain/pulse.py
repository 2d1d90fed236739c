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


@dataclass(frozen=True, slots=True)
class Pulse:
    """What an employee answered about one conversation at one moment; each of the two is one of ANSWERS.

    `clear` is how clear it is to them what is expected of them, `supported` how well their development is.
    """

    conversation_id: int
    moment: Moment
    answered_on: date
    clear: int
    supported: int
