"""Places in the app: plain values, so that presenters can send people there without Qt."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.assessment import Side


@dataclass(frozen=True, slots=True)
class PeoplePlace:
    """Everyone, and where their conversations stand."""


@dataclass(frozen=True, slots=True)
class PersonPlace:
    """One person's page."""

    person_id: int


@dataclass(frozen=True, slots=True)
class AssessmentPlace:
    """One side's own assessment; `at_keyboard` is who said they are."""

    conversation_id: int
    at_keyboard: Side


@dataclass(frozen=True, slots=True)
class TogetherPlace:
    """A revealed conversation, side by side."""

    conversation_id: int


@dataclass(frozen=True, slots=True)
class SummaryPlace:
    """The summary of a conversation, to be looked at before it is saved."""

    conversation_id: int


@dataclass(frozen=True, slots=True)
class FrameworkPlace:
    """A framework version to read."""

    framework_id: int


Place = PeoplePlace | PersonPlace | AssessmentPlace | TogetherPlace | SummaryPlace | FrameworkPlace

Go = Callable[[Place], None]
"""What a presenter calls to send people to a place."""
