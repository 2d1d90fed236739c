"""Dates in words, the same in windows, PDF and command line."""

from datetime import date, datetime

from app.wording.translate import _


def month_name(number: int) -> str:
    """Return the month's name; 1 is January."""
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )[number - 1]


def long_date(day: date) -> str:
    """Return a date as '22 November 2026'."""
    return _("{day} {month} {year}").format(day=day.day, month=month_name(day.month), year=day.year)


def month_and_year(day: date) -> str:
    """Return a date as 'March 2024'."""
    return _("{month} {year}").format(month=month_name(day.month), year=day.year)


def long_moment(when: datetime) -> str:
    """Return a moment by the clock on the wall, as '22 November 2026, 14:05'."""
    wall = when.astimezone()
    return _("{date}, {hour:02}:{minute:02}").format(
        date=long_date(wall.date()), hour=wall.hour, minute=wall.minute
    )
