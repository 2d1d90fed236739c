"""What the screen of a one-on-one shows, as plain values."""

from dataclasses import dataclass
from enum import Enum

from app.domain.decision import Decision


class Standing(Enum):
    """How a line stands on an agenda."""

    OPEN = "open"
    TALKED = "talked"
    MOVED_ON = "moved_on"
    """It stood here and goes on to another time."""
    BY_ITSELF = "by_itself"
    """It came by itself, and is looked after beside the agenda."""


class PartName(Enum):
    """The parts beside, in their order."""

    PRIORITIES = "priorities"
    GROWTH = "growth"
    ACTIONS = "actions"
    LESSONS = "lessons"
    PRAISE = "praise"
    PULSE = "pulse"


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One line of an agenda in words. `details` stand below its words, `who` in the colour of that side."""

    key: str
    """The item's id, or of a line that came by itself the spot of what it is about."""
    words: str
    who: str = ""
    by_employee: bool = False
    details: tuple[str, ...] = ()
    standing: Standing = Standing.OPEN
    part: PartName | None = None
    """Where a line that came by itself is looked after."""

    @property
    def item_id(self) -> int:
        """The item's id; 0 for a line that came by itself."""
        return int(self.key) if self.key.isdecimal() else 0

    @property
    def read_out(self) -> str:
        """What who listens is told of it."""
        return ", ".join(part for part in (self.words, self.who, *self.details) if part)


@dataclass(frozen=True, slots=True)
class ItemCard:
    """An item that is open to be written on. `private` is None where others look, and in the own list."""

    item_id: int
    words: str
    minutes: int
    notes: str
    private: str | None = None
    can_hide: bool = False
    is_over: bool = False
    """Whether it belongs to a one-on-one that is over: it is read and written on, and goes nowhere."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of the screen."""

    title: str
    about: str
    is_over: bool
    previous: str = ""
    following: str = ""
    """Which meetings come before and after, in words; empty where there is none."""


@dataclass(frozen=True, slots=True)
class LastTime:
    """The meeting before, for whoever prepares this one."""

    title: str
    notes: str
    decisions: tuple[Decision, ...]
    left: tuple[str, ...]
    own_notes: str = ""
