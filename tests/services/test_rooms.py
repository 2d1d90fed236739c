"""Who sits before the screen: every way from room to room, and what each may ask for."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

import pytest

from app.domain.errors import (
    NotFoundError,
    NotRevealedError,
    PassphraseNeededError,
    SealedError,
    WrongPassphraseError,
)
from app.domain.person import Person
from app.domain.visibility import Room, hidden_from
from app.services import vaults
from app.services.session import Session
from app.storage.data_key import DataKey
from tests.made import WORDS, make_session
from tests.services.room_made import DAY, begin, both_finish, managers, own

Asking = Callable[[Session], object]


@dataclass(frozen=True)
class Ids:
    """The conversations of a vault, by number: two of Amira's, of which both have finished one, and Bo's."""

    here: int = 1
    preparing: int = 2
    of_another: int = 3


IDS = Ids()


@pytest.fixture
def furnished(session: Session) -> Session:
    """Return a vault with Amira's two conversations and Bo's, and nobody before the screen."""
    amira = begin(session)
    both_finish(session, amira)
    person = session.people.get(session.conversations.get(amira).person_id)
    preparing = session.conversations.start(person, DAY).id
    bo = begin(session, "Bo Lindqvist")
    both_finish(session, bo)
    assert (amira, preparing, bo) == (IDS.here, IDS.preparing, IDS.of_another)
    return session


def key_of(session: Session) -> DataKey:
    """Return the key the manager's passphrase gives."""
    return vaults.key_from_passphrase(session.folder, WORDS)


def hand_over(session: Session) -> None:
    session.hand_over(IDS.here)


def sit_together(session: Session) -> None:
    session.sit_together(IDS.here)


def hand_over_to_amira(session: Session) -> None:
    session.hand_over_to(1)


def sit_one_on_one(session: Session) -> None:
    session.sit_one_on_one(1)


OTHERS_LOOK = [hand_over, sit_together, hand_over_to_amira, sit_one_on_one]
"""Every way into a room in which others look."""
OVER_A_PERSON = [hand_over_to_amira, sit_one_on_one]


def refused_now(session: Session) -> set[str]:
    """Return the fields the database refuses."""
    return set(session._vault._hidden)


def test_in_the_beginning_nobody_sits_there_and_nothing_is_hidden(furnished: Session) -> None:
    assert furnished.room is None
    assert refused_now(furnished) == set()


@pytest.mark.parametrize(
    ("enter", "room"),
    [
        (Session.enter_manager, Room.MANAGER),
        (hand_over, Room.EMPLOYEE),
        (sit_together, Room.TOGETHER),
        (hand_over_to_amira, Room.EMPLOYEE),
        (sit_one_on_one, Room.TOGETHER),
    ],
)
@pytest.mark.parametrize("first", [None, Session.enter_manager])
def test_each_room_can_be_entered_and_hides_what_it_must(
    furnished: Session, enter: Asking, room: Room, first: Asking | None
) -> None:
    if first:
        first(furnished)
    for _again in range(2):
        enter(furnished)
        assert furnished.room is room
        assert refused_now(furnished) == hidden_from(room)


@pytest.mark.parametrize("begin_in", OTHERS_LOOK)
@pytest.mark.parametrize(
    "way",
    [
        lambda session: session.hand_over_to(2),
        lambda session: session.sit_one_on_one(2),
        lambda session: session.sit_one_on_one(404),
        lambda session: session.hand_over(IDS.preparing),
        lambda session: session.hand_over(IDS.of_another),
        lambda session: session.hand_over(404),
        lambda session: session.sit_together(IDS.preparing),
        lambda session: session.sit_together(IDS.of_another),
        Session.enter_manager,
    ],
)
def test_only_the_passphrase_leads_out(furnished: Session, begin_in: Asking, way: Asking) -> None:
    begin_in(furnished)
    room = furnished.room
    assert room is not None
    with pytest.raises(PassphraseNeededError):
        way(furnished)
    assert furnished.room is room
    assert refused_now(furnished) == hidden_from(room)


@pytest.mark.parametrize(("begin_in", "way"), list(permutations(OTHERS_LOOK, 2)))
def test_the_same_person_is_no_way_from_room_to_room(
    furnished: Session, begin_in: Asking, way: Asking
) -> None:
    begin_in(furnished)
    with pytest.raises(PassphraseNeededError):
        way(furnished)


def show_nothing(session: Session, enter: Asking) -> None:
    """Enter a room, in which then nothing can be shown."""
    with session.entering():
        enter(session)
        raise ZeroDivisionError


