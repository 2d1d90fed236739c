"""What a manager finds when they come in: what comes next, and what has waited long enough."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from app.domain.action import Action
from app.domain.check_in import GrowthStory
from app.domain.meeting import Meeting

FIRST_REVIEW_MONTHS = 6
"""After how many months somebody new has their first career conversation."""
LONG_UNSEEN = timedelta(weeks=8)
"""After how long a growth area nobody looked at is shown again."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits for the next one-on-one with someone."""

    items: int = 0
    """Open items of both: those on its agenda, or all of them while none is planned."""
    own_items: int = 0
    """Open items that only the manager sees, likewise."""
    actions: int = 0
    """Actions of either that are open."""
    growth_areas: int = 0
    """Growth areas whose day to look again has come by the day of the meeting, or by today."""


@dataclass(frozen=True, slots=True)
class Coming:
    """The next one-on-one with someone, and what waits for it."""

    meeting: Meeting
    name: str
    waits: Waiting = Waiting()


@dataclass(frozen=True, slots=True)
class Unplanned:
    """Someone with whom no one-on-one is planned. `has_rhythm` tells whether a rhythm was chosen."""

    person_id: int
    name: str
    has_rhythm: bool = False
    waits: Waiting = Waiting()


class Due(Enum):
    """Why something is to be looked at again."""

    FIRST_REVIEW = "first_review"
    """Somebody has been here for half a year, without a career conversation that was brought to its end."""
    CONVERSATION = "conversation"
    """The day has come that was set at the end of a career conversation."""
    GROWTH_AREA = "growth_area"
    """The day has come that was set for a growth area."""


@dataclass(frozen=True, slots=True)
class Review:
    """Something to be looked at again, since a day. `headline` and `area_id` are a growth area's alone."""

    due: Due
    person_id: int
    name: str
    since: date
    headline: str = ""
    area_id: int = 0


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A growth area nobody looked at for a while, with its latest check-in alone."""

    story: GrowthStory
    name: str


@dataclass(frozen=True, slots=True)
class Overdue:
    """An action whose day is over."""

    action: Action
    name: str


@dataclass(frozen=True, slots=True)
class Today:
    """What waits, in the order in which it is shown; of people in the archive nothing does."""

    coming: tuple[Coming, ...] = ()
    """The next one-on-one with each person who has one, the earliest first."""
    unplanned: tuple[Unplanned, ...] = ()
    """Those with whom none is planned."""
    reviews: tuple[Review, ...] = ()
    """What is to be looked at again, the longest due first."""
    forgotten: tuple[Forgotten, ...] = ()
    """Growth areas nobody looked at for a while, the longest unseen first."""
    overdue: tuple[Overdue, ...] = ()
    """Actions whose day is over, the oldest first."""

    @property
    def has_people(self) -> bool:
        """Tell whether there is anybody to talk with."""
        return bool(self.coming or self.unplanned)


def is_forgotten(story: GrowthStory, on: date) -> bool:
    """Tell whether nobody has looked at an open growth area for a while, though its day has not come."""
    return story.is_open and not story.is_due(on) and story.looked_at_on + LONG_UNSEEN <= on


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, or the last one of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def first_review_on(started_on: date) -> date:
    """Return the day by which somebody who is new has their first career conversation."""
    return months_after(started_on, FIRST_REVIEW_MONTHS)
