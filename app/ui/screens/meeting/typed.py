"""What somebody types into the line of an agenda: words, and minutes if they are said."""

import re

from app.wording.translate import _

MOST_MINUTES = 480
"""A time box is part of one day's work."""

_MINUTES = re.compile(
    r"^(?P<words>.*?\S)[\s,;·(–-]+(?P<minutes>\d{1,3})\s*(?:min|mins|minutes?|m|')\.?\)?\s*$", re.I
)
_END = 40
"""Minutes are looked for in so many letters: in a long line of signs it would take seconds."""
_ALONE = re.compile(r"^(\d{1,3})\s*(?:min|mins|minutes?|m|')?\.?$", re.IGNORECASE)


def split_minutes(text: str) -> tuple[str, int | None]:
    """Return the words of a line and its minutes, as in 'Roadmap 10 min'; None where none are said."""
    line = text.strip()
    before, end = line[:-_END], line[-_END:]
    found = _MINUTES.match(end)
    if found is None or not 0 < int(found["minutes"]) <= MOST_MINUTES:
        return line, None
    return (before + found["words"]).rstrip(" ,;·(–-"), int(found["minutes"])


def as_minutes(text: str) -> int | None:
    """Return a time as it was typed into a field of its own, 0 for none; None where it is no time."""
    typed = text.strip()
    if not typed:
        return 0
    found = _ALONE.match(typed)
    return int(found[1]) if found is not None and int(found[1]) <= MOST_MINUTES else None


def minutes_problem(text: str) -> str:
    """Say what is wrong with a time as it was typed into a field of its own; nothing where it is one."""
    if as_minutes(text) is not None:
        return ""
    words = _("Write minutes such as 15, {most} at most. Until then the time stays as it was.")
    return words.format(most=MOST_MINUTES)
