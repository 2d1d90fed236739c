"""The summary of a one-on-one: what two people noted, decided and took on, and nothing else.

Like every `SharedPage`, it has no field for what only one of the two may see.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.domain.check_in import Verdict
from app.domain.summary import FreeText, Passage, SharedPage


class Standing(Enum):
    """How an action stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class SummaryAction:
    """What one of the two does; `who` is their name, `reason` why the two let it be."""

    who: str
    what: str
    due_on: date | None
    standing: Standing = Standing.OPEN
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SummaryCheckIn:
    """A growth area that the two looked at again, and what they said of it."""

    headline: str
    verdict: Verdict
    happened: str
    evidence: str
    adjusted: str
    look_again_on: date | None


@dataclass(frozen=True, slots=True)
class MeetingSummary(SharedPage):
    """What both take along from one one-on-one. `starts_at` is 'HH:MM', or empty; notes are Markdown."""

    starts_at: str
    title: str
    shared_notes: str
    decisions: tuple[str, ...]
    taken_on: tuple[SummaryAction, ...]
    """What was taken on here, however it stands by now."""
    closed: tuple[SummaryAction, ...]
    """What was done or dropped here."""
    open: tuple[SummaryAction, ...]
    """What was open before and still is."""
    check_ins: tuple[SummaryCheckIn, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing came of it that could stand on paper."""
        parts = (self.decisions, self.taken_on, self.closed, self.check_ins)
        return not (self.shared_notes.strip() or any(parts))

    def free_texts(self) -> Iterator[FreeText]:
        """Yield the title, the notes, decisions, actions, and what was said of growth areas."""
        yield FreeText(Passage.TITLE, self.title)
        yield FreeText(Passage.NOTES, self.shared_notes)
        for words in self.decisions:
            yield FreeText(Passage.DECISION, words)
        for action in (*self.taken_on, *self.closed, *self.open):
            yield FreeText(Passage.ACTION, action.what)
            yield FreeText(Passage.ACTION, action.reason)
        for one in self.check_ins:
            for text in (one.headline, one.happened, one.evidence, one.adjusted):
                yield FreeText(Passage.GROWTH_AREA, text, one.headline)
