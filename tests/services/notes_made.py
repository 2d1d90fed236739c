"""People and their one-on-ones, for tests of what is written down in them."""

from app.domain.meeting import Meeting
from app.domain.person import Person
from app.services.session import Session
from tests.services.room_made import DAY


def add_person(session: Session, name: str = "Amira Haddad") -> Person:
    """Add someone on the built-in framework."""
    return session.people.add(Person(name, discipline="software", framework_id=session.frameworks.built_in()))


def plan(session: Session, person: Person) -> Meeting:
    """Plan a one-on-one with someone."""
    return session.meetings.plan(person.id, DAY)
