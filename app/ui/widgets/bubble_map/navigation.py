"""Which bubble an arrow key leads to. Pure geometry, without Qt."""

from collections.abc import Sequence
from enum import Enum

from app.ui.widgets.bubble_map.layout import Spot


class Direction(Enum):
    """Where an arrow key points: along x, along y."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def step(spots: Sequence[Spot], start: Spot, direction: Direction) -> Spot:
    """Return the nearest bubble along the row or within the column; at the edge it is `start`."""
    along_x, along_y = direction.value

    def cost(spot: Spot) -> float:
        ahead = (spot.x - start.x) * along_x + (spot.y - start.y) * along_y
        aside = abs((spot.x - start.x) * along_y) + abs((spot.y - start.y) * along_x)
        return ahead + 2 * aside

    def ahead(spot: Spot) -> bool:
        same = spot.row == start.row if along_x else spot.column == start.column
        return same and (spot.x - start.x) * along_x + (spot.y - start.y) * along_y > 0

    return min(filter(ahead, spots), key=cost, default=start)


def row_end(spots: Sequence[Spot], start: Spot, *, last: bool) -> Spot:
    """Return the first or the last bubble of the row a bubble is in."""
    row = [spot for spot in spots if spot.row == start.row]
    return row[-1] if last else row[0]


def at(spots: Sequence[Spot], x: float, y: float, reach: float) -> Spot | None:
    """Return the bubble at a point, within reach of its centre, or None."""
    for spot in spots:
        if (spot.x - x) ** 2 + (spot.y - y) ** 2 <= reach * reach:
            return spot
    return None