@pytest.mark.parametrize("first", [None, Session.enter_manager, *OTHERS_LOOK])
@pytest.mark.parametrize("enter", [Session.enter_manager, *OTHERS_LOOK])
def test_a_room_that_cannot_be_shown_is_as_never_entered(
    furnished: Session, enter: Asking, first: Asking | None
) -> None:
    if first:
        first(furnished)
    room, refused = furnished.room, refused_now(furnished)
    with pytest.raises((ZeroDivisionError, PassphraseNeededError)):
        show_nothing(furnished, enter)
    assert (furnished.room, refused_now(furnished)) == (room, refused)
    if first is not None:
        first(furnished)  # and it is still the room of the same conversation


@pytest.mark.parametrize("begin_in", OTHERS_LOOK)
def test_the_manager_comes_back_with_the_key(furnished: Session, begin_in: Asking) -> None:
    furnished.enter_manager()
    begin_in(furnished)
    with pytest.raises(WrongPassphraseError):
        furnished.take_back(DataKey(bytes(32)))
    with pytest.raises(SealedError):
        furnished.people.listed()
    furnished.take_back(key_of(furnished))
    assert furnished.room is Room.MANAGER
    assert len(furnished.people.listed()) == 2


def test_another_vaults_key_brings_nobody_back(furnished: Session, tmp_path: Path) -> None:
    other = make_session(tmp_path / "Other.fika", WORDS)
    key = key_of(other)
    other.close()
    hand_over(furnished)
    with pytest.raises(WrongPassphraseError):
        furnished.take_back(key)
    assert furnished.room is Room.EMPLOYEE


def test_nobody_comes_back_to_a_locked_vault(furnished: Session) -> None:
    hand_over(furnished)
    key = key_of(furnished)
    furnished.close()
    with pytest.raises(WrongPassphraseError):
        furnished.take_back(key)


def test_nobody_sits_together_before_both_have_finished(furnished: Session) -> None:
    furnished.enter_manager()
    with pytest.raises(NotRevealedError):
        furnished.sit_together(IDS.preparing)
    with pytest.raises(NotFoundError):
        furnished.sit_together(404)
    with pytest.raises(NotFoundError):
        furnished.hand_over(404)
    assert furnished.room is Room.MANAGER


EVERYONES: list[Asking] = [
    lambda session: session.people.listed(),
    lambda session: session.people.listed(archived=True),
    lambda session: session.people.overview(),
    lambda session: session.people.named("Bo"),
    lambda session: session.people.get(2),
    lambda session: session.people.get(404),
    lambda session: session.people.add(Person("Dina Okafor", framework_id=1)),
    lambda session: session.people.change(Person("Amira Haddad", framework_id=1, id=1)),
    lambda session: session.people.archive(1, DAY),
    lambda session: session.people.bring_back(1),
    lambda session: session.people.delete_for_good(1, "Amira Haddad"),
    lambda session: session.conversations.get(IDS.preparing),
    lambda session: session.conversations.get(IDS.of_another),
    lambda session: session.conversations.of_person(2),
    lambda session: session.conversations.latest(2),
    lambda session: session.conversations.number_of(2),
    lambda session: session.meetings.is_any_on(2, DAY),
    lambda session: session.conversations.latest_revealed(Person("Bo Lindqvist", id=2)),
    lambda session: session.conversations.start(Person("Amira Haddad", framework_id=1, id=1), DAY),
    lambda session: session.conversations.delete(IDS.here),
    lambda session: session.growth_areas_in(IDS.of_another),
    lambda session: session.agreed(IDS.of_another),
    lambda session: session.together(IDS.of_another),
    lambda session: session.together(IDS.preparing),
    lambda session: session.assessments.seal_of(IDS.of_another),
    lambda session: session.assessments.start_again(IDS.of_another),
    lambda session: session.assessments.start_again(IDS.preparing),
    lambda session: session.wording.of_framework(1),
    lambda session: session.wording.remove(1),
    lambda session: session.rename_manager("Somebody"),
    lambda session: managers(session, IDS.here),
    lambda session: own(session, IDS.preparing),
    lambda session: own(session, IDS.of_another),
]


@pytest.mark.parametrize("begin_in", OTHERS_LOOK)
@pytest.mark.parametrize("asking", EVERYONES)
def test_of_others_nothing_is_said(furnished: Session, begin_in: Asking, asking: Asking) -> None:
    before = furnished._vault.read("SELECT * FROM person")
    begin_in(furnished)
    with pytest.raises(SealedError):
        asking(furnished)
    assert furnished._vault.read("SELECT * FROM person") == before


OWN: list[Asking] = [
    lambda session: session.people.get(1),
    lambda session: session.conversations.get(IDS.here),
    lambda session: session.agreed(IDS.here).growth_areas(),
    lambda session: session.growth_areas_in(IDS.here),
    lambda session: session.frameworks.get(session.frameworks.built_in()),
    lambda session: session.manager_name,
    lambda session: session.assessments.seal_of(IDS.here),
    lambda session: session.check(),
]


