"""What is said of the end of a conversation, in either room."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.agreed import Agreed


@dataclass(frozen=True, slots=True)
class Added:
    """One amendment: its day in words, and what was added."""

    day: str
    words: str


@dataclass(frozen=True, slots=True)
class Ended:
    """That both have agreed, since when, and what was added later, the oldest first."""

    title: str
    meaning: str
    added: tuple[Added, ...]


def ended(agreed: "Agreed") -> Ended | None:
    """Return what to say of the end; None before both have agreed."""
    from app.services.days import day_of

    concluded_at = agreed.conversation.concluded_at
    if concluded_at is None:
        return None
    return Ended(
        _("You both agreed on {date}").format(date=long_date(day_of(concluded_at))),
        _("What you said and agreed stays as it is. What you add later stands beside it, with its own day."),
        tuple(Added(long_date(day_of(one.written_at)), one.words) for one in agreed.amendments()),
    )
