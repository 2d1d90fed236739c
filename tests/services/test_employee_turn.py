"""The employee's own turn: sealed by their own words, on a real vault, and nothing lost on the way."""

from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.assessment import Answer, Side, View
from app.domain.conversation import Stage
from app.domain.errors import (
    FrozenError,
    NotFoundError,
    PhraseNeededError,
    VaultDamagedError,
    WrongPhraseError,
)
from app.domain.own_words import OwnWords
from app.services.assessments import EmployeeTurn
from app.services.session import Session
from tests.made import make_session, open_again
from tests.services.room_made import (
    FIRST,
    OTHER,
    PHRASE,
    SAID,
    SECOND,
    begin,
    both_finish,
    full,
    open_rows,
    own,
    sealed_by,
)


def test_without_a_phrase_everything_is_as_before(session: Session, turn: EmployeeTurn, begun: int) -> None:
    assert not turn.is_sealed
    assert session.assessments.seal_of(begun) is None
    assert not session.assessments.needs_phrase(begun)
    assert turn.private_notes == ""
    with pytest.raises(PhraseNeededError):
        turn.write_private_notes("mine")
    assert own(session, begun).assessment().views == {FIRST: SAID}


def test_a_seal_takes_in_what_lay_open(session: Session, turn: EmployeeTurn, begun: int) -> None:
    key = sealed_by(turn, session.assessments.new_seal())
    assert turn.is_sealed
    assert open_rows(session) == []
    assert turn.assessment().views == {FIRST: SAID}
    turn.say(SECOND, SAID)
    turn.say(FIRST, View())
    turn.write_private_notes("mine\n")
    assert open_rows(session) == []
    again = own(session, begun, key)
    assert again.assessment().views == {FIRST: View(), SECOND: SAID}
    assert again.private_notes == "mine\n"


def test_drafts_stay_sealed_over_locking(vault_folder: Path) -> None:
    session = make_session(vault_folder)
    begun = begin(session)
    turn = own(session, begun)
    sealed_by(turn, session.assessments.new_seal())
    turn.say(FIRST, SAID)
    turn.write_private_notes("mine")
    session.close()
    again = open_again(vault_folder)
    with pytest.raises(PhraseNeededError):
        own(again, begun)
    seal = again.assessments.seal_of(begun)
    assert seal is not None
    with pytest.raises(WrongPhraseError):
        own(again, begun, seal.key_for("my own seven owls"))
    found = own(again, begun, seal.key_for(PHRASE))
    assert (found.assessment().views, found.private_notes) == ({FIRST: SAID}, "mine")
    again.close()


def test_several_views_are_kept_together_or_not_at_all(session: Session, turn: EmployeeTurn) -> None:
    for _open_then_sealed in range(2):
        with pytest.raises(NotFoundError):
            turn.say_many({FIRST: View(), "no-such-behaviour": SAID})
        with full():
            turn.say_many({FIRST: View(), SECOND: SAID})
        assert turn.assessment().views == {FIRST: SAID}
        sealed_by(turn, session.assessments.new_seal())
    turn.say_many({FIRST: View(), SECOND: SAID})
    assert turn.assessment().views == {FIRST: View(), SECOND: SAID}
    turn.say_many({})
    assert turn.assessment().views == {FIRST: View(), SECOND: SAID}


