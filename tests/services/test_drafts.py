"""Words of open forms: each in its room only, gone with what they are about, and never a trace of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import SealedError
from app.domain.person import Person
from app.domain.visibility import Room
from app.services import vaults
from app.services.session import Session
from app.storage import drafts as kept
from tests.end_to_end.laid_bare import standing_there
from tests.made import WORDS, open_again
from tests.services.room_made import begin, both_finish, full

CANARY, OTHERS = "zqhalftyped", "zqhalfagreed"


@pytest.fixture
def conversation(session: Session) -> int:
    """Return a conversation that both have finished."""
    found = begin(session)
    both_finish(session, found)
    return found


def test_words_are_kept_until_they_are_dropped(session: Session, conversation: int) -> None:
    session.enter_manager()
    person_id = session.conversations.get(conversation).person_id
    draft = session.drafts.of("person:1", person_id)
    assert draft.kept() is None
    draft.keep({"name": "Am", "team": 'ünïcode \n" 🙂'})
    draft.keep({"name": "Ami", "team": 'ünïcode \n" 🙂'})
    found = draft.kept()
    assert found is not None
    assert found.words == {"name": "Ami", "team": 'ünïcode \n" 🙂'}
    assert found.kept_at.utcoffset() is not None
    assert session.drafts.of("person:2").kept() is None
    draft.drop()
    draft.drop()
    assert draft.kept() is None


def test_what_is_half_typed_about_one_person_is_never_shown_of_another(session: Session) -> None:
    session.enter_manager()
    framework = session.frameworks.built_in()
    one, other = (session.people.add(Person(name, framework_id=framework)) for name in ("Amira", "Bo"))
    session.drafts.here("a form", one.id).keep({"words": CANARY})
    assert session.drafts.here("a form", one.id).kept() is not None
    assert session.drafts.here("a form", other.id).kept() is None
    assert session.drafts.of("a form").kept() is None


def test_what_is_half_typed_about_one_person_is_still_there_after_the_form_was_opened_about_another(
    session: Session,
) -> None:
    session.enter_manager()
    framework = session.frameworks.built_in()
    one, other = (session.people.add(Person(name, framework_id=framework)) for name in ("Amira", "Bo"))
    for about, words in ((one.id, "Of Amira"), (other.id, "Of Bo"), (None, "Of nobody")):
        session.drafts.of("a form", about).keep({"words": words})
    session.drafts.here("a form", other.id).drop()

    found = [session.drafts.of("a form", about).kept() for about in (one.id, other.id, None)]
    assert [draft and draft.words["words"] for draft in found] == ["Of Amira", None, "Of nobody"]


def test_what_was_half_typed_before_forms_told_of_whom_they_are_is_found_and_forgotten(
    session: Session,
) -> None:
    session.enter_manager()
    person = session.people.add(Person("Amira", framework_id=session.frameworks.built_in()))
    draft, vault = session.drafts.of("person:1", person.id), session._vault
    for drop in (False, True):
        with vault.transaction() as transaction:
            transaction.write(
                "INSERT INTO manager_draft (form, person_id, words, kept_at)"
                " VALUES ('person:1', ?, '{\"name\": \"A\"}', '2026-03-02T09:00:00+00:00')",
                (person.id,),
            )
        assert draft.kept() is not None
        draft.drop() if drop else draft.keep({"name": "Am"})
    assert draft.kept() is None
    assert vault.read("SELECT form FROM manager_draft") == []


def test_what_two_write_is_theirs_over_that_conversation(session: Session, conversation: int) -> None:
    session.enter_manager()
    session.sit_together(conversation)
    draft = session.together(conversation).draft("growth:new")
    draft.keep({"headline": "Share it"})
    found = draft.kept()
    assert found is not None
    assert found.words == {"headline": "Share it"}
    assert session.together(conversation).draft("growth:1").kept() is None
    draft.drop()
    assert draft.kept() is None


def test_what_two_write_in_their_one_on_ones_is_theirs_in_any_of_them(
    session: Session, conversation: int
) -> None:
    session.enter_manager()
    person_id = session.conversations.get(conversation).person_id
    session.sit_one_on_one(person_id)
    draft = session.drafts.here("lesson:new", person_id)
    assert draft.kept() is None
    for words in ({"tried": "Slow"}, {"tried": "Slower", "learned": 'ünïcode \n" 🙂'}):
        draft.keep(words)
    found = draft.kept()
    assert found is not None
    assert found.words == {"tried": "Slower", "learned": 'ünïcode \n" 🙂'}
    assert found.kept_at.utcoffset() is not None
    assert session.drafts.here("praise:new", person_id).kept() is None
    draft.drop()
    draft.drop()
    assert draft.kept() is None


def test_what_the_manager_leaves_half_typed_alone_is_not_shown_to_both_and_the_reverse(
    session: Session, conversation: int
) -> None:
    session.enter_manager()
    person_id = session.conversations.get(conversation).person_id
    alone = session.drafts.here("praise:new", person_id)
    alone.keep({"words": "Mine"})
    session.sit_one_on_one(person_id)
    ours = session.drafts.here("praise:new", person_id)
    assert ours.kept() is None
    ours.keep({"words": "Ours"})
    for ask in (alone.kept, alone.drop, lambda: alone.keep({})):
        with pytest.raises(SealedError):
            ask()
    session.take_back(vaults.key_from_passphrase(session.folder, WORDS))
    found = session.drafts.here("praise:new", person_id).kept()
    assert found is not None
    assert found.words == {"words": "Mine"}


@pytest.mark.parametrize("enter", [Session.hand_over_to, Session.sit_one_on_one])
def test_what_two_write_is_not_for_others(
    session: Session, conversation: int, enter: Callable[[Session, int], None]
) -> None:
    session.enter_manager()
    person_id = session.conversations.get(conversation).person_id
    other = session.people.add(Person("Bo Lindqvist", framework_id=session.frameworks.built_in()))
    session.sit_one_on_one(person_id)
    draft = session.drafts.here("lesson:new", person_id)
    draft.keep({"tried": CANARY})
    session.take_back(vaults.key_from_passphrase(session.folder, WORDS))
    enter(session, other.id)
    for ask in (draft.kept, draft.drop, lambda: draft.keep({"tried": "x"})):
        with pytest.raises(SealedError):
            ask()


def test_alone_the_employee_has_no_form_of_the_managers(session: Session, conversation: int) -> None:
    session.enter_manager()
    person_id = session.conversations.get(conversation).person_id
    session.drafts.here("praise:new", person_id).keep({"words": "Mine"})
    session.hand_over_to(person_id)
    with pytest.raises(SealedError):
        session.drafts.here("praise:new", person_id).kept()


@pytest.mark.parametrize("room", [Room.EMPLOYEE, Room.TOGETHER])
def test_the_managers_words_are_refused_where_others_look(
    session: Session, conversation: int, room: Room
) -> None:
    session.enter_manager()
    draft = session.drafts.of("person:new")
    draft.keep({"name": CANARY})
    (session.hand_over if room is Room.EMPLOYEE else session.sit_together)(conversation)

    for ask in (draft.kept, draft.drop, lambda: draft.keep({"name": "x"})):
        with pytest.raises(SealedError):
            ask()
    vault = session._vault
    for ask_of_the_database in (
        lambda: kept.of_manager(vault, "person:new"),
        lambda: kept.put_of_manager(vault, "person:new", None, {"name": "x"}),
        lambda: vault.read("SELECT value FROM setting"),
    ):
        with pytest.raises(SealedError):
            ask_of_the_database()


def test_where_people_were_is_kept_in_any_room_and_read_in_the_managers(
    session: Session, conversation: int
) -> None:
    session.enter_manager()
    assert session.where_left.read() == ""
    session.hand_over(conversation)
    session.where_left.keep("somewhere")
    with pytest.raises(SealedError):
        session.where_left.read()
    with pytest.raises(SealedError):
        session._vault.read("SELECT value FROM setting")
    session.take_back(vaults.key_from_passphrase(session.folder, WORDS))
    assert session.where_left.read() == "somewhere"


def test_a_mark_that_can_not_be_kept_leaves_the_room_as_narrow(session: Session, conversation: int) -> None:
    session.enter_manager()
    session.hand_over(conversation)
    with full():
        session.where_left.keep("x" * 100_000)
    with pytest.raises(SealedError):
        session._vault.read("SELECT value FROM setting")


def test_words_outlive_the_vault_being_closed(session: Session, conversation: int) -> None:
    session.enter_manager()
    session.drafts.of("person:new").keep({"name": "Half"})
    session.sit_together(conversation)
    session.together(conversation).draft("amendment").keep({"words": "Also"})
    session.close()
    again = open_again(session.folder)
    again.enter_manager()
    first = again.drafts.of("person:new").kept()
    again.sit_together(conversation)
    second = again.together(conversation).draft("amendment").kept()
    again.close()
    assert first is not None
    assert first.words == {"name": "Half"}
    assert second is not None
    assert second.words == {"words": "Also"}


def test_deleting_somebody_deletes_what_was_half_typed_about_them(
    session: Session, conversation: int, tmp_path: Path
) -> None:
    session.enter_manager()
    person_id = session.conversations.get(conversation).person_id
    session.drafts.of(f"person:{person_id}", person_id).keep({"name": f"{CANARY} " * 2000})
    session.sit_together(conversation)
    session.together(conversation).draft("growth:new").keep({"headline": f"{OTHERS} " * 2000})
    kept.put_of_person(session._vault, person_id, "lesson:new", {"tried": f"{OTHERS} " * 2000})
    key = vaults.key_from_passphrase(session.folder, WORDS)
    session.take_back(key)
    session.people.delete_for_good(person_id, session.people.get(person_id).name)
    session.close()
    assert standing_there(session.folder, key, (CANARY, OTHERS), tmp_path / "after") == (set(), set())


def test_what_was_half_typed_would_be_seen(session: Session, tmp_path: Path) -> None:
    session.enter_manager()
    session.drafts.of("person:new").keep({"name": CANARY})
    key = vaults.key_from_passphrase(session.folder, WORDS)
    session.close()
    assert standing_there(session.folder, key, (CANARY,), tmp_path / "there") == ({CANARY}, {CANARY})


def test_what_is_dropped_leaves_no_trace(session: Session, tmp_path: Path) -> None:
    session.enter_manager()
    draft = session.drafts.of("person:new")
    draft.keep({"name": f"{CANARY} " * 2000})
    draft.drop()
    key = vaults.key_from_passphrase(session.folder, WORDS)
    session.close()
    assert standing_there(session.folder, key, (CANARY,), tmp_path / "there") == (set(), set())
