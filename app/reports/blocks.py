"""The pieces a report is made of: a heading, running text, two columns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from app.reports.layout import Line, Mark, Row
from app.reports.lines import broken
from app.reports.paper import Paper
from app.reports.theme import BAR_INDENT, BAR_WIDTH, BODY, GUTTER, HAIRLINE, HAIRLINE_WIDTH, MARGIN, Style

HALF = 0.55
"""The height of an empty line between paragraphs, as a part of a line's."""
_ENDED = Line(0, "", BODY)


@dataclass(frozen=True, slots=True)
class Column:
    """A strip of the page that text is set in: `x` from the left edge, `room` wide, both in points."""

    x: float
    room: float

    def halves(self) -> tuple["Column", "Column"]:
        """Return two columns of equal width in the place of this one."""
        room = (self.room - GUTTER) / 2
        return Column(self.x, room), Column(self.x + room + GUTTER, room)


@dataclass(frozen=True, slots=True)
class Said:
    """A label and what stands below it. With a bar, a line in the label's colour runs along its left side."""

    label: str
    label_style: Style
    text: str
    style: Style
    bar: bool = False


@dataclass(frozen=True, slots=True)
class _CellLine:
    line: Line
    bar: Mark | None


def whole_width(paper: Paper) -> Column:
    """Return the column between the margins of a page."""
    return Column(MARGIN, paper.width - 2 * MARGIN)


def text_rows(text: str, style: Style, column: Column, *, heading: bool = False) -> tuple[Row, ...]:
    """Return a text as rows; none for an empty one. A heading stays on the page of what follows it."""
    lines = broken(text, style, column.room)
    last = len(lines) - 1
    return tuple(
        Row(
            style.leading if line else style.leading * HALF,
            (Line(column.x, line, style),) if line else (),
            with_next=_stays_with_next(lines, place) or (heading and place == last),
        )
        for place, line in enumerate(lines)
    )


def _stays_with_next(lines: tuple[str, ...], place: int) -> bool:
    """Tell whether a line begins a paragraph, or is its last but one: no line is left alone on a page."""
    above, line, below, after = ("", *lines, "", "")[place : place + 4]
    return bool(line and below) and not (above and after)


def said_rows(said: Sequence[Said], column: Column) -> tuple[Row, ...]:
    """Return what one says over the whole width, what two say side by side; empty texts are left out."""
    filled = [one for one in said if one.text.strip()]
    if not filled:
        return ()
    strips = (column,) if len(filled) == 1 else column.halves()
    cells = [_cell(one, strip) for one, strip in zip(filled, strips, strict=True)]
    return tuple(
        _beside(side_by_side, with_next=place == 0) for place, side_by_side in enumerate(zip_longest(*cells))
    )


def _cell(said: Said, strip: Column) -> list[_CellLine]:
    indent = BAR_INDENT if said.bar else 0.0
    room = strip.room - indent
    bar = Mark(strip.x, 0, BAR_WIDTH, 0, said.label_style.colour) if said.bar else None
    label = ((line, said.label_style) for line in broken(said.label, said.label_style, room))
    text = ((line, said.style) for line in broken(said.text, said.style, room))
    return [_CellLine(Line(strip.x + indent, line, style), bar) for line, style in (*label, *text)]


def _beside(cells: tuple[_CellLine | None, ...], *, with_next: bool) -> Row:
    height = max(_height(cell.line) for cell in cells if cell)
    bars = tuple(replace(cell.bar, height=height) for cell in cells if cell and cell.bar)
    # An ended column still takes part, so that the rows of two columns are known as such.
    lines = tuple(cell.line if cell else _ENDED for cell in cells)
    return Row(height, lines, bars, with_next)


def _height(line: Line) -> float:
    return line.style.leading if line.text else line.style.leading * HALF


def column_space(height: float) -> Row:
    """Return an empty row within two columns, in points."""
    return Row(height, (_ENDED, _ENDED))


def rule(column: Column, above: float = 0.0, below: float = 0.0) -> Row:
    """Return a hairline across the column, with space above and below in points."""
    return Row(above + below, marks=(Mark(column.x, above, column.room, HAIRLINE_WIDTH, HAIRLINE),))


def space(height: float) -> Row:
    """Return an empty row that never ends a page."""
    return Row(height, with_next=True)


def spaced(parts: Sequence[tuple[Row, ...]], between: float) -> tuple[Row, ...]:
    """Join the parts that hold something, with space between them in points."""
    rows: tuple[Row, ...] = ()
    for part in filter(None, parts):
        rows = (*rows, space(between), *part) if rows else part
    return rows
