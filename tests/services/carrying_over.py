"""Any order of acts on agendas, done in a real vault and in a plain record of what should be there."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

import pytest

from app.domain.agenda import AgendaItem, AgendaLine, agenda_of, in_order
from app.domain.assessment import Side
from app.domain.meeting import Every, Meeting, Rhythm
from app.domain.person import Person
from app.services.agenda_acts import AgendaActs
from app.services.session import Session

T = TypeVar("T")
BEGIN = date(2026, 3, 2)


@dataclass
class Written:
    """What the record knows of an item: its id, and the meeting it was closed in, if it was."""

    item_id: int
    closed_in: int | None = None
    talked: bool = False


class CarryingOver:
    """Two people's one-on-ones, with a plain record of every item that was ever written.

    Each act takes numbers, of which it makes what it needs: any numbers will do.
    """

    def __init__(self, session: Session, *, mine: bool) -> None:
        self.session = session
        framework_id = session.frameworks.built_in()
        self.person = session.people.add(Person("Amira Haddad", framework_id=framework_id))
        self.written: list[Written] = []
        self._mine = mine
        session.meetings.set_rhythm(self.person.id, Rhythm(Every.WEEK, BEGIN))

    def live_through(self, weeks: int, over: int) -> None:
        """Plan some weeks with an item for each, and end so many of them without a word about it."""
        for week in range(weeks):
            on = BEGIN + timedelta(weeks=week)
            meeting = self.session.meetings.plan(self.person.id, on)
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr("app.services.agenda_acts.today", lambda day=on: day)
                self.written.append(Written(self._acts.add(meeting.id, f"Week {week}", Side.MANAGER).id))
            if week < over:
                self.end(len(self._to_come) - 1, 0)

    def plan(self, one: int, _other: int) -> None:
        """Plan a meeting on any day."""
        self.session.meetings.plan(self.person.id, BEGIN + timedelta(days=one * 7 % 90))

    def move(self, one: int, other: int) -> None:
        """Move a meeting that is not over to any day."""
        for meeting in self._pick(self._to_come, one):
            on = BEGIN + timedelta(days=other % 90)
            self.session.meetings.change(
                Meeting(meeting.id, meeting.person_id, on, meeting.starts_at, "Moved")
            )

    def end(self, one: int, _other: int) -> None:
        """End any meeting that is not over."""
        for meeting in self._pick(self._to_come, one):
            noon = datetime(meeting.held_on.year, meeting.held_on.month, meeting.held_on.day, 12, tzinfo=UTC)
            with pytest.MonkeyPatch.context() as patch:  # on its day, so that the next comes among the others
                patch.setattr("app.services.meetings.today", lambda day=meeting.held_on: day)
                self.session.meetings.end(meeting.id, noon)

    def go_on(self, one: int, _other: int) -> None:
        """Open any meeting again that was ended."""
        for meeting in self._pick([one for one in self.meetings if one.is_over], one):
            self.session.meetings.go_on(meeting.id)

    def delete_meeting(self, one: int, _other: int) -> None:
        """Delete any meeting for good, with what was closed in it."""
        for meeting in self._pick(list(self.meetings), one):
            self.session.meetings.delete(meeting.id)
            self.written = [item for item in self.written if item.closed_in != meeting.id]

    def add(self, one: int, other: int) -> None:
        """Write an item for any meeting, over or not, or for whichever comes next; on any day."""
        words, by_whom = f"Item {len(self.written)}", list(Side)[0 if self._mine else other % 2]
        meetings, on = self.meetings, BEGIN + timedelta(days=other * 5 % 90)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("app.services.agenda_acts.today", lambda: on)
            if not meetings or one % 4 == 0:
                item = self._acts.add_for_next(self.person.id, words, by_whom)
            else:
                meeting = meetings[one % len(meetings)]
                item = self._acts.add(meeting.id, words, by_whom, minutes=other % 3 or None)
        self.written.append(Written(item.id))

    def talk(self, one: int, other: int) -> None:
        """Tick any open item off, in any meeting."""
        for written, meeting in self._pairs(one, other):
            self._acts.talked(written.item_id, meeting.id)
            written.closed_in, written.talked = meeting.id, True

    def remove(self, one: int, other: int) -> None:
        """Take any open item off, in any meeting."""
        for written, meeting in self._pairs(one, other):
            self._acts.remove(written.item_id, meeting.id)
            written.closed_in, written.talked = meeting.id, False

    def open_again(self, one: int, _other: int) -> None:
        """Open any item again that was closed."""
        for written in self._pick([item for item in self.written if item.closed_in], one):
            self._acts.open_again(written.item_id)
            written.closed_in, written.talked = None, False

    def put_off(self, one: int, other: int) -> None:
        """Say of any open item, at any meeting: next time."""
        for written, meeting in self._pairs(one, other):
            self._acts.put_off(written.item_id, meeting.id)

    def not_put_off(self, one: int, _other: int) -> None:
        """Take that back."""
        for written in self._pick(self.open, one):
            self._acts.not_put_off(written.item_id)

    def reorder(self, one: int, other: int) -> None:
        """Turn the agenda of any meeting upside down."""
        for meeting in self._pick(list(self.meetings), one):
            ids = [line.item.id for line in self.lines(meeting)]
            self._acts.reorder(ids[::-1] if other % 2 else ids)

    @property
    def _acts(self) -> AgendaActs:
        return self.session.agendas.of_mine if self._mine else self.session.agendas.of_both

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """All meetings, the newest first."""
        return self.session.meetings.of_person(self.person.id)

    @property
    def open(self) -> list[Written]:
        """Every item that should still be talked about."""
        return [item for item in self.written if item.closed_in is None]

    def lines(self, meeting: Meeting) -> tuple[AgendaLine, ...]:
        """Return what stands on the agenda of a meeting."""
        agendas = self.session.agendas
        return agendas.only_mine(meeting.id) if self._mine else agendas.ours(meeting.id)

    def plain_lines(self, meeting: Meeting) -> tuple[AgendaLine, ...]:
        """Return the same, found by reading every meeting and every item of the two."""
        items = [self._acts.get(one.item_id) for one in self.written]
        return agenda_of(meeting, in_order(self.meetings), items)

    def going_on(self, meeting: Meeting) -> tuple[AgendaItem, ...]:
        """Return what went on from a meeting and is still to be talked about."""
        agendas = self.session.agendas
        return agendas.only_mine_going_on(meeting.id) if self._mine else agendas.going_on(meeting.id)

    def waiting(self) -> tuple[AgendaItem, ...]:
        """Return what waits for a meeting to be planned."""
        agendas = self.session.agendas
        return agendas.only_mine_waiting(self.person.id) if self._mine else agendas.waiting(self.person.id)

    @property
    def _to_come(self) -> list[Meeting]:
        return [one for one in self.meetings if not one.is_over]

    def _pairs(self, one: int, other: int) -> list[tuple[Written, Meeting]]:
        return [
            (written, meeting)
            for written in self._pick(self.open, one)
            for meeting in self._pick(list(self.meetings), other)
        ]

    @staticmethod
    def _pick(some: list[T], number: int) -> list[T]:
        return [some[number % len(some)]] if some else []
