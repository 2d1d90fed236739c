"""The day on the wall: what people mean by today, where they are."""

from datetime import date, datetime


def today() -> date:
    """Return today's date in the time zone of this machine."""
    return datetime.now().astimezone().date()


def day_of(moment: datetime) -> date:
    """Return the day on which a moment was, in the time zone of this machine."""
    return moment.astimezone().date()
