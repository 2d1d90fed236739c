"""Any number of rows, columns and bubbles finds its place, and nothing overlaps."""

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ui.widgets.bubble_map.layout import MapLayout, Sizes, arrange

SIZES = Sizes()


class Typewriter:
    """Every letter is ten wide, every line twenty high."""

    def width(self, text: str) -> float:
        """Return the width in one line."""
        return 10.0 * len(text)

    def height(self, text: str, width: float) -> float:
        """Return the height when wrapped at spaces."""
        lines, used = 1, 0.0
        for word in text.split():
            needed = self.width(word)
            if used and used + 10 + needed > width:
                lines, used = lines + 1, needed
            else:
                used += needed + (10 if used else 0)
        return 20.0 * lines


def laid_out(counts: list[list[int]], width: float = 780, sizes: Sizes = SIZES) -> MapLayout:
    """Lay out rows that hold as many bubbles per cell."""
    columns = [f"Step {number}" for number in range(len(counts[0]))]
    titles = [f"Row {number}" for number in range(len(counts))]
    ids = [
        [[f"{row}-{column}-{place}" for place in range(count)] for column, count in enumerate(cells)]
        for row, cells in enumerate(counts)
    ]
    return arrange(columns, titles, ids, width, sizes, Typewriter())


GRIDS = st.integers(1, 6).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 14), min_size=columns, max_size=columns), min_size=1, max_size=6
    )
)


@settings(deadline=None)
@given(counts=GRIDS, width=st.floats(50, 3000), scale=st.floats(1, 2), tight=st.booleans())
def test_every_bubble_has_its_own_place_inside_its_cell(
    counts: list[list[int]], width: float, scale: float, *, tight: bool
) -> None:
    sizes = Sizes(scale, tight)
    layout = laid_out(counts, width, sizes)
    assert sorted(spot.id for spot in layout.spots) == sorted(
        f"{row}-{column}-{place}"
        for row, cells in enumerate(counts)
        for column, count in enumerate(cells)
        for place in range(count)
    )
    half, high = sizes.pitch / 2, sizes.line / 2
    for spot in layout.spots:
        header, title = layout.headers[spot.column], layout.titles[spot.row]
        assert header.left <= spot.x - half + 1e-6
        assert spot.x + half <= header.left + header.width + 1e-6
        assert title.top <= spot.y - high + 1e-6
        assert spot.y + high <= title.top + title.height + 1e-6
    for one, other in combinations(layout.spots, 2):
        assert hypot(one.x - other.x, one.y - other.y) >= sizes.line - 1e-6


@settings(deadline=None)
@given(counts=GRIDS, width=st.floats(50, 3000))
def test_the_map_is_as_wide_as_its_room_or_as_its_parts(counts: list[list[int]], width: float) -> None:
    layout = laid_out(counts, width)
    right = layout.headers[-1].left + layout.headers[-1].width
    assert layout.width == pytest.approx(right)
    assert layout.width >= width - 1e-6
    assert layout.height == pytest.approx(layout.titles[-1].top + layout.titles[-1].height)


def test_tight_measures_need_less_height_and_no_other_width() -> None:
    roomy, tight = laid_out([[5, 9], [3, 3]]), laid_out([[5, 9], [3, 3]], sizes=Sizes(tight=True))
    assert tight.height < roomy.height
    assert tight.headers == roomy.headers


def test_a_cell_fills_its_lines_evenly() -> None:
    layout = laid_out([[5, 0, 0, 0]])
    lines = sorted({spot.y for spot in layout.spots})
    assert [sum(spot.y == line for spot in layout.spots) for line in lines] == [3, 2]


def test_a_fuller_cell_makes_its_row_higher_and_no_other() -> None:
    layout = laid_out([[12, 1], [1, 1]], width=400)
    assert layout.titles[0].height > layout.titles[1].height


def test_long_titles_wrap_and_make_their_row_higher() -> None:
    ids = [[["a"]], [["b"]]]
    titles = ["Team success over individual success in all that is done here", "Short"]
    layout = arrange(["One"], titles, ids, 400, SIZES, Typewriter())
    assert layout.titles[0].height > layout.titles[1].height
    assert layout.titles[0].width <= 400 / 4 + 10 * len("individual")


def test_bubbles_come_in_reading_order_and_rows_are_parted() -> None:
    layout = laid_out([[2, 2], [2, 2], [2, 2]])
    assert [spot.id for spot in layout.spots][:5] == ["0-0-0", "0-0-1", "0-1-0", "0-1-1", "1-0-0"]
    assert layout.lines == tuple(box.top for box in layout.titles[1:])


@pytest.mark.parametrize(("columns", "titles"), [([], ["a"]), (["a"], [])])
def test_an_empty_map_takes_no_room(columns: list[str], titles: list[str]) -> None:
    layout = arrange(columns, titles, [[] for _ in titles], 300, SIZES, Typewriter())
    assert layout == MapLayout(width=300, height=0)
