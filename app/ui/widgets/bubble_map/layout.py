"""Where everything on the map lies. Pure arithmetic in logical pixels, without Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Protocol


class Measure(Protocol):
    """How much room words take."""

    def width(self, text: str) -> float:
        """Return the width of a text in one line."""

    def height(self, text: str, width: float) -> float:
        """Return the height of a text wrapped to a width."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The map's own measures at a text scale; tight ones need less room."""

    scale: float = 1.0
    tight: bool = False

    @property
    def radius(self) -> float:
        """The radius of a bubble without its rings."""
        return 11 * self.scale

    @property
    def pitch(self) -> float:
        """From one bubble's centre to the next in its line."""
        return (34 if self.tight else 36) * self.scale

    @property
    def line(self) -> float:
        """From one line of bubbles to the next."""
        return (34 if self.tight else 36) * self.scale

    @property
    def gap(self) -> float:
        """Air around words."""
        return 12 * self.scale

    @property
    def air(self) -> float:
        """Air above and below a row's bubbles."""
        return (5 if self.tight else 12) * self.scale


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one bubble lies: its centre, and the cell it belongs to."""

    id: str
    row: int
    column: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class MapLayout:
    """Where everything lies."""

    width: float
    height: float
    headers: tuple[Box, ...] = ()
    titles: tuple[Box, ...] = ()
    lines: tuple[float, ...] = ()
    """Heights at which a hairline parts two rows."""
    spots: tuple[Spot, ...] = ()


Ids = Sequence[Sequence[Sequence[str]]]
"""Bubble ids by row and column."""


def arrange(
    columns: Sequence[str], titles: Sequence[str], ids: Ids, width: float, sizes: Sizes, measure: Measure
) -> MapLayout:
    """Lay the map out in a width; it comes out wider where words or bubbles need more room than that."""
    if not columns or not titles:
        return MapLayout(width=width, height=0)
    title_width = _title_width(titles, width, sizes, measure)
    column_width = max(_least_column(columns, sizes, measure), (width - title_width) / len(columns))
    lefts = [title_width + index * column_width for index in range(len(columns))]
    header_height = sizes.gap + max(measure.height(name, column_width - sizes.gap) for name in columns)
    headers = tuple(Box(left, 0, column_width, header_height) for left in lefts)
    boxes: list[Box] = []
    spots: list[Spot] = []
    top = header_height
    for row, title in enumerate(titles):
        height = _row_height(title, ids[row], title_width, column_width, sizes, measure)
        boxes.append(Box(0, top, title_width, height))
        for column, cell in enumerate(ids[row]):
            middle = lefts[column] + column_width / 2
            spots += _place(cell, row, column, middle, top + height / 2, column_width, sizes)
        top += height
    lines = tuple(box.top for box in boxes[1:])
    whole = title_width + column_width * len(columns)
    return MapLayout(whole, top, headers, tuple(boxes), lines, tuple(spots))


def _title_width(titles: Sequence[str], width: float, sizes: Sizes, measure: Measure) -> float:
    """Return room for the titles in one line if a quarter is enough, else for their longest word."""
    whole = max(measure.width(title) for title in titles)
    word = max(_longest_word(title, measure) for title in titles)
    return max(word, min(whole, width / 4)) + sizes.gap


def _least_column(columns: Sequence[str], sizes: Sizes, measure: Measure) -> float:
    return max(2 * sizes.pitch, *(_longest_word(name, measure) for name in columns)) + sizes.gap


def _longest_word(text: str, measure: Measure) -> float:
    return max((measure.width(word) for word in text.split()), default=0.0)


def _row_height(
    title: str,
    cells: Sequence[Sequence[str]],
    title_width: float,
    width: float,
    sizes: Sizes,
    measure: Measure,
) -> float:
    deepest = max((len(_shares(len(cell), width, sizes)) for cell in cells), default=0)
    words = measure.height(title, title_width - sizes.gap)
    return max(max(1, deepest) * sizes.line, words) + 2 * sizes.air


def _shares(count: int, width: float, sizes: Sizes) -> list[int]:
    """Return how many bubbles go into each line of a cell: as few lines as fit, the fuller ones first."""
    fitting = max(1, int((width - sizes.gap / 4) // sizes.pitch))
    lines = ceil(count / fitting)
    return [count // lines + (1 if line < count % lines else 0) for line in range(lines)]


def _place(
    cell: Sequence[str], row: int, column: int, middle: float, centre: float, width: float, sizes: Sizes
) -> list[Spot]:
    shares = _shares(len(cell), width, sizes)
    spots: list[Spot] = []
    y = centre - (len(shares) - 1) * sizes.line / 2
    rest = list(cell)
    for share in shares:
        x = middle - (share - 1) * sizes.pitch / 2
        for index, one in enumerate(rest[:share]):
            spots.append(Spot(one, row, column, x + index * sizes.pitch, y))
        rest = rest[share:]
        y += sizes.line
    return spots
