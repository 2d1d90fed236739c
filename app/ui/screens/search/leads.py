"""Where what was found is opened, and whom a place is about."""

from typing import TYPE_CHECKING

from app.domain.found import Kind, Target
from app.ui.places import (
    AllKeptPlace,
    AssessmentPlace,
    MeetingPlace,
    MeetingSummaryPlace,
    NewManagerPlace,
    PersonPlace,
    Place,
    SummaryPlace,
    TogetherPlace,
)

if TYPE_CHECKING:
    from app.services.session import Session

_IN_THE_ASSESSMENT = frozenset({Kind.EVIDENCE, Kind.VIEW_NOTE})
_ON_THE_PAGE = frozenset({Kind.GROWTH, Kind.CHECK_IN, Kind.PRIORITY})


def place_of(target: Target, *, together: bool) -> Place:
    """Return where a target is opened; `together` by both."""
    if target.meeting_id is not None:
        return MeetingPlace(target.person_id, target.meeting_id, together=together)
    if target.conversation_id is None or (target.kind in _ON_THE_PAGE and not together):
        return PersonPlace(target.person_id)
    if target.kind in _IN_THE_ASSESSMENT:
        return AssessmentPlace(target.conversation_id)
    return SummaryPlace(target.conversation_id, together=together)


def person_at(place: Place | None, session: "Session") -> int:
    """Return whom a place is about; 0 where it is about nobody or everybody."""
    match place:
        case (
            PersonPlace(person_id)
            | MeetingPlace(person_id)
            | MeetingSummaryPlace(person_id)
            | NewManagerPlace(person_id)
            | AllKeptPlace(person_id)
        ):
            return person_id
        case (
            AssessmentPlace(conversation_id) | TogetherPlace(conversation_id) | SummaryPlace(conversation_id)
        ):
            return session.conversations.get(conversation_id).person_id
        case _:
            return 0
