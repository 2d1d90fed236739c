"""What has waited long enough."""

from datetime import date

import pytest

from app.domain.assessment import Side
from app.domain.meeting import Meeting
from app.domain.today import (
    LONG_UNSEEN,
    Coming,
    OpenAction,
    OpenArea,
    Today,
    first_review_on,
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


def test_a_growth_area_is_due_from_its_day_on() -> None:
    area = OpenArea(1, 1, "Amira", "Say no", DAY, look_again_on=DAY)
    assert area.is_due(DAY)
    assert not area.is_due(date(2026, 11, 21))
    assert not OpenArea(1, 1, "Amira", "Say no", DAY).is_due(DAY)


def test_a_growth_area_is_forgotten_after_a_while_unless_it_is_due() -> None:
    seen_on = DAY - LONG_UNSEEN
    assert OpenArea(1, 1, "Amira", "Say no", seen_on).is_forgotten(DAY)
    assert not OpenArea(1, 1, "Amira", "Say no", seen_on).is_forgotten(date(2026, 11, 21))
    assert not OpenArea(1, 1, "Amira", "Say no", seen_on, look_again_on=DAY).is_forgotten(DAY)


def test_an_action_is_overdue_the_day_after() -> None:
    action = OpenAction(1, 1, "Amira", Side.MANAGER, "Ask the tribe lead", due_on=DAY)
    assert not action.is_overdue(DAY)
    assert action.is_overdue(date(2026, 11, 23))
    assert not OpenAction(1, 1, "Amira", Side.MANAGER, "Ask").is_overdue(DAY)


def test_there_is_somebody_with_a_meeting_and_without_one() -> None:
    assert not Today().has_people
    assert Today(unplanned=((1, "Amira"),)).has_people
    assert Today(coming=(Coming(Meeting(1, 1, DAY), "Amira"),)).has_people
