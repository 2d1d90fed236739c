"""What a new manager gets of someone: what the two share, and nothing else.

These types have no field for a step, an answer, a private note, evidence, an agenda or a peer's word, so that
no page for a new manager *can* carry one. Free text can still name a step; `named_steps` finds such places.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import Enum
from hashlib import sha256

from app.domain.summary import steps_named_in


class Standing(Enum):
    """Where a growth area stands."""

    OPEN = "open"
    REACHED = "reached"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class HandedAdjustment:
    """What the two made different about a growth area, and on which day."""

    on: date
    words: str


@dataclass(frozen=True, slots=True)
class HandedArea:
    """An agreed growth area. `since` is the day of its conversation, `until` that on which it ended."""

    headline: str
    looks_like: str
    employee_does: str
    manager_does: str
    since: date
    standing: Standing
    until: date | None = None
    look_again_on: date | None = None
    adjusted: tuple[HandedAdjustment, ...] = ()


class Doer(Enum):
    """Who of the two does something."""

    EMPLOYEE = "employee"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class HandedAction:
    """An open action of either of the two."""

    who: Doer
    what: str
    due_on: date | None


class NotesOf(Enum):
    """What notes for both are of."""

    MEETING = "meeting"
    CONVERSATION = "conversation"
    AMENDMENT = "amendment"
    """What was added to a conversation after its end."""


@dataclass(frozen=True, slots=True)
class HandedNotes:
    """Notes for both; `title` is what kind of meeting they are of, empty where nobody said."""

    on: date
    words: str
    of: NotesOf = NotesOf.MEETING
    title: str = ""


@dataclass(frozen=True, slots=True)
class ForNewManager:
    """Everything a new manager gets of one person. `agreed_on` is the day of the employee's yes to it."""

    employee_name: str
    manager_name: str
    growth_areas: tuple[HandedArea, ...]
    actions: tuple[HandedAction, ...]
    notes: tuple[HandedNotes, ...]
    agreed_on: date | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to hand on."""
        return not (self.growth_areas or self.actions or self.notes)


def fingerprint(document: ForNewManager) -> str:
    """Return the SHA-256 of everything that is agreed to, in hex: of every field but the day of the yes."""
    said = asdict(replace(document, agreed_on=None))
    spelled = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=True, default=_spelled)
    return sha256(spelled.encode("ascii")).hexdigest()


class Consent(Enum):
    """How what a new manager gets stands with the employee."""

    NONE = "none"
    """They have not agreed to it."""
    GIVEN = "given"
    """They have agreed to exactly this."""
    OVERTAKEN = "overtaken"
    """They agreed to something else: it was changed since."""


@dataclass(frozen=True, slots=True)
class Consented:
    """How it stands, and the day on which the employee agreed last; None where they never did."""

    consent: Consent
    on: date | None = None


class Passage(Enum):
    """A kind of free text in what a new manager gets."""

    GROWTH_AREA = "growth area"
    ACTION = "action"
    NOTES = "notes for both"


@dataclass(frozen=True, slots=True)
class NamedStep:
    """A place in the free text that names a step; `words` is what stands there.

    `headline` says in which growth area, `on` of which day the notes are.
    """

    passage: Passage
    words: str
    headline: str = ""
    on: date | None = None


def named_steps(document: ForNewManager, step_names: tuple[str, ...]) -> tuple[NamedStep, ...]:
    """Find where free text names a step, as a summary's is looked through."""
    return tuple(
        NamedStep(passage, words, headline, on)
        for passage, headline, on, text in _free_texts(document)
        for words in steps_named_in(text, step_names)
    )


def _free_texts(document: ForNewManager) -> Iterator[tuple[Passage, str, date | None, str]]:
    for area in document.growth_areas:
        said = (area.headline, area.looks_like, area.employee_does, area.manager_does)
        for text in (*said, *(one.words for one in area.adjusted)):
            yield Passage.GROWTH_AREA, area.headline, None, text
    for action in document.actions:
        yield Passage.ACTION, "", None, action.what
    for notes in document.notes:
        for text in (notes.title, notes.words):
            yield Passage.NOTES, "", notes.on, text


def _spelled(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    raise TypeError(type(value).__name__)
