"""The arrow keys lead to the nearest bubble, and every bubble can be reached."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ui.widgets.bubble_map.layout import Spot
from app.ui.widgets.bubble_map.navigation import Direction, at, row_end, step
from tests.ui.widgets.bubble_map.test_layout import GRIDS, laid_out

THREE_AND_ONE = laid_out([[5, 3], [4, 1]]).spots


def spot(bubble_id: str) -> Spot:
    """Return a bubble by its id."""
    return next(one for one in THREE_AND_ONE if one.id == bubble_id)


@pytest.mark.parametrize(
    ("start", "direction", "end"),
    [
        ("0-0-0", Direction.RIGHT, "0-0-1"),
        ("0-0-1", Direction.LEFT, "0-0-0"),
        ("0-0-4", Direction.RIGHT, "0-1-0"),
        ("0-1-0", Direction.LEFT, "0-0-4"),
        ("0-1-1", Direction.DOWN, "1-1-0"),
        ("1-1-0", Direction.UP, "0-1-1"),
        ("0-0-0", Direction.LEFT, "0-0-0"),
        ("0-0-0", Direction.UP, "0-0-0"),
        ("1-1-0", Direction.RIGHT, "1-1-0"),
        ("1-1-0", Direction.DOWN, "1-1-0"),
    ],
)
def test_an_arrow_leads_to_the_neighbour(start: str, direction: Direction, end: str) -> None:
    assert step(THREE_AND_ONE, spot(start), direction).id == end


@settings(deadline=None, max_examples=25)
@given(counts=GRIDS, width=st.floats(200, 2000))
def test_within_a_row_every_bubble_can_be_reached(counts: list[list[int]], width: float) -> None:
    spots = laid_out(counts, width).spots
    for row in {one.row for one in spots}:
        wanted = {one.id for one in spots if one.row == row}
        reached = {next(one for one in spots if one.row == row)}
        edge = set(reached)
        while edge:
            edge = {step(spots, one, way) for one in edge for way in Direction} - reached
            reached |= edge
        assert wanted <= {one.id for one in reached}


def test_home_and_end_go_along_the_row() -> None:
    assert row_end(THREE_AND_ONE, spot("0-0-2"), last=True).id == "0-1-2"
    assert row_end(THREE_AND_ONE, spot("1-1-0"), last=False).id == "1-0-0"


def test_a_point_finds_the_bubble_it_lies_in() -> None:
    there = spot("0-1-2")
    assert at(THREE_AND_ONE, there.x + 5, there.y - 5, 18) == there
    assert at(THREE_AND_ONE, 0, 0, 18) is None
