"""Who sits before which place, and which ways the passphrase guards: every pair of places."""

from itertools import product

import pytest

from app.domain.errors import PassphraseNeededError
from app.domain.visibility import Room
from app.services.session import Session
from app.ui.places import (
    AllKeptPlace,
    AssessmentPlace,
    CarePlace,
    Errand,
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
from app.ui.rooms import enter_room_of, is_way_out, others_look, room_of

ALONE: tuple[Place, ...] = (
    TodayPlace(), PeoplePlace(), PersonPlace(1), PersonPlace(2), AssessmentPlace(4), SummaryPlace(2),
    MeetingPlace(1, 1), MeetingSummaryPlace(1, 1), NewManagerPlace(1), AllKeptPlace(1), TemplatesPlace(),
    FrameworkPlace(1), CarePlace(),
)  # fmt: skip
HERS: tuple[Place, ...] = (HandOverPlace(4),)
OTHERS: tuple[Place, ...] = (HandOverPlace(2),)
BOTH: tuple[Place, ...] = (TogetherPlace(2), SummaryPlace(2, together=True))
BOTH_OF_ANOTHER: tuple[Place, ...] = (TogetherPlace(1), SummaryPlace(1, together=True))
TURNS: tuple[Place, ...] = (OwnTurnPlace(1, Errand.PULSE, 2), OwnTurnPlace(1, Errand.AGENDA, 1))
TURN_OF_ANOTHER: tuple[Place, ...] = (OwnTurnPlace(2, Errand.NEW_MANAGER),)
ONE_ON_ONE: tuple[Place, ...] = (
    MeetingPlace(1, 1, together=True), MeetingPlace(1, 2, together=True),
    MeetingSummaryPlace(1, 1, together=True),
)  # fmt: skip
ONE_ON_ONE_OF_ANOTHER: tuple[Place, ...] = (MeetingPlace(2, 3, together=True),)
GROUPS = (
    ALONE, HERS, OTHERS, BOTH, BOTH_OF_ANOTHER, TURNS, TURN_OF_ANOTHER, ONE_ON_ONE, ONE_ON_ONE_OF_ANOTHER,
)  # fmt: skip
OTHERS_LOOK = (TogetherPlace(2), HandOverPlace(4), ONE_ON_ONE[0], TURNS[0])
EVERYWHERE = tuple(place for group in GROUPS for place in group)


def test_every_kind_of_place_is_looked_at() -> None:
    assert {type(place) for place in EVERYWHERE} == set(Place.__args__)


@pytest.mark.parametrize(
    ("places", "room"),
    [
        (ALONE, Room.MANAGER),
        (HERS, Room.EMPLOYEE),
        (TURNS, Room.EMPLOYEE),
        (BOTH, Room.TOGETHER),
        (ONE_ON_ONE, Room.TOGETHER),
    ],
)
def test_who_sits_there(places: tuple[Place, ...], room: Room) -> None:
    assert {room_of(place) for place in places} == {room}


@pytest.mark.parametrize(("here", "there"), list(product(EVERYWHERE, repeat=2)))
def test_the_passphrase_guards_every_way_out_and_no_other(here: Place, there: Place) -> None:
    mine = next(group for group in GROUPS if here in group)

    assert is_way_out(here, there) is (here not in ALONE and there not in mine)


@pytest.mark.parametrize(("here", "there"), list(product(OTHERS_LOOK, EVERYWHERE)))
def test_no_way_out_opens_without_the_passphrase(team: Session, here: Place, there: Place) -> None:
    """Even where a window would forget to ask."""
    enter_room_of(team, here)
    before = team.room

    if is_way_out(here, there):
        with pytest.raises(PassphraseNeededError):
            enter_room_of(team, there)
    else:
        enter_room_of(team, there)

    assert team.room is before
    assert others_look(team)
