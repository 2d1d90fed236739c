"""Where what was found is opened, and whom a place is about."""

from typing import TYPE_CHECKING

from app.domain.found import Hit, Kind, Target
from app.ui import note_spots
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
_CALLED = {
    Kind.AGENDA: note_spots.OURS,
    Kind.ITEM_NOTES: note_spots.noted(note_spots.OURS),
    Kind.OWN_AGENDA: note_spots.MINE,
    Kind.DECISION: note_spots.DECISION,
    Kind.ACTION: note_spots.ACTION,
    Kind.GROWTH: note_spots.GROWTH,
    Kind.CHECK_IN: note_spots.CHECK_IN,
    Kind.PRIORITY: note_spots.PRIORITY,
    Kind.LESSON: note_spots.LESSON,
    Kind.PRAISE: note_spots.PRAISE,
    Kind.MEETING: note_spots.NOTES_READ,
    Kind.MEETING_NOTES: note_spots.OWN_NOTES_READ,
}
_AGENDAS = frozenset({Kind.AGENDA, Kind.OWN_AGENDA})
_NOTES = frozenset({Kind.MEETING, Kind.MEETING_NOTES})


def place_of(hit: Hit, target: Target, here: Place | None, *, together: bool, sealed: bool) -> Place:
    """Return where a hit is opened, with what is found there as the spot in it; `together` by both.

    Words for a behaviour stand side by side only, which is not shown while the conversation is `sealed`.
    """
    spot = _spot_of(hit)
    if target.meeting_id is not None:
        return MeetingPlace(target.person_id, target.meeting_id, together=together, spot=spot)
    if together and isinstance(here, MeetingPlace | MeetingSummaryPlace) and hit.kind in _CALLED:
        return MeetingPlace(target.person_id, here.meeting_id, together=True, spot=spot)
    if target.conversation_id is None or (target.kind in _ON_THE_PAGE and not together):
        return PersonPlace(target.person_id, spot)
    if target.kind in _IN_THE_ASSESSMENT:
        return AssessmentPlace(target.conversation_id, hit.part)
    if not together and (hit.kind is not Kind.AGREEMENT or sealed):
        return SummaryPlace(target.conversation_id, spot=_words_of(hit))
    beside = {
        Kind.AGREEMENT: note_spots.note_spot(note_spots.WORDS, hit.part),
        Kind.CONVERSATION: note_spots.CLOSING,
        Kind.AMENDMENT: note_spots.CLOSING,
    }
    return TogetherPlace(target.conversation_id, beside.get(hit.kind, spot))


def _spot_of(hit: Hit) -> str:
    """Return what is found as pages call it: a note by its id, a word in notes of a one-on-one as it is."""
    called, words = _CALLED.get(hit.kind, ""), _words_of(hit)
    if hit.kind in _NOTES:
        return note_spots.note_spot(called, words) if words else ""
    if hit.kind in _AGENDAS and words:
        called = note_spots.noted(called)
    return note_spots.note_spot(called, hit.source_id) if called else ""


def _words_of(hit: Hit) -> str:
    """Return the first words that were found in what a hit says below its title."""
    return next((one.words for one in hit.body if one.found), "")


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
