"""A plain record of what two people have open, kept by hand beside a real vault."""

from dataclasses import dataclass, field
from datetime import date

from app.domain.assessment import Side
from app.domain.carried import Carried, CarriedKind
from app.domain.check_in import Verdict

ENDS = ("reached", "let_go")
"""What is said of a growth area that nobody works on any more."""


@dataclass
class Met:
    """A one-on-one: its day, and whether it was ended."""

    id: int
    on: date
    over: bool = False


@dataclass
class Taken:
    """What one of the two took on, in which one-on-one if in any, and whether it is still to be done."""

    id: int
    who: Side
    what: str
    due: date | None
    taken_on: date
    taken_in: int | None
    open: bool = True
    opened_again: bool = False


@dataclass
class Look:
    """A check-in: its day, what was said, and when to look again.

    `put_right` tells that it had ended the area, and was changed.
    """

    id: int
    on: date
    verdict: Verdict
    again: date | None
    put_right: bool = False


@dataclass
class Grown:
    """A growth area: when it was agreed, when to look at it, and every check-in since."""

    id: int
    headline: str
    agreed_on: date
    again: date | None
    conversation_id: int
    looks: list[Look] = field(default_factory=list)

    @property
    def last(self) -> Look | None:
        """The check-in of the latest day; of several on one day, the one that was written last."""
        return sorted(self.looks, key=lambda one: (one.on, one.id))[-1] if self.looks else None

    @property
    def ended(self) -> bool:
        """Tell whether the last word on it was that it is reached, or let go."""
        return self.last is not None and self.last.verdict.value in ENDS

    @property
    def wanted(self) -> date | None:
        """The day for another look: the one said last, or the one agreed on, if it was still to come then."""
        if self.last is None:
            return self.again
        if self.ended:
            return None
        if self.last.again is not None:
            return self.last.again
        return self.again if self.again is not None and self.again > self.last.on else None


@dataclass
class Record:
    """All that two people planned, took on and agreed; `today` is the day on the wall."""

    today: date
    meetings: list[Met] = field(default_factory=list)
    actions: list[Taken] = field(default_factory=list)
    areas: list[Grown] = field(default_factory=list)

    @property
    def next(self) -> Met | None:
        """The earliest one-on-one that nobody ended."""
        to_come = sorted((one.on, one.id) for one in self.meetings if not one.over)
        return next((one for one in self.meetings if to_come and one.id == to_come[0][1]), None)

    @property
    def open(self) -> list[Taken]:
        """What was taken on and is still to be done."""
        return [one for one in self.actions if one.open]

    def due(self, by: date) -> list[Grown]:
        """Return the growth areas whose day has come by a day."""
        return [one for one in self.areas if one.wanted is not None and one.wanted <= by]

    def comes_to(self, meeting: Met) -> list[Carried]:
        """Return what should come to a one-on-one by itself, in no order."""
        if meeting is not self.next:
            return []
        areas = [
            Carried(CarriedKind.GROWTH, one.id, one.headline, one.agreed_on, due_on=one.wanted)
            for one in self.due(max(meeting.on, self.today))
        ]
        return areas + [
            Carried(CarriedKind.ACTION, one.id, one.what, one.taken_on, one.taken_in, one.due, one.who)
            for one in self.open
        ]

    def waits(self) -> tuple[int, int]:
        """Return how many actions and growth areas should wait for the next one-on-one, planned or not."""
        by = max(self.next.on, self.today) if self.next else self.today
        return len(self.open), len(self.due(by))

    def forget(self, meeting_id: int) -> None:
        """Let a one-on-one be deleted: what was taken on in it stays, and names it no longer."""
        self.meetings = [one for one in self.meetings if one.id != meeting_id]
        for one in self.actions:
            one.taken_in = None if one.taken_in == meeting_id else one.taken_in
