"""Days as people speak of them: today, tomorrow, or the day of the week."""

from datetime import date, timedelta

from app.wording.dates import long_date, month_name
from app.wording.translate import _


def weekday_name(number: int) -> str:
    """Return the name of a day of the week; 0 is Monday."""
    return (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )[number]


def near_day(day: date, today: date) -> str:
    """Return 'today', 'tomorrow', 'yesterday', or 'Tuesday 1 December', in another year with that year."""
    near = {
        today - timedelta(days=1): _("yesterday"),
        today: _("today"),
        today + timedelta(days=1): _("tomorrow"),
    }
    return near.get(day) or weekday_and_day(day, today)


def weekday_and_day(day: date, today: date) -> str:
    """Return 'Tuesday 1 December'; with the year where it is another one than today's."""
    named = {"weekday": weekday_name(day.weekday()), "day": day.day, "month": month_name(day.month)}
    if day.year == today.year:
        return _("{weekday} {day} {month}").format(**named)
    return _("{weekday} {day} {month} {year}").format(**named, year=day.year)


def short_day(day: date, today: date) -> str:
    """Return '1 December'; with the year where it is another one than today's."""
    if day.year != today.year:
        return long_date(day)
    return _("{day} {month}").format(day=day.day, month=month_name(day.month))


def beginning(words: str) -> str:
    """Return words as they begin a line: with a capital letter."""
    return words[:1].upper() + words[1:]
