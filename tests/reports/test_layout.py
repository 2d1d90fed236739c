"""Rows fall on pages: together where they belong together, and never over the edge."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.reports.layout import Block, Row, pages

_rows = st.lists(st.builds(Row, height=st.floats(1, 60), with_next=st.booleans()), min_size=1, max_size=30)
_blocks = st.lists(
    st.builds(Block, rows=_rows.map(tuple), before=st.just((Row(10),)) | st.just(())), max_size=8
)


@given(_blocks)
def test_every_row_is_on_a_page_in_order_and_within_it(blocks: list[Block]) -> None:
    laid = pages(blocks, 100)
    befores = {id(row) for block in blocks for row in block.before}
    placed = [one.row for page in laid for one in page if id(one.row) not in befores]
    assert [id(row) for row in placed] == [id(row) for block in blocks for row in block.rows]
    for page in laid:
        for one, after in pairwise(page):
            assert after.top == one.top + one.row.height
        assert all(one.top + one.row.height <= 100 + 1e-6 for one in page)


def test_there_is_always_a_page() -> None:
    assert pages((), 100) == ((),)


def test_a_block_that_fits_a_page_is_not_parted() -> None:
    first, second = Block((Row(30),) * 2), Block((Row(30),) * 3)
    assert [len(page) for page in pages((first, second), 100)] == [2, 3]


def test_a_block_taller_than_a_page_starts_where_there_is_room() -> None:
    assert [len(page) for page in pages((Block((Row(30),)), Block((Row(30),) * 5)), 100)] == [3, 3]


def test_a_heading_goes_with_what_it_heads() -> None:
    tall = Block((Row(40), Row(40), Row(10, with_next=True), Row(20), Row(20)))
    assert [len(page) for page in pages((tall,), 100)] == [2, 3]


def test_rows_that_should_stay_together_but_cannot_are_parted() -> None:
    endless = Block(tuple(Row(30, with_next=True) for _ in range(7)))
    assert [len(page) for page in pages((endless,), 100)] == [3, 3, 1]


def test_space_between_blocks_is_left_out_at_the_top_of_a_page() -> None:
    space = (Row(10),)
    laid = pages((Block((Row(80),), space), Block((Row(80),), space)), 100)
    assert [[one.top for one in page] for page in laid] == [[0], [0]]
    laid = pages((Block((Row(40),), space), Block((Row(40),), space)), 100)
    assert [[one.top for one in page] for page in laid] == [[0, 40, 50]]
