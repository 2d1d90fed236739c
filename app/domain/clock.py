"""Times of the day as people type them."""

import re

_TYPED = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm)?", re.IGNORECASE | re.ASCII)
_NOON = 12


def clock_time(typed: str) -> str | None:
    """Return a time as 'HH:MM', typed as 9, 9:30, 0930, 14.15 or 2 pm; '' for nothing, None for no time."""
    if not typed.strip():
        return ""
    found = _TYPED.fullmatch(typed.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if found[3].lower() == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
