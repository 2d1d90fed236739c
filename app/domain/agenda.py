"""The agenda of a one-on-one. Which one an item stands on follows from the item and the meetings.

Nothing is written to carry an item over, so that none can be lost or doubled on the way: an open item stands
on exactly one agenda to come, or waits for the next meeting to be planned; a closed one, where it was closed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.domain.assessment import Side
from app.domain.meeting import Meeting


class Outcome(Enum):
    """How an item was closed. The values are stored."""

    TALKED = "talked"
    """The two talked about it."""
    REMOVED = "removed"
    """It was taken off: there is nothing to talk about any more."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """Something to talk about. `id` is 0 until it is kept; `minutes` is its time box, None without one.

    `meeting_id` is the meeting it was written for, None for whichever comes next; `put_off_from` the one at
    which somebody said "talk about it next time"; `notes` is Markdown.
    """

    words: str
    by_whom: Side
    minutes: int | None = None
    notes: str = ""
    id: int = 0
    person_id: int = 0
    meeting_id: int | None = None
    position: int = 0
    added_on: date = date.min
    put_off_from: int | None = None
    outcome: Outcome | None = None
    closed_in: int | None = None
    closed_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to be talked about."""
        return self.outcome is None


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An item as it stands on one agenda. `came_from` is the meeting it was written for, if not this one.

    `moved_on` tells that it stood here and was not talked about: it went on to a later meeting.
    """

    item: AgendaItem
    came_from: Meeting | None = None
    moved_on: bool = False


def in_order(meetings: Iterable[Meeting]) -> list[Meeting]:
    """Return someone's meetings, the earliest first."""
    return sorted(meetings, key=lambda one: (one.held_on, one.id))


def stands_at(item: AgendaItem, meetings: Sequence[Meeting]) -> Meeting | None:
    """Return the meeting whose agenda an open item stands on; None while it waits for one to be planned.

    `meetings` are those of one person that are not over and those it speaks of, in order; others may be among
    them. It stands on the first one not over, from the one it was written for on, and after the one it was
    put off from; where only earlier ones are not over, on the last of these.
    """
    numbers = {one.id: number for number, one in enumerate(meetings)}
    begins = numbers.get(item.meeting_id or 0, 0)
    put_off = item.put_off_from is not None and item.put_off_from in numbers
    if put_off:
        begins = max(begins, numbers[item.put_off_from or 0] + 1)
    for meeting in meetings[begins:]:
        if not meeting.is_over:
            return meeting
    if put_off and not meetings[numbers[item.put_off_from or 0]].is_over:
        return None  # not today, and no next time is planned yet
    return next((one for one in reversed(meetings[:begins]) if not one.is_over), None)


def agenda_of(
    meeting: Meeting, meetings: Sequence[Meeting], items: Iterable[AgendaItem]
) -> tuple[AgendaLine, ...]:
    """Return what stands on a meeting's agenda, in order; with what stood there and went on, once it is over.

    `meetings` are as `stands_at` takes them, with this one; `items` may hold others, which are passed over.
    What was removed is gone from it.
    """
    by_id = {one.id: one for one in meetings}
    lines = (_line(item, meeting, meetings, by_id) for item in items)
    found = [line for line in lines if line is not None]
    return tuple(sorted(found, key=lambda line: (line.item.position, line.item.id)))


def waiting(meetings: Sequence[Meeting], items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Return the open items that wait for a meeting to be planned, in order."""
    found = [one for one in items if one.is_open and stands_at(one, meetings) is None]
    return tuple(sorted(found, key=lambda one: (one.position, one.id)))


def _line(
    item: AgendaItem, meeting: Meeting, meetings: Sequence[Meeting], by_id: dict[int, Meeting]
) -> AgendaLine | None:
    written_for = by_id.get(item.meeting_id or 0)
    came_from = written_for if written_for is not None and written_for.id != meeting.id else None
    if item.is_open:
        stands = stands_at(item, meetings)
        if stands is not None and stands.id == meeting.id:
            return AgendaLine(item, came_from)
    elif item.closed_in == meeting.id:
        return AgendaLine(item, came_from) if item.outcome is Outcome.TALKED else None
    return AgendaLine(item, came_from, moved_on=True) if _went_by(item, meeting, by_id) else None


def _went_by(item: AgendaItem, meeting: Meeting, by_id: dict[int, Meeting]) -> bool:
    """Tell whether an item stood on the agenda of a meeting that is over, and was not talked about there."""
    if item.put_off_from == meeting.id:
        return True
    if not meeting.is_over:
        return False
    here = (meeting.held_on, meeting.id)
    written_for = by_id.get(item.meeting_id or 0)
    if written_for is None or (written_for.held_on, written_for.id) > here or item.added_on > meeting.held_on:
        return False
    closed_in = by_id.get(item.closed_in or 0)
    if item.is_open:
        return True
    return closed_in is not None and (closed_in.held_on, closed_in.id) > here
