"""What searching finds: all words of all notes, the newest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType


class Kind(Enum):
    """What a hit was written as. The values are stored."""

    MEETING = "meeting"
    """The notes of both of a one-on-one, and its title."""
    DECISION = "decision"
    AGENDA = "agenda"
    ACTION = "action"
    GROWTH = "growth"
    CHECK_IN = "checkin"
    PRIORITY = "priority"
    LESSON = "lesson"
    PRAISE = "praise"
    CONVERSATION = "conversation"
    """The notes of both of a career conversation."""
    AGREEMENT = "agreement"
    AMENDMENT = "amendment"
    MEETING_NOTES = "meetingnotes"
    """What the manager noted for themselves of a one-on-one."""
    ITEM_NOTES = "itemnotes"
    """What the manager noted for themselves on an item of both."""
    OWN_AGENDA = "ownagenda"
    EVIDENCE = "evidence"
    """The manager's own evidence on a behaviour, and what peers said."""
    VIEW_NOTE = "viewnote"
    """The manager's note beside an answer."""


class Group(Enum):
    """Kinds that are chosen together."""

    ONE_ON_ONES = "one_on_ones"
    AGENDA = "agenda"
    ACTIONS = "actions"
    GROWTH = "growth"
    CONVERSATIONS = "conversations"
    PRAISE = "praise"
    LEARNED = "learned"
    OWN_NOTES = "own_notes"
    """What only the manager sees, whatever it is of."""


KINDS: Mapping[Group, frozenset[Kind]] = MappingProxyType(
    {
        Group.ONE_ON_ONES: frozenset({Kind.MEETING, Kind.DECISION}),
        Group.AGENDA: frozenset({Kind.AGENDA}),
        Group.ACTIONS: frozenset({Kind.ACTION}),
        Group.GROWTH: frozenset({Kind.GROWTH, Kind.CHECK_IN, Kind.PRIORITY}),
        Group.CONVERSATIONS: frozenset({Kind.CONVERSATION, Kind.AGREEMENT, Kind.AMENDMENT}),
        Group.PRAISE: frozenset({Kind.PRAISE}),
        Group.LEARNED: frozenset({Kind.LESSON}),
        Group.OWN_NOTES: frozenset(
            {Kind.MEETING_NOTES, Kind.ITEM_NOTES, Kind.OWN_AGENDA, Kind.EVIDENCE, Kind.VIEW_NOTE}
        ),
    }
)
"""Every kind, in one group each."""
_EVERY_KIND = frozenset(Kind)
OWN_KINDS = KINDS[Group.OWN_NOTES]
"""What only the manager finds."""
SEEN_LATER = frozenset({Kind.VIEW_NOTE})
"""What the manager finds and both read from the reveal on, so that nothing is said of who sees it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: all these words, as they are typed.

    `person_id` is 0 for everybody, `groups` empty for every kind; both days are among those looked at.
    """

    words: str
    person_id: int = 0
    groups: frozenset[Group] = frozenset()
    from_day: date | None = None
    until_day: date | None = None

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds looked for; every one where none was chosen."""
        return frozenset(kind for group in self.groups for kind in KINDS[group]) or _EVERY_KIND


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a hit as they stand there; `found` are those that were looked for."""

    words: str
    found: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a hit stands in the order of all of them: the ones after it are those a list goes on with."""

    number: int
    is_own: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that holds all the words. `title` and `body` are what is shown of it; either may be empty."""

    place: Place
    kind: Kind
    source_id: int
    person_id: int
    day: date
    title: tuple[Piece, ...]
    body: tuple[Piece, ...]
    part: str = ""
    """The behaviour it was said of, where it was said of one."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a hit is read; with neither a meeting nor a conversation, on the person's page.

    An agenda item is read where it stands now, everything else where it was written.
    """

    kind: Kind
    person_id: int
    meeting_id: int | None = None
    conversation_id: int | None = None
