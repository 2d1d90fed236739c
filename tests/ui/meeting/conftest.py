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
def pair(team: Session) -> Pair:
    """Return Amira with a meeting that is over and one that is to come."""
    team.enter_manager()
    person = team.people.named("Amira")
    team.meetings.set_rhythm(person.id, Rhythm(Every.WEEK, today(), "10:00"))
    last = plan(team, person, today() - timedelta(days=7))
    team.agendas.of_both.add(last.id, "On-call load", Side.EMPLOYEE, 10)
    talked = team.agendas.of_both.add(last.id, "Sprint goals")
    team.agendas.of_both.talked(talked.id, last.id)
    team.agendas.of_mine.add(last.id, "Ask how the reorg feels")
    team.meetings.write_notes(last.id, "# Pages at night\n\nToo **many**.")
    team.meetings.write_private_notes(last.id, "Canary of last time")
    team.meetings.decide(last.id, "Two people on call")
    now = plan(team, person, today())
    team.meetings.end(last.id)
    return Pair(team, person, team.meetings.get(last.id), now)


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, pair: Pair) -> Iterator[MeetingRobot]:
    """Return a robot alone at today's meeting; what it typed last is kept before the vault closes."""
    yield meet(window, qtbot, pair.session, pair.place())
    if window.session is not None and window.screen_shown is not None:
        window.screen_shown.flush()