@pytest.mark.parametrize("begin_in", [hand_over, sit_together])
@pytest.mark.parametrize("asking", OWN)
def test_of_this_conversation_they_may_speak(furnished: Session, begin_in: Asking, asking: Asking) -> None:
    begin_in(furnished)
    asking(furnished)


@pytest.mark.parametrize("begin_in", [Session.enter_manager, hand_over])
def test_side_by_side_is_for_both_alone(furnished: Session, begin_in: Asking) -> None:
    begin_in(furnished)
    with pytest.raises(SealedError):
        furnished.together(IDS.here)


@pytest.mark.parametrize("begin_in", [Session.enter_manager, sit_together])
def test_the_employees_turn_is_for_the_employee_alone(furnished: Session, begin_in: Asking) -> None:
    begin_in(furnished)
    for asking in (lambda: own(furnished, IDS.here), lambda: furnished.assessments.start_again(IDS.here)):
        with pytest.raises(SealedError):
            asking()


def test_the_manager_sees_their_own_and_nothing_of_the_employees(furnished: Session) -> None:
    furnished.enter_manager()
    assert managers(furnished, IDS.here).assessment().entries
    for table in ("self_view", "self_seal"):
        with pytest.raises(SealedError):
            furnished._vault.read(f"SELECT * FROM {table}")
    furnished.people.delete_for_good(1, "Amira Haddad")
    furnished.conversations.delete(IDS.of_another)
    assert [one.name for one in furnished.people.listed()] == ["Bo Lindqvist"]


OF_THIS_PERSON: list[Asking] = [
    lambda session: session.people.get(1),
    lambda session: session.frameworks.get(session.frameworks.built_in()),
    lambda session: session.manager_name,
    lambda session: session.check(),
]
OF_A_CONVERSATION: list[Asking] = [
    lambda session: session.conversations.get(IDS.here),
    lambda session: session.together(IDS.here),
    lambda session: session.agreed(IDS.here),
    lambda session: session.growth_areas_in(IDS.here),
    lambda session: session.assessments.seal_of(IDS.here),
    lambda session: session.assessments.start_again(IDS.here),
    lambda session: own(session, IDS.here),
]


@pytest.mark.parametrize("begin_in", OVER_A_PERSON)
@pytest.mark.parametrize("asking", OF_THIS_PERSON)
def test_over_their_one_on_ones_they_may_speak_of_themselves(
    furnished: Session, begin_in: Asking, asking: Asking
) -> None:
    begin_in(furnished)
    asking(furnished)


@pytest.mark.parametrize("begin_in", OVER_A_PERSON)
@pytest.mark.parametrize("asking", OF_A_CONVERSATION)
def test_over_their_one_on_ones_no_conversation_is_open(
    furnished: Session, begin_in: Asking, asking: Asking
) -> None:
    """What two people said apart is read where it is revealed, and nowhere else."""
    begin_in(furnished)
    with pytest.raises(SealedError):
        asking(furnished)


@pytest.mark.parametrize("room", [Room.EMPLOYEE, Room.TOGETHER])
@pytest.mark.parametrize("enter", [None, Session.enter_manager, *OTHERS_LOOK])
def test_what_belongs_to_one_room_over_a_person_is_refused_in_every_other(
    furnished: Session, room: Room, enter: Asking | None
) -> None:
    """Where nobody sits, as when an example is put in, nothing is refused."""
    if enter:
        enter(furnished)
    rooms = furnished._rooms
    if furnished.room in (None, room):
        rooms.check_room_of_person(room, 1)
    else:
        with pytest.raises(SealedError):
            rooms.check_room_of_person(room, 1)
    if enter:
        with pytest.raises(SealedError):
            rooms.check_room_of_person(room, 2)


@pytest.mark.parametrize("enter", [Session.hand_over_to, Session.sit_one_on_one])
def test_nobody_sits_over_somebody_who_is_not_there(
    furnished: Session, enter: Callable[[Session, int], None]
) -> None:
    furnished.enter_manager()
    with pytest.raises(NotFoundError):
        enter(furnished, 404)
    assert furnished.room is Room.MANAGER
    assert refused_now(furnished) == hidden_from(Room.MANAGER)


@pytest.mark.parametrize("begin_in", OVER_A_PERSON)
@pytest.mark.parametrize("conversation_id", [IDS.here, IDS.of_another])
def test_what_could_be_taken_back_of_another_is_forgotten(
    furnished: Session, begin_in: Asking, conversation_id: int
) -> None:
    furnished.enter_manager()
    furnished.sit_together(conversation_id)
    talk = furnished.together(conversation_id)
    furnished.take_back(key_of(furnished))
    begin_in(furnished)
    furnished.take_back(key_of(furnished))
    furnished.sit_together(conversation_id)
    assert (furnished.together(conversation_id) is talk) is (conversation_id == IDS.here)
