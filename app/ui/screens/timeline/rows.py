"""What happened, one row each, in words."""

from dataclasses import dataclass
from datetime import date

from app.domain.check_in import Verdict
from app.domain.markdown import plain
from app.domain.priority import Change
from app.domain.timeline import Entry, Kind
from app.wording.near_dates import beginning, near_day
from app.wording.translate import _

_ICONS = {
    Kind.MEETING: "calendar",
    Kind.CONVERSATION: "message-circle",
    Kind.GROWTH: "sprout",
    Kind.CHECK_IN: "eye",
    Kind.PRAISE: "star",
    Kind.LESSON: "book-open",
    Kind.PRIORITY: "map",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `mark` says that notes only the manager sees belong to it, or that all of it is such."""

    icon: str
    kind: str
    when: str
    words: str = ""
    mark: str = ""

    @property
    def spoken(self) -> str:
        """What who listens hears of it."""
        return ". ".join(part for part in (self.kind, self.when, self.words, self.mark) if part)


def row_of(entry: Entry, today: date) -> Row:
    """Return the row of an entry."""
    words = plain(entry.words)
    mark = _("With notes only you see") if entry.own_words.strip() else ""
    if not words and entry.own_words.strip():
        words, mark = plain(entry.own_words), _("Only you see this")
    if not words and _is_behind(entry, today):
        words = _("Nothing is noted")
    return Row(_ICONS[entry.kind], _kind(entry, today), beginning(near_day(entry.day, today)), words, mark)


def _is_behind(entry: Entry, today: date) -> bool:
    """Tell whether something could have been noted by now: of what is only planned nobody misses it."""
    if entry.kind is Kind.MEETING:
        return entry.is_over or entry.day < today
    return entry.kind is Kind.CONVERSATION


def _kind(entry: Entry, today: date) -> str:
    match entry.kind:
        case Kind.MEETING:
            return _meeting(entry, today)
        case Kind.CONVERSATION:
            return _("Career conversation") if entry.is_over else _("Career conversation, in preparation")
        case Kind.GROWTH:
            return _("Growth area agreed")
        case Kind.CHECK_IN:
            return _verdict(entry.verdict)
        case Kind.PRAISE:
            return _("Recognition")
        case Kind.LESSON:
            return _("Tried and learned")
        case Kind.PRIORITY:
            return _change(entry.change)


def _meeting(entry: Entry, today: date) -> str:
    if entry.is_over:
        return _("One-on-one")
    return _("One-on-one, planned") if entry.day >= today else _("One-on-one, not ended yet")


def _verdict(verdict: Verdict | None) -> str:
    match verdict:
        case Verdict.ADJUST:
            return _("Growth area adjusted")
        case Verdict.REACHED:
            return _("Growth area reached")
        case Verdict.LET_GO:
            return _("Growth area let go")
        case _:
            return _("Growth area looked at again")


def _change(change: Change | None) -> str:
    match change:
        case Change.REWORDED:
            return _("Priority reworded")
        case Change.PUT_ASIDE:
            return _("Priority put aside")
        case _:
            return _("Priority taken up")
