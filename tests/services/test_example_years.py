"""Invented years: as much as was asked for, the same for the same seed, and whole."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.domain.errors import SealedError
from app.domain.found import Asked
from app.services.example_words import ExampleWords
from app.services.example_years import Size, create_years
from app.services.session import Session
from tests.made import QUICK, WORDS

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Return a vault of two people and one year, made once for all tests that only read."""
    session = made(tmp_path_factory.mktemp("years") / "Years.fika", Size(1, 2, seed=3))
    yield session
    session.close()


def made(folder: Path, size: Size) -> Session:
    """Create such a vault."""
    return create_years(folder, WORDS, size, QUICK, TODAY).session


def told(session: Session) -> list[object]:
    """Return everything that was said in all one-on-ones, in order."""
    return [
        (person.name, meeting, session.meetings.notes(meeting.id), session.agendas.ours(meeting.id))
        for person in session.people.listed()
        for meeting in session.meetings.of_person(person.id)
    ]


def test_everybody_has_met_every_week_and_meets_again(years: Session) -> None:
    for person in years.people.listed():
        meetings = years.meetings.of_person(person.id)
        assert len(meetings) in (53, 54)
        assert [one.is_over for one in meetings] == [False] + [True] * (len(meetings) - 1)
        assert meetings[0].held_on >= TODAY > meetings[1].held_on
        assert years.agendas.ours(meetings[0].id)
        assert years.actions.of_person(person.id)
        assert years.check_ins.areas(person.id)
        assert len(years.conversations.of_person(person.id)) in (2, 3)
        assert years.pulses.of_person(person.id)


def test_it_is_whole_and_every_word_of_it_is_found(years: Session) -> None:
    assert years.check() == ()
    person = years.people.listed()[0]
    meeting = years.meetings.of_person(person.id)[1]
    word = next(one for one in years.meetings.notes(meeting.id).split() if one.isalpha() and len(one) > 4)
    day = meeting.held_on
    assert years.search.find(Asked(word, person_id=person.id, from_day=day, until_day=day))


def test_the_same_seed_invents_the_same_and_another_one_does_not(years: Session, tmp_path: Path) -> None:
    same, other = (made(tmp_path / f"{seed}.fika", Size(1, 2, seed)) for seed in (3, 4))

    assert told(same) == told(years)
    assert told(other) != told(years)
    for session in (same, other):
        session.close()


def test_more_people_than_names_are_told_apart() -> None:
    names = ExampleWords(1).names(3000)

    assert len(set(names)) == 3000


def test_nothing_is_invented_where_somebody_sits(session: Session) -> None:
    session.enter_manager()

    with pytest.raises(SealedError):
        session.write_example(lambda _vault: None)
