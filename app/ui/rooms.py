"""Rooms: who sits before which place, and which ways lead out of a room only by the manager's passphrase."""

from typing import TYPE_CHECKING, assert_never

from app.domain.errors import PassphraseNeededError
from app.domain.visibility import Room
from app.ui.places import (
    AllKeptPlace,
    AssessmentPlace,
    CarePlace,
    FrameworkPlace,
    HandOverPlace,
    MeetingPlace,
    MeetingSummaryPlace,
    NewManagerPlace,
    OwnTurnPlace,
    PeoplePlace,
    PersonPlace,
    Place,
    SummaryPlace,
    TemplatesPlace,
    TodayPlace,
    TogetherPlace,
)

if TYPE_CHECKING:
    from app.services.session import Session


def room_of(place: Place) -> Room:
    """Return who sits before a place."""
    match place:
        case HandOverPlace() | OwnTurnPlace():
            return Room.EMPLOYEE
        case (
            TogetherPlace()
            | SummaryPlace(together=True)
            | MeetingPlace(together=True)
            | MeetingSummaryPlace(together=True)
        ):
            return Room.TOGETHER
        case (
            TodayPlace()
            | PeoplePlace()
            | PersonPlace()
            | AssessmentPlace()
            | SummaryPlace()
            | FrameworkPlace()
            | MeetingPlace()
            | MeetingSummaryPlace()
            | NewManagerPlace()
            | AllKeptPlace()
            | TemplatesPlace()
            | CarePlace()
        ):
            return Room.MANAGER
    assert_never(place)


def is_way_out(here: Place, there: Place) -> bool:
    """Tell whether the manager's passphrase is needed from one place to another.

    Whoever may be looking besides the manager stays in their room, and with their conversation; over ordinary
    one-on-ones, with those of the same person.
    """
    if room_of(here) is Room.MANAGER:
        return False
    return (room_of(here), _about(here)) != (room_of(there), _about(there))


def enter_room_of(session: "Session", place: Place) -> None:
    """Make the session's room that of a place. Raises PassphraseNeededError for a way out, NotFoundError."""
    match place:
        case HandOverPlace(conversation_id):
            session.hand_over(conversation_id)
        case TogetherPlace(conversation_id) | SummaryPlace(conversation_id, together=True):
            session.sit_together(conversation_id)
        case OwnTurnPlace(person_id):
            session.hand_over_to(person_id)
        case MeetingPlace(person_id, together=True) | MeetingSummaryPlace(person_id, together=True):
            session.sit_one_on_one(person_id)
        case _:
            if others_look(session):
                raise PassphraseNeededError


def others_look(session: "Session") -> bool:
    """Tell whether somebody else than the manager may be looking at this session."""
    return session.room in (Room.EMPLOYEE, Room.TOGETHER)


def _about(place: Place) -> tuple[str, int] | None:
    match place:
        case HandOverPlace(conversation_id) | TogetherPlace(conversation_id) | SummaryPlace(conversation_id):
            return "conversation", conversation_id
        case OwnTurnPlace(person_id) | MeetingPlace(person_id) | MeetingSummaryPlace(person_id):
            return "person", person_id
        case _:
            return None
