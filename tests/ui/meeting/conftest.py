"""Two one-on-ones with Amira: one a week ago that is over, one today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.meeting import Every, Meeting, Rhythm
from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace
from tests.robots.meeting import MeetingRobot, meet


@dataclass(frozen=True, slots=True)
class Pair:
    """Amira and her one-on-ones."""

    session: Session
    person: Person
    last: Meeting
    now: Meeting

    def place(self, meeting: Meeting | None = None, *, together: bool = False) -> MeetingPlace:
        """Return where a meeting is, that of today unless told otherwise."""
        return MeetingPlace(self.person.id, (meeting or self.now).id, together)


def plan(session: Session, person: Person, on: date) -> Meeting:
    """Plan a meeting."""
    return session.meetings.plan(person.id, on, "10:00")


@pytest.fixture
def pair(session: Session) -> Pair:
    """Return Amira with a meeting that is over and one that is to come."""
    session.enter_manager()
    person = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    session.meetings.set_rhythm(person.id, Rhythm(Every.WEEK, today(), "10:00"))
    last = plan(session, person, today() - timedelta(days=7))
    session.agendas.of_both.add(last.id, "On-call load", Side.EMPLOYEE, 10)
    talked = session.agendas.of_both.add(last.id, "Sprint goals")
    session.agendas.of_both.talked(talked.id, last.id)
    session.agendas.of_mine.add(last.id, "Ask how the reorg feels")
    session.meetings.write_notes(last.id, "# Pages at night\n\nToo **many**.")
    session.meetings.write_private_notes(last.id, "Canary of last time")
    session.meetings.decide(last.id, "Two people on call")
    now = plan(session, person, today())
    session.actions.take_on(person.id, Side.EMPLOYEE, "Ask the platform team", None, last.id)
    session.meetings.end(last.id)
    return Pair(session, person, session.meetings.get(last.id), now)


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, pair: Pair) -> Iterator[MeetingRobot]:
    """Return a robot alone at today's meeting; what it typed last is kept before the vault closes."""
    yield meet(window, qtbot, pair.session, pair.place())
    if window.session is not None and window.screen_shown is not None:
        window.screen_shown.flush()
