"""A turn kept from before says nothing in the other's room."""

import pytest

from app.domain.assessment import Answer, ManagerEntry, View
from app.domain.errors import SealedError
from app.services.assessments import EmployeeTurn
from app.services.session import Session
from tests.services.room_made import (
    FIRST,
    NOTED,
    SAID,
    managers,
    own,
    sealed_by,
)


def test_a_turn_kept_from_before_says_nothing_in_the_managers_room(
    session: Session, turn: EmployeeTurn, begun: int
) -> None:
    session.enter_manager()
    with pytest.raises(SealedError):
        turn.assessment()
    with pytest.raises(SealedError):
        turn.say(FIRST, SAID)
    with pytest.raises(SealedError):
        own(session, begun)
    with pytest.raises(SealedError):
        session.assessments.start_again(begun)


def test_a_sealed_turn_kept_from_before_says_nothing_in_the_managers_room(
    session: Session, turn: EmployeeTurn
) -> None:
    sealed_by(turn, session.assessments.new_seal())
    session.enter_manager()
    for asked in (turn.assessment, lambda: turn.private_notes, lambda: turn.write_private_notes("x")):
        with pytest.raises(SealedError):
            asked()


def test_the_managers_turn_says_nothing_in_the_employees_room(session: Session, begun: int) -> None:
    manager = managers(session, begun)
    manager.say(FIRST, NOTED)
    session.hand_over(begun)
    with pytest.raises(SealedError):
        manager.assessment()
    with pytest.raises(SealedError):
        manager.say(FIRST, ManagerEntry(View(Answer.NOT_YET)))
    with pytest.raises(SealedError):
        managers(session, begun)


def test_the_employee_works_in_their_own_room(session: Session, begun: int) -> None:
    session.enter_manager()
    session.hand_over(begun)
    turn = own(session, begun)
    turn.say(FIRST, SAID)
    key = sealed_by(turn, session.assessments.new_seal())
    turn.write_private_notes("mine")
    turn.finish()
    turn.go_on()
    assert own(session, begun, key).assessment().views == {FIRST: SAID}
    session.assessments.start_again(begun)
    assert own(session, begun).assessment().views == {}
