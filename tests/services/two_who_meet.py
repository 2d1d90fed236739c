"""Two people who meet, plan and end as it comes, in a real vault and in a plain record beside it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TypeVar

import pytest

from app.domain.meeting import Every, Meeting, Rhythm
from app.domain.person import Person
from app.services.session import Session
from tests.services.coming_record import Met, Record

T = TypeVar("T")
PutBack = Callable[[], None]
BEGIN = date(2026, 3, 2)


class TwoWhoMeet:
    """Two people's one-on-ones, with a plain record of what they have open.

    Each act takes numbers, of which it makes what it needs: any numbers will do.
    """

    def __init__(self, session: Session, every: Every = Every.WEEK) -> None:
        self.session = session
        framework_id = session.frameworks.built_in()
        self.person = session.people.add(Person("Amira Haddad", framework_id=framework_id))
        self.record = Record(BEGIN)
        self.gone: list[PutBack] = []
        """What puts back each thing that was taken away, the last one last."""
        session.meetings.set_rhythm(self.person.id, Rhythm(every, BEGIN))

    def days_go_by(self, one: int, _other: int) -> None:
        """Let some days go by."""
        self.record.today += timedelta(days=one % 25)

    def plan(self, _one: int, other: int) -> None:
        """Plan a meeting on any day."""
        made = self.session.meetings.plan(self.person.id, BEGIN + timedelta(days=other % 90))
        self.record.meetings.append(Met(made.id, made.held_on))

    def move(self, one: int, other: int) -> None:
        """Move a meeting that is not over to any day."""
        for met in pick(self._to_come, one):
            met.on = BEGIN + timedelta(days=other % 90)
            self.session.meetings.change(Meeting(met.id, self.person.id, met.on, "", "Moved"))

    def end(self, one: int, _other: int) -> None:
        """End any meeting that is not over; the rhythm may plan the one to come."""
        for met in pick(self._to_come, one):
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr("app.services.meetings.today", lambda: self.record.today)
                to_come = self.session.meetings.end(met.id, self.now)
            met.over = True
            if to_come is not None and all(to_come.id != known.id for known in self.record.meetings):
                self.record.meetings.append(Met(to_come.id, to_come.held_on))

    def go_on(self, one: int, _other: int) -> None:
        """Open any meeting again that was ended."""
        for met in pick([met for met in self.record.meetings if met.over], one):
            self.session.meetings.go_on(met.id)
            met.over = False

    def delete_meeting(self, one: int, _other: int) -> None:
        """Delete any meeting for good: what was taken on or looked at in it stays, and says so no longer."""
        for met in pick(self.record.meetings, one):
            self.session.meetings.delete(met.id)
            self.record.forget(met.id)
            self.gone.clear()  # as the app lets go of what could be taken back

    def put_back(self, _one: int, _other: int) -> None:
        """Put back what was taken away last."""
        if self.gone:
            self.gone.pop()()

    @property
    def now(self) -> datetime:
        """Noon of the day on the wall."""
        on = self.record.today
        return datetime(on.year, on.month, on.day, 12).astimezone()

    def somewhere(self, number: int) -> int:
        """Return the id of any meeting, or 0 for outside of any."""
        ids = [0, *(one.id for one in self.record.meetings)]
        return ids[number % len(ids)]

    @property
    def _to_come(self) -> list[Met]:
        return [one for one in self.record.meetings if not one.over]


def pick(some: list[T], number: int) -> list[T]:
    """Return any one of them; nothing of nothing."""
    return [some[number % len(some)]] if some else []
