"""A report as plain data: rows of text, blocks of rows, and the pages they fall on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.reports.theme import Style


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one style within a line."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, `x` points from the left edge of the page.

    `then` are words that go on in other styles, right behind it.
    """

    x: float
    text: str
    style: Style
    then: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A filled rectangle: a hairline, or the bar beside a commitment. `top` is below the row's top edge."""

    x: float
    top: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side, `height` points high. Rows of two lines are columns, read one by one."""

    height: float
    lines: tuple[Line, ...] = ()
    marks: tuple[Mark, ...] = ()
    with_next: bool = False
    """Never the last row of a page: a heading stays with what it heads."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that belong together, and share a page where one page can hold them."""

    rows: tuple[Row, ...]
    before: tuple[Row, ...] = ()
    """Space, or a hairline, between this block and the one above; left out at the top of a page."""


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row and where its top edge is, in points below the top of the area for text."""

    top: float
    row: Row


Page = tuple[PlacedRow, ...]
"""The rows of one page, from top to bottom."""


def pages(blocks: Iterable[Block], room: float) -> tuple[Page, ...]:
    """Lay blocks out on pages whose area for text is `room` points high. There is at least one page."""
    done: list[Page] = []
    page: list[PlacedRow] = []
    for block in blocks:
        before = block.before
        for part in _parts(block, room):
            used = page[-1].top + page[-1].row.height if page else 0.0
            if page and used + _height((*before, *part)) > room:
                done.append(tuple(page))
                page, used = [], 0.0
            for row in (*before, *part) if page else part:
                page.append(PlacedRow(used, row))
                used += row.height
            before = ()
    return (*done, tuple(page))


def _height(rows: Iterable[Row]) -> float:
    return sum(row.height for row in rows)


def _parts(block: Block, room: float) -> Iterator[tuple[Row, ...]]:
    """Yield the whole block where a page can hold it, else pieces between which a page may end."""
    if _height(block.rows) <= room:
        yield block.rows
        return
    part: list[Row] = []
    for row in block.rows:
        # What would stay together, but is taller than any page, is parted after all.
        if part and (not part[-1].with_next or _height((*part, row)) > room):
            yield tuple(part)
            part = []
        part.append(row)
    yield tuple(part)
