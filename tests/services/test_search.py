"""Who finds what: the manager alone all of it, both what is theirs, the employee in their turn nothing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.assessment import Side
from app.domain.errors import NotFoundError, SealedError
from app.domain.found import Asked, Hit, Kind
from app.domain.person import Person
from app.services import vaults
from app.services.session import Session
from app.storage.vault import Vault
from tests.made import WORDS
from tests.services.notes_made import add_person
from tests.storage.made import make
from tests.storage.plain_search import TABLES, fill

OWN = {"meetingnotes", "itemnotes", "ownagenda", "evidence", "viewnote"}


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """Return a vault with two people and a row in every table that is looked through."""
    made = make(tmp_path / "Filled.fika").vault
    fill(made)
    with made.transaction() as transaction:
        transaction.write("UPDATE conversation SET employee_finished_at = '2026-10-05T08:00:00+00:00'")
        transaction.write("UPDATE conversation SET manager_finished_at = '2026-10-05T08:00:00+00:00'")
        transaction.write("UPDATE meeting SET title = 'w'")
        transaction.write("UPDATE conversation SET shared_notes = 'w'")
    return made


@pytest.fixture
def filled(vault: Vault) -> Session:
    """Return a session of it, the manager before the screen."""
    session = Session(vault)
    session.enter_manager()
    return session


def found(session: Session, person_id: int = 0) -> list[Hit]:
    """Return everything that holds a word."""
    return list(session.search.find(Asked("w", person_id), limit=999))


def test_the_manager_alone_finds_everything(filled: Session) -> None:
    assert {hit.kind for hit in found(filled)} == set(Kind)
    assert {hit.person_id for hit in found(filled)} == {1, 2}
    assert {hit.person_id for hit in found(filled, 2)} == {2}
    filled.close()


@pytest.mark.parametrize("conversation", [False, True])
def test_both_find_what_is_theirs_and_of_nobody_else(filled: Session, *, conversation: bool) -> None:
    if conversation:
        filled.sit_together(1)
    else:
        filled.sit_one_on_one(1)
    hits = found(filled, 1)
    assert {hit.kind.value for hit in hits} == {one.value for one in Kind} - OWN
    assert {hit.person_id for hit in hits} == {1}
    for asking in (lambda: found(filled), lambda: found(filled, 2), lambda: filled.search.people("Am")):
        with pytest.raises(SealedError):
            asking()
    with pytest.raises(SealedError):
        filled.search.make_anew()
    filled.close()


def test_in_their_turn_nobody_searches(filled: Session) -> None:
    (hit, *_others) = found(filled)
    filled.hand_over_to(1)
    for person in (0, 1, 2):
        with pytest.raises(SealedError):
            found(filled, person)
    with pytest.raises(SealedError):
        filled.search.people("Amira")
    with pytest.raises(SealedError):
        filled.search.leads_to(hit)
    filled.close()


def test_every_hit_leads_where_it_was_written(filled: Session) -> None:
    in_a_meeting = {
        *(Kind.MEETING, Kind.DECISION, Kind.MEETING_NOTES),
        *(Kind.AGENDA, Kind.ITEM_NOTES, Kind.OWN_AGENDA),  # written for no meeting, they stand on the next
    }
    in_a_conversation = {
        *(Kind.GROWTH, Kind.CHECK_IN, Kind.CONVERSATION, Kind.AGREEMENT, Kind.AMENDMENT, Kind.EVIDENCE),
        Kind.VIEW_NOTE,
    }
    for hit in found(filled):
        target = filled.search.leads_to(hit)
        assert (target.kind, target.person_id) == (hit.kind, hit.person_id)
        assert (target.meeting_id == hit.person_id) is (hit.kind in in_a_meeting)
        assert (target.conversation_id == hit.person_id) is (hit.kind in in_a_conversation)
    filled.close()


def test_what_was_taken_on_in_a_meeting_leads_there(session: Session) -> None:
    person = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    meeting = session.meetings.plan(person.id, date(2026, 11, 23))
    session.agendas.of_both.add(meeting.id, "walrus", Side.EMPLOYEE)
    (hit,) = session.search.find(Asked("walrus"))
    assert session.search.leads_to(hit).meeting_id == meeting.id


def test_an_item_leads_to_the_agenda_it_stands_on_now(session: Session) -> None:
    person = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    first = session.meetings.plan(person.id, date(2026, 11, 23)).id
    session.agendas.of_both.add(first, "walrus", Side.EMPLOYEE)
    mine = session.agendas.of_mine.add(first, "walrus of my own")

    def leads_to() -> list[int | None]:
        return [session.search.leads_to(hit).meeting_id for hit in session.search.find(Asked("walrus"))]

    session.meetings.end(first)
    assert leads_to() == [first, first]  # no next one is planned: it is read where it stood
    second = session.meetings.plan(person.id, date(2026, 11, 30)).id
    assert leads_to() == [second, second]
    session.agendas.of_mine.put_off(mine.id, second)
    assert leads_to() == [second, second]
    third = session.meetings.plan(person.id, date(2026, 12, 7)).id
    assert leads_to() == [second, third]
    session.agendas.of_mine.talked(mine.id, second)
    assert leads_to() == [second, second]


def test_what_is_no_more_leads_nowhere(filled: Session, vault: Vault) -> None:
    hits = found(filled)
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM person WHERE id = 1")
    for hit in hits:
        if hit.person_id == 1:
            with pytest.raises(NotFoundError):
                filled.search.leads_to(hit)
    filled.close()


def test_people_are_found_by_how_the_parts_of_their_names_begin(session: Session) -> None:
    for name in ("Åsa Öberg", "Amira Haddad", "Bo Asplund"):
        session.people.add(Person(name, framework_id=session.frameworks.built_in()))
    session.people.archive(2, date(2026, 11, 22))

    def names(typed: str) -> list[str]:
        return [one.name for one in session.search.people(typed)]

    assert sorted(names("as")) == ["Bo Asplund", "Åsa Öberg"]
    assert names("o a") == ["Åsa Öberg"]
    assert names("a")[-1] == "Amira Haddad"
    assert names("") == names("sa") == names("…") == []


def test_what_search_looks_into_is_made_anew_from_the_notes(filled: Session, vault: Vault) -> None:
    before = found(filled)
    vault.read("DELETE FROM search_entry")
    assert filled.check()
    filled.search.make_anew()
    assert filled.check() == ()
    assert {(hit.kind, hit.source_id) for hit in found(filled)} == {
        (hit.kind, hit.source_id) for hit in before
    }
    bo = add_person(filled, "Bo Lindqvist")
    filled.people.delete_for_good(bo.id, bo.name)
    assert len(found(filled)) == len(before) >= len(TABLES)
    filled.close()


def test_what_is_taken_back_is_found_as_it_was(session: Session) -> None:
    person = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    meeting = session.meetings.plan(person.id, date(2026, 11, 23))
    desk = session.desks.of(person.id)
    desk.add(meeting.id, "okapi", Side.MANAGER)
    item = session.agendas.ours(meeting.id)[0].item
    desk.change(replace(item, words="walrus"))

    def told() -> list[int]:
        return [len(session.search.find(Asked(word))) for word in ("okapi", "walrus")]

    assert told() == [0, 1]
    desk.history.undo()
    assert told() == [1, 0]
    desk.history.redo()
    assert told() == [0, 1]
    assert session.check() == ()


@pytest.mark.parametrize("whose", ["ours", "only mine"])
def test_what_was_taken_off_is_found_no_more_until_it_is_there_again(session: Session, whose: str) -> None:
    """A slip that was taken back is before nobody's eyes: not by Ctrl+K either, where both look."""
    person = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    meeting = session.meetings.plan(person.id, date(2026, 11, 23))
    acts = session.agendas.of_both if whose == "ours" else session.agendas.of_mine
    slip = acts.add(meeting.id, "wrongwords", Side.MANAGER)
    asked = Asked("wrongw", person.id)
    assert len(session.search.find(asked)) == 1
    acts.remove(slip.id, meeting.id)
    assert session.search.find(asked) == ()
    acts.change(replace(slip, words="wrongwords about pay"))
    assert session.search.find(asked) == ()
    session.sit_one_on_one(person.id)
    assert session.search.find(asked) == ()
    session.take_back(vaults.key_from_passphrase(session.folder, WORDS))
    assert session.check() == ()
    acts.open_again(slip.id)
    assert len(session.search.find(asked)) == 1
    assert session.check() == ()
