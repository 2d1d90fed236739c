"""A person's timeline: what happened between two people, the newest first."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.domain.check_in import Verdict
from app.domain.priority import Change


class Kind(Enum):
    """What happened. On the same day, what stands later here is shown first."""

    CONVERSATION = 1
    """A career conversation."""
    GROWTH = 2
    """A growth area was agreed."""
    PRIORITY = 3
    """A priority was taken up, reworded or put aside."""
    MEETING = 4
    """An ordinary one-on-one."""
    CHECK_IN = 5
    """A growth area was looked at again."""
    LESSON = 6
    """Something was tried and learned."""
    PRAISE = 7
    """Praise was noted."""


EVERY_KIND = frozenset(Kind)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands. The entries after it are those a page goes on with."""

    day: date
    kind: Kind
    id: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened.

    `words` are its first ones; `own_words` the first ones that only the manager sees, empty without any.
    `about` is the conversation it belongs to, or the priority that was changed, `meeting_id` its one-on-one;
    each None where it has none.
    `is_over` tells that a meeting was ended, or that both have finished their part of a conversation.
    """

    kind: Kind
    id: int
    day: date
    words: str = ""
    own_words: str = ""
    meeting_id: int | None = None
    about: int | None = None
    is_over: bool = True
    verdict: Verdict | None = None
    change: Change | None = None

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.day, self.kind, self.id)
