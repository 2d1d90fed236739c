"""Check-ins: two people look at a growth area again. All of them together are its story."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.domain.growth import GrowthArea

LOOK_AGAIN_MONTHS = 3
"""How many months ahead another look is offered, unless a day was named that is still to come."""


class Verdict(Enum):
    """How a growth area goes on after a check-in. The values are stored."""

    KEEP = "keep"
    """It goes on as it is."""
    ADJUST = "adjust"
    """It goes on, and something about it is different from now on."""
    REACHED = "reached"
    """It is there: nothing is left to work on."""
    LET_GO = "let_go"
    """The two work on it no longer."""

    @property
    def ends(self) -> bool:
        """Tell whether nobody works on the area after it."""
        return self in (Verdict.REACHED, Verdict.LET_GO)


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One look at a growth area. `id` is 0 until it is kept, `meeting_id` None outside a meeting.

    `adjusted` is what is different from now on; `look_again_on` is empty where the two named no day.
    """

    growth_area_id: int
    written_on: date
    happened: str = ""
    evidence: str = ""
    verdict: Verdict = Verdict.KEEP
    adjusted: str = ""
    look_again_on: date | None = None
    meeting_id: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class GrowthStory:
    """A growth area as it was agreed, and what the two said of it since, the oldest first."""

    area: GrowthArea
    person_id: int
    agreed_on: date
    check_ins: tuple[CheckIn, ...] = ()

    @property
    def latest(self) -> CheckIn | None:
        """The check-in before which nothing else was said; None before the first."""
        return self.check_ins[-1] if self.check_ins else None

    @property
    def is_open(self) -> bool:
        """Tell whether the two still work on it, as they do until a check-in ends it."""
        return self.latest is None or not self.latest.verdict.ends

    @property
    def looked_at_on(self) -> date:
        """The day on which the two spoke of it last."""
        return self.latest.written_on if self.latest else self.agreed_on

    @property
    def next_look(self) -> date | None:
        """The day they want to look at it again; None where they named none, or where it ended.

        The day that was agreed with the area stands as long as no check-in was on it or after it.
        """
        if self.latest is None:
            return self.area.look_again_on
        if self.latest.verdict.ends:
            return None
        agreed = self.area.look_again_on
        still_to_come = agreed is not None and agreed > self.latest.written_on
        return self.latest.look_again_on or (agreed if still_to_come else None)

    def is_due(self, today: date) -> bool:
        """Tell whether the day for another look has come."""
        return self.next_look is not None and self.next_look <= today


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A check-in together with the growth area it is about."""

    area: GrowthArea
    check_in: CheckIn


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which the two worked on a growth area. `to` is None while they still do."""

    since: date
    to: date | None


def stretches(story: GrowthStory) -> tuple[Stretch, ...]:
    """Return when the two worked on an area: once, unless it had ended and they took it up again."""
    found: list[Stretch] = []
    since: date | None = story.agreed_on
    for one in story.check_ins:
        if one.verdict.ends and since is not None:
            found.append(Stretch(since, one.written_on))
            since = None
        elif not one.verdict.ends and since is None:
            since = one.written_on
    if since is not None:
        found.append(Stretch(since, None))
    return tuple(found)


def due_first(stories: Iterable[GrowthStory], today: date) -> tuple[GrowthStory, ...]:
    """Return the open areas: those due first, the longest due before the others, then as they were agreed."""
    still = [one for one in stories if one.is_open]
    return tuple(
        sorted(still, key=lambda one: (one.next_look or date.max) if one.is_due(today) else date.max)
    )