def test_sealing_on_a_full_disk_leaves_everything_as_it_was(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    seal = session.assessments.new_seal()
    with full():
        turn.seal(seal, seal.key_for(PHRASE))
    assert not turn.is_sealed
    assert session.assessments.seal_of(begun) is None
    turn.say(SECOND, SAID)
    assert own(session, begun).assessment().views == {FIRST: SAID, SECOND: SAID}


def test_another_phrase_on_a_full_disk_leaves_the_former(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    key = sealed_by(turn, session.assessments.new_seal())
    turn.write_private_notes("mine")
    other = session.assessments.new_seal()
    with full():
        turn.seal(other, other.key_for("another"))
    turn.say(SECOND, SAID)
    again = own(session, begun, key)
    assert (again.assessment().views, again.private_notes) == ({FIRST: SAID, SECOND: SAID}, "mine")


def test_another_phrase_opens_all_that_the_former_did(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    former = sealed_by(turn, session.assessments.new_seal())
    turn.write_private_notes("mine")
    key = sealed_by(turn, session.assessments.new_seal(), "another")
    with pytest.raises(WrongPhraseError):
        own(session, begun, former)
    again = own(session, begun, key)
    assert (again.assessment().views, again.private_notes) == ({FIRST: SAID}, "mine")


def test_what_one_turn_kept_another_does_not_write_over(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    key = sealed_by(turn, session.assessments.new_seal())
    other = own(session, begun, key)
    other.say(SECOND, SAID)
    other.write_private_notes("mine")
    turn.say(OTHER, SAID)
    assert other.assessment().views == {FIRST: SAID, SECOND: SAID, OTHER: SAID}
    assert turn.private_notes == "mine"


def test_a_turn_without_the_key_does_not_seal_over_what_is_sealed(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    stale = own(session, begun)
    key = sealed_by(turn, session.assessments.new_seal())
    seal = session.assessments.new_seal()
    with pytest.raises(PhraseNeededError):
        stale.seal(seal, seal.key_for("x"))
    assert own(session, begun, key).assessment().views == {FIRST: SAID}


def test_saying_finished_and_going_on_keep_the_seal(session: Session, turn: EmployeeTurn) -> None:
    sealed_by(turn, session.assessments.new_seal())
    turn.finish()
    with pytest.raises(FrozenError):
        turn.say(SECOND, SAID)
    turn.write_private_notes("mine, after all")
    turn.go_on()
    turn.say(SECOND, SAID)
    assert turn.assessment().views == {FIRST: SAID, SECOND: SAID}
    assert turn.private_notes == "mine, after all"
    assert open_rows(session) == []


# --- Her private notes, to the end


def concluded(session: Session, begun: int) -> None:
    """Let the two reveal everything and agree to the end."""
    together = session.together(begun)
    together.reveal(one.id for one in together.unrevealed)
    for side in Side:
        together.agree(side)


def test_private_notes_outlive_the_opening_and_the_end(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    key = sealed_by(turn, session.assessments.new_seal())
    turn.write_private_notes("before")
    both_finish(session, begun, key)
    turn.write_private_notes("finished")
    session.together(begun).open_sealed(key)
    assert turn.private_notes == "finished"
    turn.write_private_notes("opened")
    concluded(session, begun)
    again = own(session, begun, key)
    again.write_private_notes("concluded")
    assert turn.private_notes == "concluded"
    assert turn.assessment().views == {FIRST: SAID, SECOND: SAID}
    assert again.conversation.stage is Stage.CONCLUDED


def test_a_phrase_seals_all_as_long_as_nothing_is_revealed(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    """Also after both have finished: that is what the words at the threshold promise."""
    both_finish(session, begun)
    assert session.assessments.own_words(begun) is OwnWords.OPEN
    key = sealed_by(turn, session.assessments.new_seal())
    assert session.assessments.own_words(begun) is OwnWords.SEALED
    assert open_rows(session) == []
    assert session.together(begun).is_sealed
    session.together(begun).open_sealed(key)
    assert own(session, begun, key).assessment().views == {FIRST: SAID, SECOND: SAID}


@pytest.mark.parametrize("ended", [False, True])
def test_private_notes_can_begin_after_the_reveal(
    session: Session, turn: EmployeeTurn, begun: int, *, ended: bool
) -> None:
    both_finish(session, begun)
    together = session.together(begun)
    if ended:
        concluded(session, begun)
    else:
        together.reveal([together.unrevealed[0].id])
    assert session.assessments.own_words(begun) is OwnWords.SHARED
    key = sealed_by(turn, session.assessments.new_seal())
    turn.write_private_notes("only now")
    assert session.assessments.own_words(begun) is OwnWords.NOTES_SEALED
    assert not session.together(begun).is_sealed
    assert turn.assessment().views == {FIRST: SAID, SECOND: SAID}
    assert own(session, begun, key).private_notes == "only now"


def test_ended_with_nothing_revealed_all_stays_as_it_was(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    both_finish(session, begun)
    for side in Side:
        session.together(begun).agree(side)
    assert session.assessments.own_words(begun) is OwnWords.SHARED
    sealed_by(turn, session.assessments.new_seal())
    assert not session.assessments.needs_phrase(begun)
    assert turn.assessment().views == {FIRST: SAID, SECOND: SAID}


def test_a_seal_that_cannot_be_read_does_not_hide_that_there_is_one(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    key = sealed_by(turn, session.assessments.new_seal())
    with session._vault.transaction() as transaction:
        transaction.write("UPDATE self_seal SET kdf = '{}'")
    assert session.assessments.own_words(begun) is OwnWords.SEALED
    with pytest.raises(PhraseNeededError):
        own(session, begun)
    with pytest.raises(VaultDamagedError):
        own(session, begun, key)
    session.assessments.start_again(begun)
    assert own(session, begun).assessment().views == {}


def test_private_notes_are_not_sealed_over_by_who_has_no_key(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    key = sealed_by(turn, session.assessments.new_seal())
    turn.write_private_notes("mine")
    both_finish(session, begun, key)
    session.together(begun).open_sealed(key)
    without = own(session, begun)
    assert (without.is_sealed, without.private_notes) == (False, "")
    seal = session.assessments.new_seal()
    with pytest.raises(PhraseNeededError):
        without.seal(seal, seal.key_for("x"))
    assert own(session, begun, key).private_notes == "mine"


def test_after_the_opening_another_phrase_seals_the_private_notes_alone(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    key = sealed_by(turn, session.assessments.new_seal())
    turn.write_private_notes("mine")
    both_finish(session, begun, key)
    session.together(begun).open_sealed(key)
    other = sealed_by(turn, session.assessments.new_seal(), "another")
    again = own(session, begun, other)
    assert (again.assessment().views, again.private_notes) == ({FIRST: SAID, SECOND: SAID}, "mine")
    assert not session.together(begun).is_sealed


# --- Any words, in any order


class Doing(Enum):
    """What is done between saying and saying."""

    SEAL = "seal"
    OPEN_AGAIN = "open again"
    FINISH_AND_GO_ON = "finish and go on"


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
_views = st.builds(View, st.none() | st.sampled_from(Answer), _texts)
_saying = st.dictionaries(st.sampled_from([FIRST, SECOND, OTHER]), _views, min_size=1)
_doing = st.one_of(_saying, _texts, st.sampled_from(Doing))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Return one vault for all drawn examples, each of which starts a conversation of its own."""
    session = make_session(tmp_path_factory.mktemp("turns") / "Team.fika")
    yield session
    session.close()


@settings(max_examples=40)
@given(doings=st.lists(_doing, max_size=10))
def test_any_words_in_any_order_are_there_again(
    shared: Session, doings: list[dict[str, View] | str | Doing]
) -> None:
    begun = begin(shared)
    turn, key, views, notes = own(shared, begun), None, dict[str, View](), ""
    for doing in doings:
        if isinstance(doing, dict):
            turn.say_many(doing)
            views |= doing
        elif isinstance(doing, str):
            if key:
                turn.write_private_notes(doing)
                notes = doing
        elif doing is Doing.SEAL:
            key = sealed_by(turn, shared.assessments.new_seal())
        elif doing is Doing.OPEN_AGAIN:
            turn = own(shared, begun, key)
        else:
            turn.finish()
            turn.go_on()
        assert (turn.assessment().views, turn.private_notes) == (views, notes)
        assert bool(open_rows(shared, begun)) == bool(views and not key)
