"""Dates in words, the same in windows, PDF and command line."""

from datetime import date

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
