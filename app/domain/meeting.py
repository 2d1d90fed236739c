"""Ordinary one-on-ones: when two people meet, week after week."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

USUAL_MINUTES = 30
"""How long a one-on-one is planned for, unless said otherwise."""


class Every(Enum):
    """How often two people meet. The values are stored."""

    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    MONTH = "month"
    FREE = "free"
    """No rhythm: each next day is chosen."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When two people meet. `starts_at` is 'HH:MM', or empty; `first_on` is the day from which it counts."""

    every: Every
    first_on: date
    starts_at: str = ""
    minutes: int = USUAL_MINUTES


@dataclass(frozen=True, slots=True)
class Meeting:
    """One one-on-one. `held_on` is the day it is planned for, and then was on; `ended_at` is UTC."""

    id: int
    person_id: int
    held_on: date
    starts_at: str = ""
    title: str = ""
    ended_at: datetime | None = None

    @property
    def is_over(self) -> bool:
        """Tell whether the two have ended it."""
        return self.ended_at is not None

    def due_by(self, today: date) -> date:
        """Return the day by which something has to be due to come to it, while it is not over.

        One that was planned for a day that has gone by is held today at the earliest.
        """
        return max(self.held_on, today)


def next_day(rhythm: Rhythm, after: date) -> date | None:
    """Return the first day of a rhythm that lies after a day; None where days are chosen freely.

    Every month means the same weekday of the same week: the second Tuesday. Where a month has no fifth one,
    its last one stands for it.
    """
    if rhythm.every is Every.FREE:
        return None
    if rhythm.every is Every.MONTH:
        return _next_in_month(rhythm.first_on, after)
    days = 7 if rhythm.every is Every.WEEK else 14
    if after < rhythm.first_on:
        return rhythm.first_on
    gone = (after - rhythm.first_on).days // days
    return rhythm.first_on + timedelta(days=(gone + 1) * days)


def day_to_plan(rhythm: Rhythm, today: date, last: date | None = None) -> date | None:
    """Return the first day of a rhythm that is not past and lies after the last one-on-one, if one is given.

    Today counts, unless they meet today. None where days are chosen freely.
    """
    yesterday = today - timedelta(days=1)
    return next_day(rhythm, yesterday if last is None else max(last, yesterday))


def _next_in_month(first_on: date, after: date) -> date:
    if after < first_on:
        return first_on
    here = _in_month(first_on, after.year, after.month)
    if here > after:
        return here
    year, month = (after.year + 1, 1) if after.month == 12 else (after.year, after.month + 1)
    return _in_month(first_on, year, month)


def _in_month(first_on: date, year: int, month: int) -> date:
    """Return the day of a month that stands for the one a rhythm began on."""
    begins_on, days = monthrange(year, month)
    day = 1 + (first_on.weekday() - begins_on) % 7 + 7 * ((first_on.day - 1) // 7)
    return date(year, month, day if day <= days else day - 7)
