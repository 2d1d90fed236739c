"""Which backups are kept, for any run of days."""

from datetime import datetime, timedelta
from itertools import pairwise
from operator import attrgetter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.domain.backup import Backup, Occasion
from app.domain.retention import DAYS, MONTHS, WEEKS, kept

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1))  # noqa: DTZ001 - any clock's, and all the same one


def made(moment: datetime, occasion: Occasion = Occasion.ORDINARY, name: str = "") -> Backup:
    """Return a backup of this moment."""
    return Backup(Path(name or f"{moment}"), moment, 1, "vault", occasion)


backups = st.lists(
    st.builds(made, MOMENTS, st.sampled_from(Occasion)), max_size=60, unique_by=lambda one: one.path
)


def days(first: str, how_many: int, *, step: int = 1) -> list[Backup]:
    """Return a backup at noon of each of these days, the first one oldest."""
    begin = datetime.fromisoformat(f"{first}T12:00")
    return [made(begin + timedelta(days=step * number)) for number in range(how_many)]


def told(found: frozenset[Backup]) -> list[str]:
    """Return the days of these, in order."""
    return sorted(f"{one.moment:%Y-%m-%d}" for one in found)


def test_of_a_year_of_days_the_week_the_month_and_the_year_stay() -> None:
    assert told(kept(days("2025-11-29", 365))) == [
        *("2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"),
        *("2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31"),
        *("2026-11-01", "2026-11-08", "2026-11-15"),
        *(f"2026-11-{day}" for day in range(22, 29)),
    ]


def test_of_one_day_only_the_newest_stays() -> None:
    begin = datetime.fromisoformat("2026-11-28T08:00")
    hours = [made(begin + timedelta(hours=number)) for number in range(10)]
    assert kept(hours) == {hours[-1]}


def test_days_on_which_nobody_worked_cost_nothing() -> None:
    seldom = days("2026-01-03", 5, step=60)
    assert kept(seldom) == frozenset(seldom)


def test_the_newest_of_each_occasion_stays_however_old() -> None:
    old = made(datetime.fromisoformat("2020-01-01T12:00"), Occasion.BEFORE_KEY_CHANGE, "key")
    older = made(datetime.fromisoformat("2019-01-01T12:00"), Occasion.BEFORE_KEY_CHANGE, "older key")
    found = kept([old, older, *days("2024-01-01", 1000)])
    assert old in found
    assert older not in found


@given(backups)
def test_the_newest_always_stays(found: list[Backup]) -> None:
    if found:
        newest = max(found, key=attrgetter("age"))
        assert newest in kept(found)


@given(backups)
def test_never_more_than_promised_stay(found: list[Backup]) -> None:
    assert len(kept(found)) <= DAYS + WEEKS + MONTHS + len(Occasion)
    assert kept(found) <= set(found)


@given(backups)
def test_looking_again_deletes_nothing_more(found: list[Backup]) -> None:
    assert kept(kept(found)) == kept(found)


@given(backups)
def test_each_of_the_last_days_weeks_and_months_has_its_newest(found: list[Backup]) -> None:
    staying = kept(found)
    for form, most in (("%Y-%m-%d", DAYS), ("%G-%V", WEEKS), ("%Y-%m", MONTHS)):
        newest: dict[str, Backup] = {}
        for one in sorted(found, key=attrgetter("age")):
            newest[one.moment.strftime(form)] = one
        assert {newest[period] for period in sorted(newest)[-most:]} <= staying


@given(backups, st.integers(0, 59))
def test_the_order_they_are_found_in_makes_no_difference(found: list[Backup], turn: int) -> None:
    assert kept(found) == kept([*found[turn:], *found[:turn]])


@given(st.lists(MOMENTS, min_size=2, max_size=30, unique=True))
def test_backing_up_again_and_again_never_leaves_a_hole(moments: list[datetime]) -> None:
    """What is deleted today would not have been kept had it been there tomorrow."""
    there: frozenset[Backup] = frozenset()
    ordered = [made(one) for one in sorted(moments)]
    for before, now in pairwise(ordered):
        there = kept(there | {before, now})
    assert there == kept(ordered)
