"""People: add, change, find, archive, and delete for good."""

from datetime import date

import pytest

from app.domain.assessment import Answer, ManagerEntry, Side, View
from app.domain.errors import AmbiguousNameError, NameMismatchError, NameMissingError, NotFoundError
from app.domain.growth import GrowthArea
from app.domain.person import Person
from app.services import vaults
from app.services.session import Session
from app.storage.data_key import DataKey
from tests.made import WORDS
from tests.storage.plain import plain_pages

DAY = date(2026, 11, 22)
CANARY = "zzyzx canary"


def add(session: Session, name: str) -> Person:
    """Add someone on the built-in framework."""
    return session.people.add(Person(name, discipline="software", framework_id=session.frameworks.built_in()))


def test_who_is_added_is_kept_whole(session: Session) -> None:
    person = Person(
        name="  Amira   Haddad ",
        roles=(" Engineer ", "", "Road manager"),
        discipline="software",
        team=" Payments squad ",
        started_on=date(2024, 3, 1),
        framework_id=session.frameworks.built_in(),
    )
    kept = session.people.get(session.people.add(person).id)
    assert (kept.name, kept.roles, kept.team) == (
        "Amira Haddad",
        ("Engineer", "Road manager"),
        "Payments squad",
    )
    assert (kept.discipline, kept.started_on, kept.archived_on) == ("software", date(2024, 3, 1), None)


def test_nobody_goes_without_a_name(session: Session) -> None:
    person = add(session, "Amira Haddad")
    with pytest.raises(NameMissingError):
        add(session, "  ")
    with pytest.raises(NameMissingError):
        session.people.change(Person(" ", id=person.id, framework_id=person.framework_id))
    assert [one.name for one in session.people.listed()] == ["Amira Haddad"]


def test_changes_are_kept(session: Session) -> None:
    person = add(session, "Amira Haddad")
    changed = Person(
        "Amira Berg", ("Mentor",), "quality", "Accounts", DAY, person.framework_id, None, person.id
    )
    session.people.change(changed)
    assert session.people.get(person.id) == changed


def test_people_are_listed_by_name_and_the_archived_apart(session: Session) -> None:
    chen, amira = add(session, "Chen Wei"), add(session, "amira haddad")
    session.people.archive(chen.id, DAY)
    assert [one.name for one in session.people.listed()] == ["amira haddad"]
    assert [(one.name, one.archived_on) for one in session.people.listed(archived=True)] == [
        ("Chen Wei", DAY)
    ]
    session.people.bring_back(chen.id)
    assert [one.id for one in session.people.listed()] == [amira.id, chen.id]
    assert session.people.listed(archived=True) == ()


def test_the_overview_shows_the_latest_conversation(session: Session) -> None:
    amira, bo = add(session, "Amira Haddad"), add(session, "Bo Lindqvist")
    session.conversations.start(amira, DAY)
    earlier = session.conversations.start(amira, date(2026, 5, 1))
    latest = session.conversations.start(amira, DAY)
    assert [(one.person, one.latest) for one in session.people.overview()] == [(amira, latest), (bo, None)]
    assert session.conversations.of_person(amira.id)[-1] == earlier


@pytest.mark.parametrize("typed", ["Amira Haddad", "amira", "AMIRA  haddad ", "am"])
def test_a_person_is_found_by_how_the_name_begins(session: Session, typed: str) -> None:
    amira = add(session, "Amira Haddad")
    add(session, "Bo Lindqvist")
    assert session.people.named(typed) == amira


def test_a_whole_name_wins_over_one_that_begins_with_it(session: Session) -> None:
    add(session, "Bo Lindqvist")
    bo = add(session, "Bo")
    assert session.people.named("bo") == bo


def test_an_accent_may_be_a_character_of_its_own(session: Session) -> None:
    asa = add(session, "Åsa Néri")
    assert session.people.named("A\N{COMBINING RING ABOVE}sa") == asa
    assert session.people.is_called(asa, "a\N{COMBINING RING ABOVE}sa ne\N{COMBINING ACUTE ACCENT}ri")
    assert not session.people.is_called(asa, "Asa Neri")


def test_a_name_that_fits_nobody_or_several_is_refused(session: Session) -> None:
    add(session, "Amira Haddad")
    add(session, "Amira Berg")
    for typed in ("Dina", "", " ", "mira"):
        with pytest.raises(NotFoundError):
            session.people.named(typed)
    with pytest.raises(AmbiguousNameError) as refused:
        session.people.named("amira")
    assert refused.value.found == ("Amira Berg", "Amira Haddad")


def test_someone_unknown_is_said_to_be_so(session: Session) -> None:
    for act in (session.people.get, session.people.bring_back, lambda one: session.people.archive(one, DAY)):
        with pytest.raises(NotFoundError):
            act(404)


def test_deleting_asks_for_the_name(session: Session) -> None:
    amira = add(session, "Amira Haddad")
    for typed in ("", "Amira", "Bo Lindqvist"):
        assert not session.people.is_called(amira, typed)
        with pytest.raises(NameMismatchError):
            session.people.delete_for_good(amira.id, typed)
    assert session.people.get(amira.id) == amira


def say_everything(session: Session, person: Person) -> int:
    """Fill a conversation with a canary in every field that takes words; return its id."""
    conversation = session.conversations.start(person, DAY)
    employee = session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)
    manager = session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER)
    for number, behaviour in enumerate(employee.behaviours):
        view = View(Answer.SOMETIMES, f"{CANARY} note {number}")
        employee.say(behaviour.id, view)
        manager.say(behaviour.id, ManagerEntry(view, f"{CANARY} evidence", f"{CANARY} peers"))
    employee.finish()
    manager.finish()
    together = session.together(conversation.id)
    together.say_words(employee.behaviours[0].id, f"{CANARY} words")
    together.add_growth_area(GrowthArea(f"{CANARY} area", (), CANARY, CANARY, CANARY, DAY))
    together.write_shared_notes(f"{CANARY} shared")
    return conversation.id


def everything_in(session: Session, key: DataKey) -> bytes:
    """Return the whole database of an open vault, decrypted page by page, freed pages included."""
    return plain_pages(session.folder / "notes-1.db", key)


def test_deleting_for_good_leaves_nothing_behind(session: Session) -> None:
    key = vaults.key_from_passphrase(session.folder, WORDS)
    bo = add(session, "Bo Lindqvist")
    person = add(session, f"{CANARY} person")
    say_everything(session, person)
    before = everything_in(session, key)
    assert before.count(CANARY.encode()) > 100
    session.people.delete_for_good(person.id, f"  {CANARY.upper()} PERSON ")
    assert CANARY.encode() not in everything_in(session, key)
    assert b"Bo Lindqvist" in everything_in(session, key)
    with pytest.raises(NotFoundError):
        session.people.get(person.id)
    assert session._vault.read("SELECT * FROM growth_area") == []
    assert session.people.listed() == (bo,)
    assert session.check() == ()


def test_a_deleted_conversation_leaves_nothing_behind_and_the_person_stays(session: Session) -> None:
    key = vaults.key_from_passphrase(session.folder, WORDS)
    person = add(session, "Amira Haddad")
    conversation_id = say_everything(session, person)
    session.conversations.delete(conversation_id)
    assert CANARY.encode() not in everything_in(session, key)
    assert session.people.get(person.id) == person
    with pytest.raises(NotFoundError):
        session.conversations.get(conversation_id)
