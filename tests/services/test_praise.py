"""Praise: kept for the two, and words of it for everyone, which never name a step."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import NotFoundError, SealedError
from app.domain.note_errors import PraiseMissingError, StepNamedError
from app.domain.person import Person
from app.domain.praise import Praise
from app.services import vaults
from app.services.session import Session
from tests.made import SMALL, WORDS, open_again
from tests.services.notes_made import add_person, plan
from tests.services.room_made import DAY
from tests.storage.plain import plain_pages

CANARY = "zqpraised"


@pytest.fixture
def amira(session: Session) -> Person:
    """Return somebody who was not praised yet."""
    return add_person(session)


def test_praise_is_kept_whole(session: Session, amira: Person) -> None:
    meeting = plan(session, amira)
    new = Praise("She asked\nfirst.", "Amira asked first.", person_id=amira.id, meeting_id=meeting.id)
    praise = session.praise.write(replace(new, words=" She asked\nfirst. \n"), on=DAY)
    assert praise == replace(new, id=praise.id, written_on=DAY)
    session.close()
    again = open_again(session.folder)
    assert again.praise.get(praise.id) == praise
    assert again.praise.of_person(amira.id) == again.praise.of_meeting(meeting.id) == (praise,)
    again.close()


def test_other_words_are_kept(session: Session, amira: Person) -> None:
    meeting = plan(session, amira)
    praise = session.praise.write(Praise("Good", person_id=amira.id, meeting_id=meeting.id), on=DAY)
    changed = session.praise.change(Praise("Very good ", " For all. ", praise.id))
    assert changed == Praise("Very good", "For all.", praise.id, amira.id, meeting.id, DAY)
    assert session.praise.get(praise.id) == changed


def test_nothing_without_a_word_is_kept(session: Session, amira: Person) -> None:
    with pytest.raises(PraiseMissingError):
        session.praise.write(Praise(" \n", "For all", person_id=amira.id))
    praise = session.praise.write(Praise("Good", person_id=amira.id))
    with pytest.raises(PraiseMissingError):
        session.praise.change(Praise(" ", id=praise.id))
    assert session.praise.of_person(amira.id) == (praise,)


def test_words_for_everyone_that_name_a_step_are_not_kept(session: Session, amira: Person) -> None:
    for named in ("tribe/guild", "squad chapter", "Technology - Company"):
        with pytest.raises(StepNamedError) as refused:
            session.praise.write(Praise("Good", f"Already {named} work.", person_id=amira.id))
        assert refused.value.words == (named,)
    praise = session.praise.write(Praise("Ready for Tribe/Guild", "Well done.", person_id=amira.id))
    with pytest.raises(StepNamedError):
        session.praise.change(replace(praise, shout_out="At the Tribe step already."))
    assert session.praise.of_person(amira.id) == (praise,)


@pytest.mark.parametrize("named", ["T-r-i-b-e/Guild", "ѕquad сhapter", "S q u a d step", "Indiv1dual"])
def test_a_step_in_another_spelling_is_not_kept_either(session: Session, amira: Person, named: str) -> None:
    with pytest.raises(StepNamedError) as refused:
        session.praise.write(Praise("Good", f"Already {named} work.", person_id=amira.id))
    assert refused.value.words == (named,)
    assert session.praise.of_person(amira.id) == ()


def test_a_step_called_by_one_letter_forbids_nobody_that_letter(session: Session, amira: Person) -> None:
    small = session.frameworks.add(SMALL.replace("Far/Wide", "I"))
    session.people.change(replace(amira, framework_id=small))
    assert session.praise.steps_named(amira.id, "I saw it, and I was glad.") == ()
    assert session.praise.steps_named(amira.id, "I see you on step I.") == ("step I",)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.text(max_size=20), after=st.text(max_size=20), number=st.integers(0, 3))
def test_whatever_stands_around_it_a_step_is_found(
    session: Session, amira: Person, before: str, after: str, number: int
) -> None:
    name = session.frameworks.get(amira.framework_id).steps[number].name
    with pytest.raises(StepNamedError):
        session.praise.write(Praise("Good", f"{before} {name} {after}", person_id=amira.id))
    assert session.praise.of_person(amira.id) == ()


def test_steps_of_every_framework_somebody_had_are_looked_for(session: Session, amira: Person) -> None:
    small = session.frameworks.add(SMALL)
    assert session.praise.steps_named(amira.id, "Far and wide, far/wide") == ()
    session.people.change(replace(amira, framework_id=small))
    session.conversations.start(session.people.get(amira.id), DAY)
    session.people.change(amira)
    assert session.praise.steps_named(amira.id, "Far/wide and Tribe/Guild, Far/wide") == (
        "Tribe/Guild",
        "Far/wide",
    )


def test_steps_of_other_versions_are_looked_for_too(session: Session, amira: Person) -> None:
    first = session.frameworks.add(SMALL)
    session.frameworks.add(SMALL.replace('"1.0"', '"2.0"').replace("Far/Wide", "Round/Trip"))
    session.people.change(replace(amira, framework_id=first))
    assert session.praise.steps_named(amira.id, "Round/Trip") == ("Round/Trip",)
    assert session.praise.steps_named(amira.id, "Tribe/Guild") == ()


def test_somebody_who_is_gone_has_no_steps(session: Session) -> None:
    assert session.praise.steps_named(404, "Tribe/Guild") == ()


def test_they_come_newest_first_page_by_page(session: Session, amira: Person) -> None:
    written = [
        session.praise.write(Praise(f"Number {number}", person_id=amira.id), on=DAY + timedelta(number // 2))
        for number in range(5)
    ]
    found: list[Praise] = []
    while page := session.praise.of_person(amira.id, 2, found[-1] if found else None):
        found += page
    assert found == written[::-1]
    assert session.praise.of_person(amira.id) == tuple(found)


def test_what_is_removed_can_be_put_back_as_it_was(session: Session, amira: Person) -> None:
    praise = session.praise.write(Praise("Good", "For all", person_id=amira.id))
    assert session.praise.remove(praise.id) == praise
    assert session.praise.of_person(amira.id) == ()
    with pytest.raises(NotFoundError):
        session.praise.remove(praise.id)
    session.praise.put_back(praise)
    assert session.praise.of_person(amira.id) == (praise,)


def test_what_is_removed_leaves_nothing_behind_once_anything_is_deleted_for_good(
    session: Session, amira: Person
) -> None:
    key = vaults.key_from_passphrase(session.folder, WORDS)
    praise = session.praise.write(Praise(f"{CANARY} " * 500, f"{CANARY} " * 500, person_id=amira.id))
    assert CANARY.encode() in plain_pages(session.folder / "notes-1.db", key)
    session.praise.remove(praise.id)
    bo = add_person(session, "Bo Lindqvist")
    session.people.delete_for_good(bo.id, bo.name)
    assert CANARY.encode() not in plain_pages(session.folder / "notes-1.db", key)


def test_where_both_look_they_do_all_of_it_and_nothing_with_others(session: Session, amira: Person) -> None:
    bo, kept = add_person(session, "Bo Lindqvist"), session.praise
    others = plan(session, bo)
    his = kept.write(Praise("Good", person_id=bo.id, meeting_id=others.id))
    session.enter_manager()
    session.sit_one_on_one(amira.id)
    hers = kept.write(Praise("Good", "For all", person_id=amira.id))
    hers = kept.change(replace(hers, words="Very good"))
    kept.put_back(kept.remove(hers.id))
    assert kept.of_person(amira.id) == (hers,)
    assert kept.steps_named(amira.id, "Tribe/Guild") == ("Tribe/Guild",)
    for ask in (
        lambda: kept.get(his.id),
        lambda: kept.of_person(bo.id),
        lambda: kept.of_meeting(others.id),
        lambda: kept.steps_named(bo.id, "Tribe/Guild"),
        lambda: kept.write(his),
        lambda: kept.change(his),
        lambda: kept.remove(his.id),
        lambda: kept.put_back(his),
    ):
        with pytest.raises(SealedError):
            ask()
