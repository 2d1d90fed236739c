"""What the lines of growth areas say: one a growth area, from the day it was agreed on. Without Qt.

Nothing is counted here: a line has a beginning, marks, and an end where there is one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from app.domain.check_in import CheckIn, GrowthStory, Verdict, stretches
from app.wording.check_ins import looked_on, standing
from app.wording.dates import long_date, month_and_year, month_name
from app.wording.translate import _

_SHORTEST = 90
"""How many days the drawing spans at least, so that a line has some length from its first day on."""
_YEARS_FROM = 800
"""From how many days on years are named instead of months."""


class Kind(Enum):
    """What a mark stands for; each has a shape of its own."""

    AGREED = "agreed"
    KEEP = "keep"
    ADJUST = "adjust"
    REACHED = "reached"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class Mark:
    """One day on a line. `at` is where, from 0 on the left to 1 on the right; `words` say all there is."""

    id: str
    at: float
    kind: Kind
    words: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A time in which the two worked on an area; `goes_on` where they still do."""

    begins: float
    ends: float
    goes_on: bool


@dataclass(frozen=True, slots=True)
class GrowthLine:
    """One growth area."""

    area_id: int
    headline: str
    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that may be named. `number` counts on from January, or is the year: every third may be enough."""

    at: float
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """All lines on one stretch of time, and the days that may be named on it."""

    lines: tuple[GrowthLine, ...] = ()
    named: tuple[NamedDay, ...] = ()


def drawing_of(stories: Iterable[GrowthStory], today: date) -> Drawing:
    """Return how these areas are drawn, in their order; the drawing ends today."""
    told = tuple(stories)
    if not told:
        return Drawing()
    first = min((one.agreed_on for one in told), default=today)
    last = max([today, *(check_in.written_on for one in told for check_in in one.check_ins)])
    first = min(first, last - timedelta(days=_SHORTEST))
    scale = _Scale(first, last)
    return Drawing(tuple(_line(one, scale, today) for one in told), tuple(_named(first, last, scale)))


class _Scale:
    """Where a day lies."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last

    def __call__(self, day: date) -> float:
        return (day - self.first).days / (self.last - self.first).days


def _line(story: GrowthStory, scale: _Scale, today: date) -> GrowthLine:
    area = story.area
    pieces = tuple(
        Piece(scale(one.since), scale(one.to or scale.last), goes_on=one.to is None)
        for one in stretches(story)
    )
    agreed = _("{headline}. Agreed on {date}. {standing}").format(
        headline=area.headline, date=long_date(story.agreed_on), standing=standing(story, today)
    )
    begins = Mark(f"area:{area.id}", scale(story.agreed_on), Kind.AGREED, agreed)
    return GrowthLine(
        area.id, area.headline, pieces, (begins, *(_mark(story, one, scale) for one in story.check_ins))
    )


def _mark(story: GrowthStory, check_in: CheckIn, scale: _Scale) -> Mark:
    said = check_in.adjusted.strip() if check_in.verdict is Verdict.ADJUST else check_in.happened.strip()
    parts = (story.area.headline, looked_on(check_in), " ".join(said.split()))
    words = ". ".join(part.rstrip(".") for part in parts if part)
    return Mark(f"check_in:{check_in.id}", scale(check_in.written_on), Kind(check_in.verdict.value), words)


def _named(first: date, last: date, scale: _Scale) -> Iterator[NamedDay]:
    """Yield the days that are named: each January of a long time, the first of each month of a short one."""
    in_years = (last - first).days >= _YEARS_FROM
    for month in _months(first, last):
        if not in_years:
            name = month_and_year(month) if month.month == 1 else month_name(month.month)
            yield NamedDay(scale(month), name, month.month - 1)
        elif month.month == 1:
            yield NamedDay(scale(month), str(month.year), month.year)


def _months(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        if month >= first:
            yield month
        month = (month + timedelta(days=31)).replace(day=1)
