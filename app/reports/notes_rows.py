"""Notes in Markdown, set for paper."""

from app.reports.blocks import HALF, Column, rule
from app.reports.fonts import width
from app.reports.layout import Line, Mark, Row, Span
from app.reports.markdown import Kind, NotesLine, notes_lines, stressed_parts
from app.reports.printable import printable
from app.reports.spans import broken_spans
from app.reports.theme import BAR_WIDTH, BODY, NOTES_HEADING, QUIET, STRONG, Style

_LARGE = 2
"""Up to this level a heading is larger than the text below it."""
_MOVED_IN = 16.0
_QUOTED_IN = 12.0
"""How far a quote is moved in behind its bar."""


def notes_rows(text: str, column: Column) -> tuple[Row, ...]:
    """Return notes as rows; none for empty ones. Empty lines become one, headings stay with what follows."""
    rows: list[Row] = []
    for line in notes_lines(printable(text).strip("\n")):
        if line.kind is Kind.EMPTY:
            if rows and (rows[-1].lines or rows[-1].marks):
                rows.append(Row(BODY.leading * HALF))
        elif line.kind is Kind.RULE:
            rows.append(rule(column, 6, 6))
        elif line.kind is Kind.HEADING:
            above = Row(4, with_next=True) if rows else None
            rows += [above] if above else []
            rows += _set(line, NOTES_HEADING if line.level <= _LARGE else STRONG, column, heading=True)
        else:
            rows += _set(line, BODY, column)
    while rows and not (rows[-1].lines or rows[-1].marks):
        rows.pop()
    return tuple(rows)


def point_rows(text: str, column: Column) -> tuple[Row, ...]:
    """Return words as a point of a list, letter by letter; none for empty ones."""
    lines = [one for one in printable(text).strip().split("\n") if one.strip()]
    rows: list[Row] = []
    for place, line in enumerate(lines):
        rows += _set(NotesLine(Kind.TYPED, line, marker="" if place else "•"), BODY, column, hanging="• ")
    return tuple(rows)


def _set(
    line: NotesLine, style: Style, column: Column, *, heading: bool = False, hanging: str = ""
) -> list[Row]:
    """Return a line as rows that hang below its words, or below what `hanging` takes up."""
    marker = f"{line.marker} " if line.marker else ""
    x = column.x + _MOVED_IN * line.level * (line.kind is Kind.ITEM)
    if line.kind is Kind.QUOTE:
        x += _QUOTED_IN * line.level
    below = x + width(hanging or marker, style)
    lines = broken_spans(_spans(line, style), column.x + column.room - below)
    last = len(lines) - 1
    first, *others = lines
    begins = Line(x, marker, style, first) if marker else Line(below, "", style, first)
    set_lines = [begins, *(Line(below, "", style, one) for one in others)]
    bars = tuple(
        Mark(column.x + _QUOTED_IN * level, 0, BAR_WIDTH, style.leading, QUIET) for level in range(line.level)
    )
    return [
        Row(
            style.leading,
            (one,),
            bars if line.kind is Kind.QUOTE else (),
            with_next=heading or (last > 0 and place in (0, last - 1)),
        )
        for place, one in enumerate(set_lines)
    ]


def _spans(line: NotesLine, style: Style) -> tuple[Span, ...]:
    if line.kind is Kind.TYPED:
        return (Span(line.text, style),)
    return tuple(
        Span(text, STRONG if stressed and style is BODY else style)
        for text, stressed in stressed_parts(line.text)
    )
