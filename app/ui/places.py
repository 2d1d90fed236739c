"""Places in the app: plain values, so that presenters can send people there without Qt."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PeoplePlace:
    """Everyone, and where their conversations stand."""


@dataclass(frozen=True, slots=True)
class PersonPlace:
    """One person's page."""

    person_id: int


@dataclass(frozen=True, slots=True)
class AssessmentPlace:
    """The manager's own assessment."""

    conversation_id: int


@dataclass(frozen=True, slots=True)
class HandOverPlace:
    """The employee's own turn: the window is theirs until the manager's passphrase takes it back."""

    conversation_id: int


@dataclass(frozen=True, slots=True)
class TogetherPlace:
    """A revealed conversation, side by side."""

    conversation_id: int


@dataclass(frozen=True, slots=True)
class SummaryPlace:
    """The summary of a conversation, to be looked at before it is saved; `together`: by both."""

    conversation_id: int
    together: bool = False


@dataclass(frozen=True, slots=True)
class FrameworkPlace:
    """A framework version to read."""

    framework_id: int


@dataclass(frozen=True, slots=True)
class CarePlace:
    """What looks after the vault itself: locking, passphrase and key, backups, where it lies."""


Place = (
    PeoplePlace
    | PersonPlace
    | AssessmentPlace
    | HandOverPlace
    | TogetherPlace
    | SummaryPlace
    | FrameworkPlace
    | CarePlace
)

Go = Callable[[Place], None]
"""What a presenter calls to send people to a place."""
