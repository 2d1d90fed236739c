"""What an employee keeps to themselves: opened by their phrase alone, in their own turn alone."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlcipher3 import dbapi2

from app.domain.assessment import Side
from app.domain.errors import (
    NotFoundError,
    PhraseNeededError,
    SealedError,
    VaultDamagedError,
    WrongPhraseError,
)
from app.domain.own_agenda import OwnItem
from app.services import vaults
from app.services.own_agendas import Seal, SealKey
from app.services.session import Session
from app.storage.seals import PADDED_TO
from tests.made import WORDS, open_again
from tests.services.room_made import PHRASE, begin, full, open_rows

MEETING = 1
ITEMS = (
    OwnItem("Would I like the other team? 🌱", date(2026, 11, 20)),
    OwnItem("How to say no", date(2026, 11, 22)),
)


@pytest.fixture
def amira(session: Session) -> int:
    """Return who sits before the screen."""
    found = session.conversations.get(begin(session)).person_id
    assert session.meetings.plan(found, date(2026, 11, 29)).id == MEETING
    session.hand_over_to(found)
    return found


@pytest.fixture
def key(session: Session, amira: int) -> SealKey:
    """Return the key to two items that are kept."""
    made = begun(session, amira)
    session.own_agendas.keep(amira, ITEMS, made)
    return made


def begun(session: Session, person_id: int, phrase: str = PHRASE) -> SealKey:
    """Make an empty box and return its key."""
    seal = session.own_agendas.new_seal()
    key = seal.key_for(phrase)
    session.own_agendas.begin(person_id, seal, key)
    return key


def seal_of(session: Session, person_id: int) -> Seal:
    """Return the seal, which is there."""
    found = session.own_agendas.seal_of(person_id)
    assert found is not None
    return found


def box(session: Session) -> bytes:
    """Return the box as it lies in the vault."""
    ((found,),) = session._vault.read("SELECT box FROM own_agenda_seal")
    assert isinstance(found, bytes)
    return found


def test_there_is_nothing_at_first(session: Session, amira: int) -> None:
    assert not session.own_agendas.is_there(amira)
    assert session.own_agendas.seal_of(amira) is None


@pytest.mark.usefixtures("key")
def test_what_is_kept_comes_back_by_the_phrase(session: Session, amira: int) -> None:
    assert session.own_agendas.is_there(amira)
    typed = seal_of(session, amira).key_for(PHRASE)
    assert session.own_agendas.open(amira, typed) == ITEMS


@pytest.mark.usefixtures("key")
def test_it_comes_back_after_a_restart(session: Session, amira: int) -> None:
    session.close()
    again = open_again(session.folder)
    again.enter_manager()
    again.hand_over_to(amira)
    assert again.own_agendas.open(amira, seal_of(again, amira).key_for(PHRASE)) == ITEMS
    again.close()


def test_another_phrase_opens_nothing_and_overwrites_nothing(
    session: Session, amira: int, key: SealKey
) -> None:
    wrong = seal_of(session, amira).key_for("my own six owl")
    other = session.own_agendas.new_seal()
    with pytest.raises(WrongPhraseError):
        session.own_agendas.open(amira, wrong)
    with pytest.raises(WrongPhraseError):
        session.own_agendas.keep(amira, (), wrong)
    with pytest.raises(WrongPhraseError):
        session.own_agendas.change_phrase(amira, wrong, other, other.key_for("x"))
    with pytest.raises(WrongPhraseError):
        session.own_agendas.make_ours(amira, 0, 1, wrong)
    assert session.own_agendas.open(amira, key) == ITEMS


def test_a_box_is_not_begun_over_another(session: Session, amira: int, key: SealKey) -> None:
    with pytest.raises(PhraseNeededError):
        begun(session, amira, "another phrase here")
    assert session.own_agendas.open(amira, key) == ITEMS


def test_without_a_box_there_is_nothing_to_open(session: Session, amira: int) -> None:
    key = session.own_agendas.new_seal().key_for(PHRASE)
    with pytest.raises(PhraseNeededError):
        session.own_agendas.open(amira, key)
    with pytest.raises(PhraseNeededError):
        session.own_agendas.keep(amira, ITEMS, key)


def test_items_without_words_are_not_kept(session: Session, amira: int, key: SealKey) -> None:
    session.own_agendas.keep(amira, (OwnItem(" \n", date(2026, 11, 22)), ITEMS[1]), key)
    assert session.own_agendas.open(amira, key) == (ITEMS[1],)


def test_half_a_character_does_not_spoil_the_box(session: Session, amira: int, key: SealKey) -> None:
    session.own_agendas.keep(amira, (OwnItem("half \ud83c of it", date(2026, 11, 22)),), key)
    assert session.own_agendas.open(amira, key)[0].words == "half \N{REPLACEMENT CHARACTER} of it"


def test_neither_how_much_nor_what_is_kept_shows(session: Session, amira: int, key: SealKey) -> None:
    full_box = box(session)
    session.own_agendas.keep(amira, (), key)
    empty_box = box(session)
    assert len(full_box) == len(empty_box) == PADDED_TO + 16
    assert b"other team" not in full_box
    assert open_rows(session) == []


def test_another_phrase_takes_the_place_of_the_first(session: Session, amira: int, key: SealKey) -> None:
    seal = session.own_agendas.new_seal()
    session.own_agendas.change_phrase(amira, key, seal, seal.key_for("a newer one"))
    assert session.own_agendas.open(amira, seal_of(session, amira).key_for("a newer one")) == ITEMS
    with pytest.raises(WrongPhraseError):
        session.own_agendas.open(amira, seal_of(session, amira).key_for(PHRASE))


def test_one_item_becomes_ours_and_leaves_the_box(session: Session, amira: int, key: SealKey) -> None:
    made = session.own_agendas.make_ours(amira, 0, MEETING, key)
    assert made.by_whom is Side.EMPLOYEE
    assert [line.item.words for line in session.agendas.ours(MEETING)] == [ITEMS[0].words]
    assert session.own_agendas.open(amira, key) == (ITEMS[1],)


@pytest.mark.parametrize("index", [-1, 2])
def test_an_item_that_is_not_there_becomes_nothing(
    session: Session, amira: int, key: SealKey, index: int
) -> None:
    with pytest.raises(NotFoundError):
        session.own_agendas.make_ours(amira, index, MEETING, key)
    assert session.agendas.ours(MEETING) == ()


def test_where_the_disk_is_full_an_item_is_neither_lost_nor_doubled(
    session: Session, amira: int, key: SealKey
) -> None:
    with full():
        session.own_agendas.make_ours(amira, 0, MEETING, key)
    assert session.own_agendas.open(amira, key) == ITEMS
    assert session.agendas.ours(MEETING) == ()


def test_where_the_box_can_not_be_shut_again_the_item_does_not_stand_before_both_too(
    session: Session,
) -> None:
    person = session.conversations.get(begin(session)).person_id
    session.meetings.plan(person, date(2026, 11, 29))
    key = begun(session, person)
    session.own_agendas.keep(person, ITEMS, key)
    with session._vault.transaction() as transaction:
        transaction.write(
            "CREATE TRIGGER stuck BEFORE UPDATE ON own_agenda_seal BEGIN SELECT RAISE(ABORT, 'stuck'); END"
        )
    with pytest.raises(dbapi2.IntegrityError, match="stuck"):
        session.own_agendas.make_ours(person, 0, MEETING, key)
    assert session.agendas.ours(MEETING) == ()
    assert session.own_agendas.open(person, key) == ITEMS


def test_an_item_does_not_leave_the_box_for_a_meeting_that_is_no_more(
    session: Session, amira: int, key: SealKey
) -> None:
    with pytest.raises(NotFoundError):
        session.own_agendas.make_ours(amira, 0, 7, key)
    assert session.own_agendas.open(amira, key) == ITEMS


@pytest.mark.usefixtures("key")
def test_who_forgot_the_phrase_begins_anew_with_nothing(session: Session, amira: int) -> None:
    session.own_agendas.start_again(amira)
    assert not session.own_agendas.is_there(amira)
    assert session.own_agendas.open(amira, begun(session, amira, "another phrase here")) == ()


def in_the_managers_room(session: Session, _person: int) -> None:
    session.take_back(vaults.key_from_passphrase(session.folder, WORDS))


def together(session: Session, person: int) -> None:
    in_the_managers_room(session, person)
    session.sit_one_on_one(person)


def in_anothers_turn(session: Session, person: int) -> None:
    in_the_managers_room(session, person)
    session.hand_over_to(session.conversations.get(begin(session, "Bo Lindqvist")).person_id)


@pytest.mark.parametrize("enter", [in_the_managers_room, together, in_anothers_turn])
def test_elsewhere_nothing_of_it_opens_with_the_right_phrase_either(
    session: Session, amira: int, key: SealKey, enter: Callable[[Session, int], None]
) -> None:
    seal = seal_of(session, amira)
    enter(session, amira)
    own = session.own_agendas
    for act in (
        lambda: own.open(amira, key),
        lambda: own.keep(amira, (), key),
        lambda: own.begin(amira, seal, key),
        lambda: own.change_phrase(amira, key, seal, key),
        lambda: own.make_ours(amira, 0, 1, key),
        lambda: own.start_again(amira),
        lambda: own.seal_of(amira),
    ):
        with pytest.raises(SealedError):
            act()


@pytest.mark.usefixtures("key")
def test_the_database_refuses_the_box_to_the_manager(session: Session, amira: int) -> None:
    in_the_managers_room(session, amira)
    assert session.own_agendas.is_there(amira)
    with pytest.raises(SealedError):
        session._vault.read("SELECT box FROM own_agenda_seal")


def test_a_box_of_someone_else_does_not_open(session: Session, amira: int, key: SealKey) -> None:
    """Put in another's place, it would let one read what the other wrote."""
    in_the_managers_room(session, amira)
    bo = session.conversations.get(begin(session, "Bo Lindqvist")).person_id
    session.hand_over_to(bo)
    with session._vault.transaction() as transaction:
        transaction.write("UPDATE own_agenda_seal SET person_id = ?", (bo,))
    with pytest.raises(WrongPhraseError):
        session.own_agendas.open(bo, key)


@pytest.mark.parametrize(
    ("column", "value"), [("kdf", "{}"), ("kdf", "no JSON"), ("nonce", b"short"), ("nonce", bytes(16))]
)
def test_a_damaged_seal_is_called_damaged(
    session: Session, amira: int, key: SealKey, column: str, value: str | bytes
) -> None:
    with session._vault.transaction() as transaction:
        transaction.write(f"UPDATE own_agenda_seal SET {column} = ?", (value,))
    with pytest.raises(VaultDamagedError):
        session.own_agendas.open(amira, key)


@pytest.mark.usefixtures("key")
def test_it_goes_with_the_person(session: Session, amira: int) -> None:
    in_the_managers_room(session, amira)
    session.people.delete_for_good(amira, "Amira Haddad")
    assert session._vault.read("SELECT person_id FROM own_agenda_seal") == []
