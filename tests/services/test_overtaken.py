"""A change after one of the two agreed takes that back, and is told once."""

from app.domain.assessment import Side
from app.services.session import Session
from tests.services.test_summaries import held


def test_nobody_is_overtaken_by_agreeing_or_taking_it_back_oneself(session: Session) -> None:
    together = held(session)
    together.agree(Side.EMPLOYEE)
    together.take_agreement_back(Side.EMPLOYEE)
    assert together.tell_overtaken() == frozenset()


def test_a_change_overtakes_whoever_had_agreed_and_that_is_told_once(session: Session) -> None:
    together = held(session)
    together.agree(Side.MANAGER)
    together.write_shared_notes("One thing more.")
    again = session.together(together.conversation.id)
    assert not again.agreed(Side.MANAGER)
    assert again.tell_overtaken() == {Side.MANAGER}
    assert again.tell_overtaken() == frozenset()


def test_undo_overtakes_too(session: Session) -> None:
    together = held(session)
    together.write_shared_notes("One thing more.")
    together.agree(Side.EMPLOYEE)
    together.undo()
    assert together.tell_overtaken() == {Side.EMPLOYEE}
