"""People and their one-on-ones, for tests of what is written down in them."""

from app.domain.meeting import Meeting
from app.domain.person import Person
from app.domain.priority import PriorityStory
from app.services.priorities import Priorities
from app.services.session import Session
from tests.services.room_made import DAY


def add_person(session: Session, name: str = "Amira Haddad") -> Person:
    """Add someone on the built-in framework."""
    return session.people.add(Person(name, discipline="software", framework_id=session.frameworks.built_in()))


def plan(session: Session, person: Person) -> Meeting:
    """Plan a one-on-one with someone."""
    return session.meetings.plan(person.id, DAY)


def all_priorities(priorities: Priorities, person_id: int) -> tuple[PriorityStory, ...]:
    """Return all of someone's priorities with what belongs to them: the current few, then those of before."""
    found = (*priorities.current(person_id), *priorities.former(person_id))
    return tuple(priorities.whole(one.id) for one in found)
