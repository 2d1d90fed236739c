"""The sizes of paper a report can be made for."""

from enum import Enum


class Paper(Enum):
    """A size of paper; the value is its name as people know it."""

    A4 = "A4"
    LETTER = "Letter"

    @property
    def width(self) -> float:
        """Width in points (1/72 inch)."""
        return _POINTS[self][0]

    @property
    def height(self) -> float:
        """Height in points (1/72 inch)."""
        return _POINTS[self][1]


_POINTS = {Paper.A4: (595.28, 841.89), Paper.LETTER: (612.0, 792.0)}
