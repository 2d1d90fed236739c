"""A place for two signatures, each with its date."""

from itertools import zip_longest

from app.reports.blocks import Column
from app.reports.layout import Line, Mark, Row
from app.reports.lines import broken
from app.reports.theme import HAIRLINE_WIDTH, QUIET, SMALL
from app.wording.translate import _

_ABOVE = 42.0  # room for a hand
_BELOW = 4.0
_DATE_SHARE = 0.32  # of a half of the page
_GAP = 12.0


def signatures(names: tuple[str, str], column: Column) -> tuple[Row, ...]:
    """Return the lines to sign on, with each name and 'Date' in small type below. They stay on one page."""
    strips = [strip for half in column.halves() for strip in _name_and_date(half)]
    words = [word for name in names for word in (name, _("Date"))]
    below = [broken(word, SMALL, strip.room) for word, strip in zip(words, strips, strict=True)]
    marks = tuple(Mark(strip.x, _ABOVE, strip.room, HAIRLINE_WIDTH, QUIET) for strip in strips)
    named = tuple(
        Row(
            SMALL.leading,
            tuple(Line(strip.x, text, SMALL) for strip, text in zip(strips, texts, strict=True)),
            with_next=True,
        )
        for texts in zip_longest(*below, fillvalue="")
    )
    return (Row(_ABOVE + _BELOW, marks=marks, with_next=True), *named)


def _name_and_date(half: Column) -> tuple[Column, Column]:
    room = half.room * _DATE_SHARE
    return Column(half.x, half.room - room - _GAP), Column(half.x + half.room - room, room)
