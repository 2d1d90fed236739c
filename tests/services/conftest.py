"""What tests of the employee's turn stand on."""

import pytest

from app.services.assessments import EmployeeTurn
from app.services.session import Session
from tests.services.room_made import FIRST, SAID, begin, own


@pytest.fixture
def begun(session: Session) -> int:
    """Return the id of a conversation that has just been started."""
    return begin(session)


@pytest.fixture
def turn(session: Session, begun: int) -> EmployeeTurn:
    """Return the employee's turn, in which one answer lies open."""
    found = own(session, begun)
    found.say(FIRST, SAID)
    return found
