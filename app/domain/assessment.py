"""What each of the two says about each behaviour, alone, before either has seen the other's."""

from dataclasses import dataclass
from enum import Enum


class Side(Enum):
    """Who of the two is speaking."""

    EMPLOYEE = "employee"
    MANAGER = "manager"


class Answer(Enum):
    """How far a behaviour describes the person. The values are stored; never rename one."""

    CONSISTENTLY = "consistently"
    SOMETIMES = "sometimes"
    NOT_YET = "not_yet"
    NO_CHANCE = "no_chance"


@dataclass(frozen=True, slots=True)
class View:
    """What one side says of one behaviour, for the other to read once both are revealed."""

    answer: Answer | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ManagerEntry:
    """A manager's working entry: the view, and beside it what the employee never sees."""

    view: View = View()
    evidence: str = ""
    peers: str = ""


@dataclass(frozen=True, slots=True)
class SelfAssessment:
    """The employee's own views by behaviour id; an id that is missing has not been looked at."""

    conversation_id: int
    views: dict[str, View]


@dataclass(frozen=True, slots=True)
class ManagerAssessment:
    """The manager's entries by behaviour id, private evidence and peers' words included."""

    conversation_id: int
    entries: dict[str, ManagerEntry]


@dataclass(frozen=True, slots=True)
class OwnRecord:
    """All that the employee says, as their own phrase seals it. The private notes are theirs for ever."""

    views: dict[str, View]
    private_notes: str = ""
