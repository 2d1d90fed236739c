"""What has waited long enough."""

from datetime import date

import pytest

from app.domain.check_in import CheckIn, GrowthStory, Verdict
from app.domain.growth import GrowthArea
from app.domain.meeting import Meeting
from app.domain.today import (
    LONG_UNSEEN,
    Coming,
    Today,
    Unplanned,
    first_review_on,
    is_forgotten,
    months_after,
)

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 1, 15), 6, date(2026, 7, 15)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 6, 30), 6, date(2026, 12, 30)),
        (date(2026, 7, 1), 6, date(2027, 1, 1)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
    ],
)
def test_months_after_a_day_is_the_same_day_or_the_last_of_the_month(
    day: date, months: int, then: date
) -> None:
    assert months_after(day, months) == then


def test_somebody_new_has_half_a_year() -> None:
    assert first_review_on(date(2026, 5, 22)) == DAY


def story(seen_on: date, look_again_on: date | None = None, *check_ins: CheckIn) -> GrowthStory:
    """Return a growth area that was agreed on a day."""
    return GrowthStory(GrowthArea("Say no", look_again_on=look_again_on), 1, seen_on, check_ins)


def test_a_growth_area_is_forgotten_after_a_while_unless_it_is_due_or_ended() -> None:
    seen_on = DAY - LONG_UNSEEN
    assert is_forgotten(story(seen_on), DAY)
    assert is_forgotten(story(seen_on, date(2028, 1, 1)), DAY)
    assert not is_forgotten(story(seen_on), date(2026, 11, 21))
    assert not is_forgotten(story(seen_on, DAY), DAY)
    assert not is_forgotten(story(seen_on, None, CheckIn(1, seen_on, verdict=Verdict.REACHED)), DAY)


def test_there_is_somebody_with_a_meeting_and_without_one() -> None:
    assert not Today().has_people
    assert Today(unplanned=(Unplanned(1, "Amira"),)).has_people
    assert Today(coming=(Coming(Meeting(1, 1, DAY), "Amira"),)).has_people
