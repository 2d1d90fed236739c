"""Summaries: what may leave the vault, and nothing else.

All of them are a `SharedPage`: of a career conversation here, of a one-on-one in `meeting_summary`.
These types have no field for a step, an answer, private evidence or a peer's word, so that no summary
*can* carry one. Free text can still name a step; `step_mentions` finds such places.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from unicodedata import normalize

_BESIDE_A_NAME = "step|level|stage"


@dataclass(frozen=True, slots=True)
class SummaryGrowthArea:
    """A growth area as both agreed to put it on paper."""

    headline: str
    looks_like: str
    employee_does: str
    manager_does: str
    look_again_on: date | None


@dataclass(frozen=True, slots=True)
class SummaryAmendment:
    """Words added after the end, and the day on which they were."""

    written_on: date
    words: str


@dataclass(frozen=True, slots=True)
class FreeText:
    """Words on a shared page that two people wrote, and where they stand.

    `headline` says in which growth area, `written_on` in which amendment.
    """

    passage: "Passage"
    text: str
    headline: str = ""
    written_on: date | None = None


@dataclass(frozen=True, slots=True)
class SharedPage(ABC):
    """What two people may take along, and show to whom they like: whose it is, and from when."""

    employee_name: str
    manager_name: str
    held_on: date

    @abstractmethod
    def free_texts(self) -> Iterator[FreeText]:
        """Yield all words on it that the two wrote: each may name a step."""


@dataclass(frozen=True, slots=True)
class Summary(SharedPage):
    """One page for both: who, when, what to grow in, what each will do, and when to look again."""

    growth_areas: tuple[SummaryGrowthArea, ...]
    shared_notes: str
    look_again_on: date | None
    agreed_on: date | None = None
    """The day on which the second of the two agreed to the end; None for a draft."""
    amendments: tuple[SummaryAmendment, ...] = ()
    """What was added after that day, the oldest first."""

    @property
    def is_draft(self) -> bool:
        """Tell whether not both have agreed to the end yet."""
        return self.agreed_on is None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was picked or written down; two people may end like this all the same."""
        return not (self.growth_areas or self.shared_notes.strip() or self.look_again_on)

    @property
    def is_nothing_yet(self) -> bool:
        """Tell whether there is nothing to put on paper yet: nothing in it, and not agreed by both."""
        return self.is_empty and self.is_draft

    def free_texts(self) -> Iterator[FreeText]:
        """Yield the words of growth areas, the notes for both, and amendments."""
        for area in self.growth_areas:
            for text in (area.headline, area.looks_like, area.employee_does, area.manager_does):
                yield FreeText(Passage.GROWTH_AREA, text, area.headline)
        yield FreeText(Passage.NOTES, self.shared_notes)
        for amendment in self.amendments:
            yield FreeText(Passage.AMENDMENT, amendment.words, written_on=amendment.written_on)


class Passage(Enum):
    """A kind of free text in a summary."""

    TITLE = "title"
    GROWTH_AREA = "growth area"
    NOTES = "notes for both"
    DECISION = "decision"
    ACTION = "action"
    AMENDMENT = "amendment"


@dataclass(frozen=True, slots=True)
class StepMention:
    """A place in the free text of a summary that names a step. `words` is what stands there.

    `headline` says in which growth area, `written_on` in which amendment.
    """

    passage: Passage
    words: str
    headline: str = ""
    written_on: date | None = None


def step_mentions(page: SharedPage, step_names: tuple[str, ...]) -> tuple[StepMention, ...]:
    """Find where free text names a step: its whole name, or a part of it beside a word like 'step'."""
    return tuple(
        StepMention(one.passage, words, one.headline, one.written_on)
        for one in page.free_texts()
        for words in steps_named_in(one.text, step_names)
    )


def steps_named_in(text: str, step_names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of one text that name a step, as they stand there."""
    patterns = [pattern for name in step_names for pattern in _patterns(name)]
    composed = normalize("NFC", text)
    return tuple(found.group(0) for pattern in patterns for found in pattern.finditer(composed))


def _patterns(name: str) -> Iterator[re.Pattern[str]]:
    parts = [part for part in re.split(r"[\W_]+", normalize("NFC", name)) if part]
    if not parts:
        return
    whole = r"[\W_]*".join(re.escape(part) for part in parts)
    yield re.compile(rf"(?<!\w){whole}(?!\w)", re.IGNORECASE)
    if len(parts) > 1:
        some = "|".join(re.escape(part) for part in parts)
        beside = rf"(?:{some})[\s-]+(?:{_BESIDE_A_NAME})|(?:{_BESIDE_A_NAME})[\s:-]+(?:{some})"
        yield re.compile(rf"(?<!\w)(?:{beside})(?!\w)", re.IGNORECASE)
