"""Which backups are kept: many of the last days, fewer of the last months, and one of each occasion."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from operator import attrgetter

from app.domain.backup import Backup, Occasion

DAYS, WEEKS, MONTHS = 7, 5, 12


def kept(backups: Iterable[Backup]) -> frozenset[Backup]:
    """Return those to keep: the newest of each of the last days, weeks and months that have any at all.

    A week begins on Monday. Days, weeks and months without a backup don't count, so that nobody loses one by
    not using Fika for a while. The newest of each occasion stays, however old it is.
    """
    newest_first = sorted(backups, key=attrgetter("age"), reverse=True)
    kept: set[Backup] = set()
    for most, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        kept |= _newest_of_each(newest_first, period, most)
    return frozenset(kept | _newest_of_each(newest_first, _occasion, len(Occasion)))


def _newest_of_each(
    newest_first: Iterable[Backup], period: Callable[[Backup], Hashable], most: int
) -> set[Backup]:
    found: dict[Hashable, Backup] = {}
    for one in newest_first:
        if len(found) < most:
            found.setdefault(period(one), one)
    return set(found.values())


def _day(backup: Backup) -> date:
    return backup.moment.date()


def _week(backup: Backup) -> tuple[int, int]:
    calendar = backup.moment.isocalendar()
    return calendar.year, calendar.week


def _month(backup: Backup) -> tuple[int, int]:
    return backup.moment.year, backup.moment.month


def _occasion(backup: Backup) -> Occasion:
    return backup.occasion
