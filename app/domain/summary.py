"""The summary: what may leave the vault, and nothing else.

These types have no field for a step, an answer, private evidence or a peer's word, so that no
summary *can* carry one. Free text can still name a step; `step_mentions` finds such places.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
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
class Summary:
    """One page for both: who, when, what to grow in, what each will do, and when to look again."""

    employee_name: str
    manager_name: str
    held_on: date
    growth_areas: tuple[SummaryGrowthArea, ...]
    shared_notes: str
    look_again_on: date | None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was agreed that could stand on a page."""
        return not (self.growth_areas or self.shared_notes.strip() or self.look_again_on)


@dataclass(frozen=True, slots=True)
class StepMention:
    """A place in the free text of a summary that names a step. `words` is what stands there."""

    where: str
    words: str


def step_mentions(summary: Summary, step_names: tuple[str, ...]) -> tuple[StepMention, ...]:
    """Find where free text names a step: its whole name, or a part of it beside a word like 'step'."""
    patterns = [pattern for name in step_names for pattern in _patterns(name)]
    return tuple(
        StepMention(where, found.group(0))
        for where, text in _free_texts(summary)
        for pattern in patterns
        for found in pattern.finditer(normalize("NFC", text))
    )


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


def _free_texts(summary: Summary) -> Iterator[tuple[str, str]]:
    for area in summary.growth_areas:
        for text in (area.headline, area.looks_like, area.employee_does, area.manager_does):
            yield area.headline, text
    yield "", summary.shared_notes
