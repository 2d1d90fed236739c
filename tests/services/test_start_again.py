"""Who forgot their phrase begins anew, and what was sealed goes unread."""

import pytest

from app.domain.assessment import Side
from app.domain.errors import ConcludedError, FrozenError, NotRevealedError, WrongPhraseError
from app.services.assessments import EmployeeTurn
from app.services.session import Session
from tests.services.room_made import (
    FIRST,
    NOTED,
    SAID,
    SECOND,
    both_finish,
    full,
    managers,
    open_rows,
    own,
    sealed_by,
)


def test_who_forgot_the_phrase_begins_anew(session: Session, turn: EmployeeTurn, begun: int) -> None:
    key = sealed_by(turn, session.assessments.new_seal())
    turn.write_private_notes("mine")
    both_finish(session, begun, key)
    session.assessments.start_again(begun)
    fresh = own(session, begun)
    assert (fresh.is_finished, fresh.is_sealed, fresh.assessment().views) == (False, False, {})
    assert managers(session, begun).is_finished
    assert managers(session, begun).assessment().entries == {FIRST: NOTED, SECOND: NOTED}
    for late in (lambda: turn.private_notes, lambda: turn.write_private_notes("x")):
        with pytest.raises(WrongPhraseError):
            late()
    assert open_rows(session) == []


def test_beginning_anew_takes_back_who_agreed_and_ends_the_time_together(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    both_finish(session, begun)
    session.together(begun).agree(Side.MANAGER)
    sealed_by(turn, session.assessments.new_seal())
    session.assessments.start_again(begun)
    with pytest.raises(NotRevealedError):
        session.together(begun)
    own(session, begun).finish()
    assert not session.together(begun).agreed(Side.MANAGER)


def test_only_what_is_sealed_can_be_begun_anew(session: Session, turn: EmployeeTurn, begun: int) -> None:
    with pytest.raises(FrozenError):
        session.assessments.start_again(begun)
    key = sealed_by(turn, session.assessments.new_seal())
    both_finish(session, begun, key)
    session.together(begun).open_sealed(key)
    with pytest.raises(FrozenError):
        session.assessments.start_again(begun)
    assert own(session, begun, key).assessment().views == {FIRST: SAID, SECOND: SAID}


def test_after_the_end_nothing_begins_anew(session: Session, turn: EmployeeTurn, begun: int) -> None:
    key = sealed_by(turn, session.assessments.new_seal())
    both_finish(session, begun, key)
    assert session.assessments.can_start_again(begun)
    session.together(begun).open_sealed(key)
    for side in Side:
        session.together(begun).agree(side)
    assert not session.assessments.can_start_again(begun)
    with pytest.raises(ConcludedError):
        session.assessments.start_again(begun)
    assert own(session, begun, key).assessment().views == {FIRST: SAID, SECOND: SAID}


def test_beginning_anew_on_a_full_disk_leaves_everything(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    key = sealed_by(turn, session.assessments.new_seal())
    turn.finish()
    with full():
        session.assessments.start_again(begun)
    assert own(session, begun, key).assessment().views == {FIRST: SAID}
    assert turn.is_finished
