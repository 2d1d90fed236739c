"""Places in the app: plain values, so that presenters can send people there without Qt."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum


@dataclass(frozen=True, slots=True)
class TodayPlace:
    """Home: what comes next, and what waits."""


@dataclass(frozen=True, slots=True)
class PeoplePlace:
    """Everyone, and where their conversations stand."""


@dataclass(frozen=True, slots=True)
class PersonPlace:
    """One person's page; `spot` is what people come for, as the screen's `go_on_at` takes it."""

    person_id: int
    spot: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class AssessmentPlace:
    """The manager's own assessment; `spot` is what people come for there."""

    conversation_id: int
    spot: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class HandOverPlace:
    """The employee's own turn: the window is theirs until the manager's passphrase takes it back."""

    conversation_id: int


@dataclass(frozen=True, slots=True)
class TogetherPlace:
    """A revealed conversation, side by side; `spot` is what people come for there."""

    conversation_id: int
    spot: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class SummaryPlace:
    """The summary of a conversation, to be looked at before it is saved; `together`: by both.

    `spot` is words that people come for.
    """

    conversation_id: int
    together: bool = False
    spot: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class FrameworkPlace:
    """A framework version to read."""

    framework_id: int


@dataclass(frozen=True, slots=True)
class MeetingPlace:
    """One ordinary one-on-one: the manager alone, or with `together` both. `spot` is what people come for."""

    person_id: int
    meeting_id: int
    together: bool = False
    spot: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class MeetingSummaryPlace:
    """The summary of a one-on-one, to be looked at before it is saved; `together`: by both."""

    person_id: int
    meeting_id: int
    together: bool = False


@dataclass(frozen=True, slots=True)
class NewManagerPlace:
    """What a new manager would get of someone: what is shared, and nothing else."""

    person_id: int


@dataclass(frozen=True, slots=True)
class AllKeptPlace:
    """Everything that is kept about someone, on one page, to be shown or deleted."""

    person_id: int


@dataclass(frozen=True, slots=True)
class TemplatesPlace:
    """The templates for agendas, and the bank of questions."""


class Errand(Enum):
    """What an employee does in a turn of their own outside an assessment."""

    PULSE = "pulse"
    """They answer the two questions; `about` is the conversation."""
    AGENDA = "agenda"
    """They write what they want to bring up; `about` is the meeting."""
    NEW_MANAGER = "new_manager"
    """They read what a new manager would get, and agree or don't."""


@dataclass(frozen=True, slots=True)
class OwnTurnPlace:
    """An employee's own turn for one errand: the window is theirs until the manager's passphrase."""

    person_id: int
    errand: Errand
    about: int = 0


@dataclass(frozen=True, slots=True)
class CarePlace:
    """What looks after the vault itself: locking, passphrase and key, backups, where it lies."""


OneOnOnePlace = (
    TodayPlace
    | MeetingPlace
    | MeetingSummaryPlace
    | NewManagerPlace
    | AllKeptPlace
    | TemplatesPlace
    | OwnTurnPlace
)
"""The places of ordinary one-on-ones."""

Place = (
    PeoplePlace
    | PersonPlace
    | AssessmentPlace
    | HandOverPlace
    | TogetherPlace
    | SummaryPlace
    | FrameworkPlace
    | CarePlace
    | OneOnOnePlace
)


def parted(place: Place) -> tuple[Place, str]:
    """Return a place without its spot, and the spot: empty for where people begin there anyway."""
    if isinstance(place, PersonPlace | AssessmentPlace | TogetherPlace | SummaryPlace | MeetingPlace):
        return replace(place, spot=""), place.spot
    return place, ""


Go = Callable[[Place], None]
"""What a presenter calls to send people to a place."""
