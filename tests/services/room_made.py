"""Conversations in a room, for tests: begun, sealed, finished by both."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from app.domain.assessment import Answer, ManagerEntry, Side, View
from app.domain.errors import DiskFullError, WriteFailedError
from app.domain.person import Person
from app.services.assessments import EmployeeTurn, ManagerTurn, Seal, SealKey
from app.services.session import Session
from tests.storage.limits import file_size_limit

DAY = date(2026, 11, 22)
FIRST, SECOND = "team-individual-asks-in-time", "team-individual-dull-task"
OTHER = "improvement-individual-asks-feedback"
PHRASE = "my own six owls"
SAID = View(Answer.SOMETIMES, "In most weeks, says Åsa’s “mentor”.")
NOTED = ManagerEntry(View(Answer.CONSISTENTLY, "I have seen it."), "Two mails.", "A tester: always.")


def begin(session: Session, name: str = "Amira Haddad") -> int:
    """Start a conversation with somebody new and return its id."""
    person = session.people.add(
        Person(name, discipline="software", framework_id=session.frameworks.built_in())
    )
    return session.conversations.start(person, DAY).id


def own(session: Session, conversation_id: int, key: SealKey | None = None) -> EmployeeTurn:
    """Return the employee's turn."""
    return session.assessments.employee_turn(conversation_id, at_keyboard=Side.EMPLOYEE, key=key)


def managers(session: Session, conversation_id: int) -> ManagerTurn:
    """Return the manager's turn."""
    return session.assessments.manager_turn(conversation_id, at_keyboard=Side.MANAGER)


def sealed_by(turn: EmployeeTurn, seal: Seal, phrase: str = PHRASE) -> SealKey:
    """Seal a turn under a phrase and return the key."""
    key = seal.key_for(phrase)
    turn.seal(seal, key)
    return key


def both_finish(session: Session, conversation_id: int, key: SealKey | None = None) -> None:
    """Let both say something of two behaviours, and finish."""
    employee, manager = own(session, conversation_id, key), managers(session, conversation_id)
    employee.say_many({FIRST: SAID, SECOND: SAID})
    for behaviour_id in (FIRST, SECOND):
        manager.say(behaviour_id, NOTED)
    employee.finish()
    manager.finish()


def open_rows(session: Session, conversation_id: int = 1) -> list[object]:
    """Return the employee's views that lie open in the vault."""
    found = session._vault.read("SELECT * FROM self_view WHERE conversation_id = ?", (conversation_id,))
    return list(found)


@contextmanager
def full() -> Iterator[None]:
    """Let the disk take nothing any more, not the journal of the smallest change either."""
    with file_size_limit(100), pytest.raises((DiskFullError, WriteFailedError)):
        yield
