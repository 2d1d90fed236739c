"""The two rows of a worksheet that people fill in: answers to choose from, and a box to write in."""

from dataclasses import dataclass, replace
from itertools import zip_longest

from app.domain.worksheet import WorksheetAnswer, WorksheetBehaviour, answer_field, note_field
from app.reports.blocks import Column
from app.reports.layout import Line, Mark, Row
from app.reports.lines import broken
from app.reports.theme import HAIRLINE_WIDTH, INK, SMALL
from app.wording.translate import _

CIRCLE = 10.0
"""How wide the circle before an answer is, in points."""

_FRAME = "#858D99"  # lighter than text, and still three times as dark as paper
_GAP = 5.0  # between a circle and its words
_NOTE_HEIGHT = 37.0  # two lines by hand, three typed
_WORDS = replace(SMALL, size=9.5, leading=14, colour=INK)


@dataclass(frozen=True, slots=True)
class AnswerPlace:
    """A circle, `x` points from the left edge of the page; the tooltip says what choosing it means."""

    value: str
    tooltip: str
    x: float


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersRow(Row):
    """Circles, of which one can be chosen."""

    field: str
    tooltip: str
    answers: tuple[AnswerPlace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow(Row):
    """A box to write in, as wide as the column."""

    field: str
    tooltip: str
    column: Column


def answer_rows(
    behaviour: WorksheetBehaviour, answers: tuple[WorksheetAnswer, ...], column: Column
) -> tuple[Row, ...]:
    """Return the answers beside each other, each in a strip of the same width."""
    text = _in_one_line(behaviour.text)
    room = column.room / len(answers)
    strips = [Column(column.x + place * room, room) for place in range(len(answers))]
    indent = CIRCLE + _GAP
    words = [broken(answer.words, _WORDS, room - indent - _GAP) for answer in answers]
    first, *more = (
        tuple(Line(strip.x + indent, line, _WORDS) for strip, line in zip(strips, lines, strict=True))
        for lines in zip_longest(*words, fillvalue="")
    )
    places = tuple(
        AnswerPlace(answer.value, f"{answer.words}: {text}", strip.x)
        for answer, strip in zip(answers, strips, strict=True)
    )
    return (
        AnswersRow(
            _WORDS.leading,
            first,
            with_next=True,
            field=answer_field(behaviour.id),
            tooltip=text,
            answers=places,
        ),
        *(Row(_WORDS.leading, lines, with_next=True) for lines in more),
    )


def note_row(behaviour: WorksheetBehaviour, column: Column) -> Row:
    """Return the box for a note, framed so that a pen finds it too."""
    return NoteRow(
        _NOTE_HEIGHT,
        marks=_frame(column),
        field=note_field(behaviour.id),
        tooltip=_("Note: {behaviour}").format(behaviour=_in_one_line(behaviour.text)),
        column=column,
    )


def _in_one_line(text: str) -> str:
    """Return a text for a tooltip, which is shown, or read aloud, by a program with letters of its own."""
    return " ".join(text.split())


def _frame(column: Column) -> tuple[Mark, ...]:
    right, below = column.x + column.room - HAIRLINE_WIDTH, _NOTE_HEIGHT - HAIRLINE_WIDTH
    return (
        Mark(column.x, 0, column.room, HAIRLINE_WIDTH, _FRAME),
        Mark(column.x, below, column.room, HAIRLINE_WIDTH, _FRAME),
        Mark(column.x, 0, HAIRLINE_WIDTH, _NOTE_HEIGHT, _FRAME),
        Mark(right, 0, HAIRLINE_WIDTH, _NOTE_HEIGHT, _FRAME),
    )
