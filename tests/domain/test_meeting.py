"""When two people meet next: every rhythm, over month ends and leap years."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.meeting import Every, Meeting, Rhythm, day_to_plan, next_day

DAYS = st.dates(date(1999, 1, 1), date(2101, 12, 31))
REGULAR = st.sampled_from([Every.WEEK, Every.TWO_WEEKS, Every.MONTH])


@pytest.mark.parametrize(
    ("every", "first_on", "after", "expected"),
    [
        (Every.WEEK, date(2026, 9, 14), date(2026, 9, 14), date(2026, 9, 21)),
        (Every.WEEK, date(2026, 9, 14), date(2026, 9, 20), date(2026, 9, 21)),
        (Every.WEEK, date(2026, 12, 28), date(2026, 12, 31), date(2027, 1, 4)),
        (Every.WEEK, date(2024, 2, 22), date(2024, 2, 22), date(2024, 2, 29)),
        (Every.TWO_WEEKS, date(2026, 9, 14), date(2026, 9, 21), date(2026, 9, 28)),
        (Every.TWO_WEEKS, date(2026, 9, 14), date(2026, 9, 28), date(2026, 10, 12)),
        (Every.MONTH, date(2026, 9, 8), date(2026, 9, 8), date(2026, 10, 13)),
        (Every.MONTH, date(2026, 9, 8), date(2026, 12, 8), date(2027, 1, 12)),
        (Every.MONTH, date(2026, 9, 8), date(2026, 10, 1), date(2026, 10, 13)),
        # The fifth Thursday, and in months without one the last.
        (Every.MONTH, date(2026, 10, 29), date(2026, 10, 29), date(2026, 11, 26)),
        (Every.MONTH, date(2026, 10, 29), date(2026, 11, 26), date(2026, 12, 31)),
        (Every.MONTH, date(2026, 10, 29), date(2026, 12, 31), date(2027, 1, 28)),
        (Every.MONTH, date(2024, 2, 29), date(2025, 1, 30), date(2025, 2, 27)),
    ],
)
def test_the_next_day(every: Every, first_on: date, after: date, expected: date) -> None:
    assert next_day(Rhythm(every, first_on), after) == expected


@pytest.mark.parametrize("every", [Every.WEEK, Every.TWO_WEEKS, Every.MONTH])
def test_before_it_begins_it_begins_first(every: Every) -> None:
    assert next_day(Rhythm(every, date(2026, 9, 14)), date(2026, 1, 1)) == date(2026, 9, 14)


@given(first_on=DAYS, after=DAYS)
def test_where_days_are_chosen_none_follows(first_on: date, after: date) -> None:
    assert next_day(Rhythm(Every.FREE, first_on), after) is None


def _days(every: Every, first_on: date, many: int) -> list[date]:
    """Return a rhythm's first days, each found from the one before."""
    found = [first_on]
    while len(found) < many:
        following = next_day(Rhythm(every, first_on), found[-1])
        assert following is not None
        found.append(following)
    return found


@given(every=REGULAR, first_on=DAYS, gap=st.integers(-500, 500))
def test_no_day_of_a_rhythm_is_passed_over_and_none_is_made_up(
    every: Every, first_on: date, gap: int
) -> None:
    """From any day, the next is the first of them that lies after it."""
    days = _days(every, first_on, 80)
    after = first_on + timedelta(days=gap)
    assert next_day(Rhythm(every, first_on), after) == min(day for day in days if day > after)


@given(every=REGULAR, first_on=DAYS, today=DAYS, gap=st.integers(-500, 500))
def test_what_is_planned_comes_after_the_last_one_and_is_not_past(
    every: Every, first_on: date, today: date, gap: int
) -> None:
    """And no day of the rhythm that would do is passed over, today's least of all."""
    rhythm, last = Rhythm(every, first_on), today + timedelta(days=gap)
    planned = day_to_plan(rhythm, today, last)
    assert planned is not None
    assert planned > last
    assert planned >= today
    assert planned == next_day(rhythm, max(last, today - timedelta(days=1)))
    assert day_to_plan(rhythm, today) == next_day(rhythm, today - timedelta(days=1))


@given(every=REGULAR, first_on=DAYS)
def test_every_day_of_a_rhythm_is_the_weekday_it_began_on(every: Every, first_on: date) -> None:
    assert {day.weekday() for day in _days(every, first_on, 30)} == {first_on.weekday()}


@given(first_on=DAYS)
def test_every_month_has_its_one_day_in_the_same_week_or_the_last(first_on: date) -> None:
    week = (first_on.day - 1) // 7
    days = _days(Every.MONTH, first_on, 40)
    months = [12 * day.year + day.month for day in days]
    assert months == list(range(months[0], months[0] + 40))
    for day in days:
        is_last = (day + timedelta(days=7)).month != day.month
        assert (day.day - 1) // 7 == week or (week == 4 and is_last and (day.day - 1) // 7 == 3)


def test_a_meeting_is_over_once_it_was_ended() -> None:
    meeting = Meeting(1, 1, date(2026, 9, 14))
    assert not meeting.is_over
    assert Meeting(1, 1, meeting.held_on, ended_at=datetime(2026, 9, 14, 10, tzinfo=UTC)).is_over
