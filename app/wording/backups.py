"""Backups in words, the same in windows and on the command line."""

from datetime import datetime

from app.domain.backup import Occasion
from app.domain.preview import Preview
from app.wording.dates import long_date
from app.wording.translate import _, ngettext

_KILO = 1000


def date_and_time(moment: datetime) -> str:
    """Return a moment as '28 November 2026, 22:31', in the time zone it is told in."""
    return _("{date}, {clock}").format(date=long_date(moment.date()), clock=f"{moment:%H:%M}")


def occasion_name(occasion: Occasion) -> str:
    """Return why a backup was made; empty for no special reason."""
    return {
        Occasion.ORDINARY: "",
        Occasion.BEFORE_UPDATE: _("before a newer Fika opened the vault"),
        Occasion.BEFORE_KEY_CHANGE: _("before the key was changed"),
        Occasion.BEFORE_RESTORE: _("before a backup was restored"),
    }[occasion]


def size_in_words(size: int) -> str:
    """Return how large a file is, as systems tell it."""
    if size < _KILO * _KILO:
        return _("{number} kB").format(number=max(1, round(size / _KILO)))
    return _("{number} MB").format(number=f"{size / _KILO**2:.1f}")


def how_much(seen: Preview) -> str:
    """Return how much is in a backup, in one line."""
    people, conversations, areas = len(seen.people), seen.conversations, seen.growth_areas
    return ", ".join(
        (
            ngettext("{number} person", "{number} people", people).format(number=people),
            ngettext("{number} conversation", "{number} conversations", conversations).format(
                number=conversations
            ),
            ngettext("{number} growth area", "{number} growth areas", areas).format(number=areas),
        )
    )
