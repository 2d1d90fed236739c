"""Where people were, as one text that leads back, or nowhere."""

import pytest

from app.services.session import Session
from app.ui.locking.mark import Mark, from_text, mark_at, to_text
from app.ui.main_window import MainWindow
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

PLACES: list[Place] = [
    PeoplePlace(),
    PersonPlace(3),
    AssessmentPlace(4),
    TogetherPlace(2),
    SummaryPlace(2, together=True),
    SummaryPlace(2),
    FrameworkPlace(1),
    CarePlace(),
    TodayPlace(),
    MeetingPlace(1, 2),
    MeetingPlace(1, 2, together=True),
    MeetingSummaryPlace(1, 2),
    MeetingSummaryPlace(1, 2, together=True),
    NewManagerPlace(1),
    AllKeptPlace(1),
    TemplatesPlace(),
]


def test_every_place_is_tried_but_the_employees_turns() -> None:
    assert {type(place) for place in PLACES} == set(Place.__args__) - {HandOverPlace, OwnTurnPlace}


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_every_place_is_read_as_it_was_written(place: Place) -> None:
    mark = Mark(place, "a-behaviour", "growth:new")
    assert from_text(to_text(mark)) == mark


def test_the_employees_turn_leads_to_their_page(team: Session) -> None:
    mark = mark_at(team, HandOverPlace(4), "hers", "hers")
    assert mark == Mark(PersonPlace(team.conversations.get(4).person_id))


@pytest.mark.parametrize("errand", Errand)
def test_a_turn_over_oneself_leads_to_their_page(team: Session, errand: Errand) -> None:
    assert mark_at(team, OwnTurnPlace(2, errand, 4), "hers", "hers") == Mark(PersonPlace(2))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "zq",
        "[]",
        "{}",
        "null",
        '{"kind": "hand over", "of": {"conversation_id": 4}, "spot": "", "form": ""}',
        '{"kind": "person", "of": {"person_id": "1"}, "spot": "", "form": ""}',
        '{"kind": "person", "of": {"person": 1}, "spot": "", "form": ""}',
        '{"kind": "person", "of": 1, "spot": "", "form": ""}',
        '{"kind": "own turn", "of": {"person_id": 1, "errand": "pulse"}, "spot": "", "form": ""}',
        '{"kind": "meeting", "of": {"person_id": 1}, "spot": "", "form": ""}',
        '{"kind": [], "of": {}, "spot": "", "form": ""}',
    ],
)
def test_what_is_no_mark_leads_nowhere(text: str) -> None:
    assert from_text(text) is None


@pytest.mark.parametrize(
    "mark",
    [
        Mark(PersonPlace(999)),
        Mark(TogetherPlace(999)),
        Mark(AssessmentPlace(999), "x", "y"),
        Mark(MeetingPlace(1, 999)),
        Mark(MeetingPlace(999, 1, together=True), "x", "y"),
        Mark(MeetingSummaryPlace(1, 999)),
        Mark(MeetingSummaryPlace(999, 1, together=True)),
        Mark(NewManagerPlace(999)),
        Mark(AllKeptPlace(999)),
        Mark(PersonPlace(1), "nowhere", "person:999"),
        Mark(PeoplePlace(), "nowhere", "no such form"),
    ],
    ids=str,
)
def test_a_place_that_is_no_more_leads_home(window: MainWindow, team: Session, mark: Mark) -> None:
    team.where_left.keep(to_text(mark))
    window.enter(team)
    assert window.place in (TodayPlace(), PeoplePlace(), PersonPlace(1))
    assert team.where_left.read() == "", "a mark leads back once"
