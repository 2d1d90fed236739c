"""A blank worksheet: a framework, to be filled in away from Fika. Nothing in it has a place for a person."""

import re
from dataclasses import dataclass
from hashlib import sha256

from app.domain.framework import Framework

FORMAT = 1
"""The newest form of worksheets that this Fika knows."""

STAMP_FIELD = "fika-worksheet"
"""The name of the hidden field that says which framework a worksheet was made from."""

NOTE_LENGTH = 10_000
"""How many characters a note may have; a reader of PDF that keeps to the form takes no more."""

_ANSWER, _NOTE = "answer-", "note-"
_DOT = "%2E"  # a dot parts the names of fields within fields; no id holds a percent sign
_LINE_END = re.compile("\r\n|\r|\n")
_STAMP_LINES = 6
_NUMBER = re.compile("[0-9]{1,6}")


@dataclass(frozen=True, slots=True)
class WorksheetAnswer:
    """One answer to choose: what the file keeps, and what the page says."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class WorksheetBehaviour:
    """One sentence to answer, with what helps to understand it."""

    id: str
    text: str
    example: str = ""
    other_way: str = ""


@dataclass(frozen=True, slots=True)
class WorksheetStep:
    """The behaviours of one cell, under the name of its step."""

    name: str
    behaviours: tuple[WorksheetBehaviour, ...]


@dataclass(frozen=True, slots=True)
class WorksheetCharacteristic:
    """A characteristic, and its steps that hold something."""

    name: str
    about: str
    steps: tuple[WorksheetStep, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a worksheet was made from. The fingerprint is of all words of the framework's behaviours."""

    framework_id: str
    version: str
    discipline_id: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class BlankWorksheet:
    """All that a worksheet shows, and what it was made from."""

    stamp: Stamp
    framework_name: str
    language: str
    discipline_name: str
    answers: tuple[WorksheetAnswer, ...]
    characteristics: tuple[WorksheetCharacteristic, ...]


def fingerprint(framework: Framework) -> str:
    """Return what tells two frameworks apart that call themselves the same: a hash of what people read."""
    parts = [
        part
        for behaviour in framework.behaviours
        for part in (behaviour.id, behaviour.text, behaviour.example, behaviour.other_way)
    ]
    return sha256("\0".join(parts).encode()).hexdigest()


def answer_field(behaviour_id: str) -> str:
    """Return the name of the field that holds the answer to a behaviour."""
    return _ANSWER + behaviour_id.replace(".", _DOT)


def note_field(behaviour_id: str) -> str:
    """Return the name of the field that holds the note to a behaviour."""
    return _NOTE + behaviour_id.replace(".", _DOT)


def behaviour_of_field(name: str) -> str | None:
    """Return the id of the behaviour that a field belongs to, known or not; None for any other field."""
    for kind in (_ANSWER, _NOTE):
        if name.startswith(kind):
            return name.removeprefix(kind).replace(_DOT, ".")
    return None


def stamp_text(stamp: Stamp) -> str:
    """Return a stamp as the hidden field keeps it: one part a line."""
    parts = (stamp.framework_id, stamp.version, stamp.discipline_id, stamp.fingerprint)
    return "\n".join((STAMP_FIELD, str(FORMAT), *parts))


def stamp_format(text: str) -> int | None:
    """Return which form of worksheet a stamp announces; None where the text is no stamp."""
    lines = _LINE_END.split(text)
    if len(lines) < 2 or lines[0] != STAMP_FIELD or not _NUMBER.fullmatch(lines[1]):
        return None
    return int(lines[1])


def read_stamp(text: str) -> Stamp | None:
    """Return the stamp that a text holds in this form of worksheet; None where it holds none."""
    lines = _LINE_END.split(text)
    if stamp_format(text) != FORMAT or len(lines) != _STAMP_LINES:
        return None
    return Stamp(*lines[2:])
