"""Each side at work on its own: what it reaches, what it doesn't, and when it is frozen."""

from datetime import UTC, date, datetime

import pytest

from app.domain.assessment import Answer, ManagerEntry, Side, View
from app.domain.conversation import Conversation, Stage
from app.domain.errors import FrozenError, NotFoundError, NotRevealedError, SealedError
from app.domain.person import Person
from app.services.assessments import EmployeeTurn, ManagerTurn
from app.services.session import Session
from tests.made import SMALL

DAY = date(2026, 11, 22)
FIRST, SECOND = "team-individual-asks-in-time", "team-individual-dull-task"
SAID = View(Answer.SOMETIMES, "In most weeks, says Åsa’s “mentor”.")
NOTED = ManagerEntry(View(Answer.CONSISTENTLY, "I have seen it."), "Two mails.", "A tester: always.")


@pytest.fixture
def conversation(session: Session) -> Conversation:
    """Return a conversation that has just been started."""
    person = session.people.add(
        Person("Amira Haddad", discipline="software", framework_id=session.frameworks.built_in())
    )
    return session.conversations.start(person, DAY)


def employee(session: Session, conversation: Conversation) -> EmployeeTurn:
    """Return the employee's turn."""
    return session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)


def manager(session: Session, conversation: Conversation) -> ManagerTurn:
    """Return the manager's turn."""
    return session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER)


def test_what_is_said_is_kept_at_once(session: Session, conversation: Conversation) -> None:
    employee(session, conversation).say(FIRST, SAID)
    manager(session, conversation).say(SECOND, NOTED)
    assert employee(session, conversation).assessment().views == {FIRST: SAID}
    assert manager(session, conversation).assessment().entries == {SECOND: NOTED}


def test_what_is_said_again_takes_the_place_of_what_was(session: Session, conversation: Conversation) -> None:
    turn = employee(session, conversation)
    turn.say(FIRST, SAID)
    turn.say(FIRST, View(None, ""))
    assert turn.assessment().views == {FIRST: View()}
    other = manager(session, conversation)
    other.say(FIRST, NOTED)
    other.say(FIRST, ManagerEntry(View(Answer.NOT_YET)))
    assert other.assessment().entries == {FIRST: ManagerEntry(View(Answer.NOT_YET))}


def test_each_reads_what_holds_for_the_discipline(session: Session, conversation: Conversation) -> None:
    turn = employee(session, conversation)
    assert turn.behaviours == turn.framework.for_discipline("software")
    assert turn.behaviours == manager(session, conversation).behaviours


def test_neither_side_can_open_the_others_turn(session: Session, conversation: Conversation) -> None:
    with pytest.raises(SealedError):
        session.assessments.employee_turn(conversation.id, at_keyboard=Side.MANAGER)
    with pytest.raises(SealedError):
        session.assessments.manager_turn(conversation.id, at_keyboard=Side.EMPLOYEE)


def test_a_turn_says_nothing_of_the_other_side(session: Session, conversation: Conversation) -> None:
    manager(session, conversation).say(FIRST, NOTED)
    turn = employee(session, conversation)
    assert turn.assessment().views == {}
    assert not any("manager" in name for name in dir(turn))


def test_nothing_lies_side_by_side_before_both_have_finished(
    session: Session, conversation: Conversation
) -> None:
    for finish in (employee(session, conversation).finish, manager(session, conversation).finish):
        with pytest.raises(NotRevealedError):
            session.together(conversation.id)
        finish()
    assert session.together(conversation.id).conversation.stage is Stage.TOGETHER


def test_a_finished_side_is_closed_and_can_go_on_until_the_other_has_finished(
    session: Session, conversation: Conversation
) -> None:
    turn = employee(session, conversation)
    turn.say(FIRST, SAID)
    turn.finish()
    with pytest.raises(FrozenError):
        turn.say(FIRST, View())
    assert (turn.is_finished, turn.is_frozen) == (True, False)
    turn.go_on()
    turn.say(SECOND, SAID)
    assert turn.assessment().views == {FIRST: SAID, SECOND: SAID}


def test_once_revealed_nothing_changes_any_more(session: Session, conversation: Conversation) -> None:
    one, other = employee(session, conversation), manager(session, conversation)
    one.say(FIRST, SAID)
    other.say(FIRST, NOTED)
    one.finish()
    other.finish()
    for act in (
        one.go_on,
        other.go_on,
        lambda: one.say(FIRST, View()),
        lambda: other.say(FIRST, ManagerEntry()),
    ):
        with pytest.raises(FrozenError):
            act()
    assert (one.is_frozen, other.is_frozen) == (True, True)
    assert one.assessment().views == {FIRST: SAID}
    assert other.assessment().entries == {FIRST: NOTED}


def test_saying_finished_twice_keeps_the_first_time(session: Session, conversation: Conversation) -> None:
    turn = employee(session, conversation)
    first = datetime(2026, 11, 1, 12, 30, tzinfo=UTC)
    turn.finish(first)
    turn.finish()
    assert turn.conversation.employee_finished_at == first


def test_an_unknown_behaviour_is_refused(session: Session, conversation: Conversation) -> None:
    with pytest.raises(NotFoundError):
        employee(session, conversation).say("no-such-behaviour", SAID)
    with pytest.raises(NotFoundError):
        manager(session, conversation).say("no-such-behaviour", NOTED)


def test_a_behaviour_of_another_discipline_is_refused(session: Session) -> None:
    person = session.people.add(Person("Bo Lindqvist", framework_id=session.frameworks.add(SMALL)))
    started = session.conversations.start(person, DAY)
    employee(session, started).say("kind-near-listens", SAID)
    with pytest.raises(NotFoundError):
        employee(session, started).say("kind-far-bread", SAID)


def test_an_unknown_conversation_is_refused(session: Session) -> None:
    with pytest.raises(NotFoundError):
        session.assessments.employee_turn(404, at_keyboard=Side.EMPLOYEE)
