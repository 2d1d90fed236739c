"""The two questions: asked when they are due, answered by the employee alone, seen by both."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.assessment import Side
from app.domain.errors import NotFoundError, SealedError
from app.domain.pulse import Moment, Pulse
from app.domain.turn_errors import AnsweredError
from app.services import vaults
from app.services.session import Session
from app.storage import conversations as kept_conversations
from tests.made import WORDS
from tests.services.room_made import DAY, begin, both_finish, managers, own

ON = date(2026, 11, 23)


def conclude(session: Session, conversation_id: int) -> None:
    """Let both agree to the end."""
    for side in Side:
        kept_conversations.set_agreed(
            session._vault, conversation_id, side, datetime(2026, 11, 22, tzinfo=UTC)
        )


def due(session: Session, conversation_id: int) -> Moment | None:
    """Return what is asked about a conversation."""
    found = kept_conversations.get(session._vault, conversation_id)
    assert found is not None
    return session.pulses.due(found)


def take_back(session: Session) -> None:
    """Let the manager back in."""
    session.take_back(vaults.key_from_passphrase(session.folder, WORDS))


def test_before_the_first_conversation_they_are_asked_once(session: Session, begun: int) -> None:
    assert due(session, begun) is Moment.BEFORE
    session.pulses.answer(begun, Moment.BEFORE, 2, 4, ON)
    assert due(session, begun) is None
    assert session.pulses.given(begun, Moment.BEFORE) == Pulse(begun, Moment.BEFORE, ON, 2, 4)


def test_who_has_finished_is_not_asked_what_was_before(session: Session, begun: int) -> None:
    own(session, begun).finish()
    assert due(session, begun) is None


def test_before_a_second_conversation_nobody_is_asked(session: Session, begun: int) -> None:
    person = session.people.get(session.conversations.get(begun).person_id)
    same_day, later = (session.conversations.start(person, DAY + timedelta(days)) for days in (0, 200))
    assert due(session, begun) is Moment.BEFORE
    assert due(session, same_day.id) is None
    assert due(session, later.id) is None


def test_after_the_end_they_are_asked_until_the_next_conversation_begins(
    session: Session, begun: int
) -> None:
    both_finish(session, begun)
    assert due(session, begun) is None
    conclude(session, begun)
    assert due(session, begun) is Moment.AFTER
    person = session.people.get(session.conversations.get(begun).person_id)
    session.conversations.start(person, DAY)
    assert due(session, begun) is None


def test_what_was_answered_after_the_end_is_not_asked_again(session: Session, begun: int) -> None:
    both_finish(session, begun)
    conclude(session, begun)
    session.pulses.answer(begun, Moment.AFTER, 5, 1)
    assert due(session, begun) is None


def enter_manager(session: Session, _begun: int) -> None:
    session.enter_manager()


def sit_one_on_one(session: Session, begun: int) -> None:
    session.sit_one_on_one(session.conversations.get(begun).person_id)


def sit_together(session: Session, begun: int) -> None:
    session.sit_together(begun)


@pytest.mark.parametrize("enter", [enter_manager, sit_one_on_one, sit_together])
def test_nobody_answers_for_the_employee(
    session: Session, begun: int, enter: Callable[[Session, int], None]
) -> None:
    both_finish(session, begun)
    enter(session, begun)
    with pytest.raises(SealedError):
        session.pulses.answer(begun, Moment.BEFORE, 3, 3)
    assert session.pulses.given(begun, Moment.BEFORE) is None


@pytest.mark.parametrize("over", ["the conversation", "the person"])
def test_the_employee_answers_in_either_turn_of_theirs(session: Session, begun: int, over: str) -> None:
    person = session.conversations.get(begun).person_id
    session.hand_over(begun) if over == "the conversation" else session.hand_over_to(person)
    session.pulses.answer(begun, Moment.BEFORE, 3, 3, ON)
    take_back(session)
    assert session.pulses.of_person(person) == (Pulse(begun, Moment.BEFORE, ON, 3, 3),)


def test_in_a_turn_nobody_elses_answers_are_seen_or_given(session: Session, begun: int) -> None:
    other = begin(session, "Bo Lindqvist")
    bo = session.conversations.get(other)
    session.hand_over_to(session.conversations.get(begun).person_id)
    for asked in (
        lambda: session.pulses.answer(other, Moment.BEFORE, 1, 1),
        lambda: session.pulses.given(other, Moment.BEFORE),
        lambda: session.pulses.of_person(bo.person_id),
        lambda: session.pulses.due(bo),
    ):
        with pytest.raises(SealedError):
            asked()


def test_an_answer_can_be_changed_until_the_turn_is_left(session: Session, begun: int) -> None:
    person = session.conversations.get(begun).person_id
    session.hand_over_to(person)
    assert not session.pulses.can_change(begun, Moment.BEFORE)
    session.pulses.answer(begun, Moment.BEFORE, 1, 2, ON)
    assert session.pulses.can_change(begun, Moment.BEFORE)
    session.pulses.answer(begun, Moment.BEFORE, 4, 5, ON)
    take_back(session)
    session.hand_over_to(person)
    assert not session.pulses.can_change(begun, Moment.BEFORE)
    with pytest.raises(AnsweredError):
        session.pulses.answer(begun, Moment.BEFORE, 1, 1)
    assert session.pulses.of_person(person) == (Pulse(begun, Moment.BEFORE, ON, 4, 5),)


def test_who_sits_in_the_same_turn_again_can_still_change_it(session: Session, begun: int) -> None:
    person = session.conversations.get(begun).person_id
    session.hand_over_to(person)
    session.pulses.answer(begun, Moment.BEFORE, 1, 2)
    session.hand_over_to(person)
    assert session.pulses.can_change(begun, Moment.BEFORE)


@pytest.mark.parametrize("answers", [(0, 3), (3, 6), (-1, 1)])
def test_what_is_no_answer_is_not_kept(session: Session, begun: int, answers: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no such answer"):
        session.pulses.answer(begun, Moment.BEFORE, *answers)
    assert session.pulses.given(begun, Moment.BEFORE) is None


def test_of_a_conversation_that_is_no_more_there_is_nothing(session: Session) -> None:
    with pytest.raises(NotFoundError):
        session.pulses.given(7, Moment.AFTER)


def test_answers_stand_in_the_order_in_which_they_were_given(session: Session, begun: int) -> None:
    managers(session, begun)
    person = session.conversations.get(begun).person_id
    later, first = date(2026, 12, 1), date(2026, 1, 1)
    session.pulses.answer(begun, Moment.AFTER, 2, 2, later)
    session.pulses.answer(begun, Moment.BEFORE, 1, 1, first)
    assert [one.answered_on for one in session.pulses.of_person(person)] == [first, later]
