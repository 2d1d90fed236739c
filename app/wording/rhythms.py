"""Rhythms and days of one-on-ones in words."""

from datetime import date

from app.domain.meeting import Every, Meeting, Rhythm
from app.wording.near_dates import weekday_and_day, weekday_name
from app.wording.translate import _, ngettext


def every_name(every: Every) -> str:
    """Return how often two people meet, as a choice."""
    return {
        Every.WEEK: _("Every week"),
        Every.TWO_WEEKS: _("Every two weeks"),
        Every.MONTH: _("Every month"),
        Every.FREE: _("On days you choose"),
    }[every]


def rhythm_in_words(rhythm: Rhythm) -> str:
    """Return a rhythm as 'Every Tuesday at 10:00, 30 minutes'."""
    minutes = ngettext("{minutes} minute", "{minutes} minutes", rhythm.minutes).format(minutes=rhythm.minutes)
    if rhythm.every is Every.FREE:
        return _("On days you choose, {minutes}").format(minutes=minutes)
    days = _days(rhythm)
    if rhythm.starts_at:
        days = _("{days} at {time}").format(days=days, time=rhythm.starts_at)
    return _("{days}, {minutes}").format(days=days, minutes=minutes)


def day_in_words(meeting: Meeting, today: date) -> str:
    """Return when a meeting is, as 'Tuesday 24 November, 10:00'; in another year with that year."""
    words = weekday_and_day(meeting.held_on, today)
    if meeting.starts_at:
        return _("{day}, {time}").format(day=words, time=meeting.starts_at)
    return words


def how_far(day: date, today: date) -> str:
    """Return how far away a day is: today, tomorrow, in 5 days, 3 days ago."""
    days = (day - today).days
    if days == 0:
        return _("today")
    if days in (1, -1):
        return _("tomorrow") if days > 0 else _("yesterday")
    if days > 0:
        return _("in {days} days").format(days=days)
    return _("{days} days ago").format(days=-days)


def _days(rhythm: Rhythm) -> str:
    weekday = weekday_name(rhythm.first_on.weekday())
    if rhythm.every is Every.WEEK:
        return _("Every {weekday}").format(weekday=weekday)
    if rhythm.every is Every.TWO_WEEKS:
        return _("Every second {weekday}").format(weekday=weekday)
    which = (_("first"), _("second"), _("third"), _("fourth"), _("last"))[(rhythm.first_on.day - 1) // 7]
    return _("Every month, on the {which} {weekday}").format(which=which, weekday=weekday)
