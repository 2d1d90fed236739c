"""The pieces of a report: what stands beside what, and what stays with what."""

from app.reports.blocks import Column, Said, said_rows, text_rows, whole_width
from app.reports.layout import Row
from app.reports.paper import Paper
from app.reports.theme import BODY, LABEL_MANAGER, LABEL_SELF, MARGIN

COLUMN = Column(50, 300)
MINE = Said("Amira Haddad will", LABEL_SELF, "Book a pairing slot in each sprint. " * 6, BODY, bar=True)
YOURS = Said("Jonas Berg will", LABEL_MANAGER, "Answer within a day.", BODY, bar=True)


def _texts(rows: tuple[Row, ...], column: int = 0) -> list[str]:
    return [row.lines[column].text for row in rows if row.lines]


def test_no_line_of_a_paragraph_is_left_alone_on_a_page() -> None:
    rows = text_rows("It grows. " * 30 + "\n\nalone\n\n" + "word " * 70, BODY, COLUMN)
    ends = [place for place, row in enumerate(rows) if not row.lines]
    first, second = ends
    assert [row.with_next for row in rows[:first]] == [True, *[False] * (first - 3), True, False]
    assert [row.with_next for row in rows[first : second + 1]] == [False, False, False]
    assert rows[second + 1].with_next
    assert not rows[-1].with_next


def test_a_heading_stays_with_what_follows() -> None:
    assert text_rows("What to grow in", BODY, COLUMN, heading=True)[-1].with_next


def test_two_sides_stand_in_equal_columns_each_with_its_own_bar() -> None:
    rows = said_rows((MINE, YOURS), COLUMN)
    left, right = COLUMN.halves()
    assert left.room == right.room
    assert right.x + right.room == COLUMN.x + COLUMN.room
    assert {len(row.lines) for row in rows} == {2}
    assert _texts(rows)[0] == MINE.label
    assert _texts(rows, 1)[:2] == [YOURS.label, YOURS.text]
    assert {mark.colour for mark in rows[0].marks} == {LABEL_SELF.colour, LABEL_MANAGER.colour}
    assert [mark.colour for mark in rows[-1].marks] == [LABEL_SELF.colour], "a bar is as long as its text"
    assert all(mark.height == row.height for row in rows for mark in row.marks)


def test_one_side_alone_has_the_whole_width_and_an_empty_one_no_label() -> None:
    empty = Said("Jonas Berg will", LABEL_MANAGER, " \n ", BODY, bar=True)
    assert said_rows((MINE, empty), COLUMN) == said_rows((MINE,), COLUMN)
    assert said_rows((empty,), COLUMN) == ()
    assert len(said_rows((MINE,), COLUMN)) < len(said_rows((MINE, YOURS), COLUMN))


def test_a_label_is_never_the_last_on_a_page() -> None:
    assert said_rows((MINE, YOURS), COLUMN)[0].with_next


def test_the_margins_are_equal_on_every_paper() -> None:
    for paper in Paper:
        column = whole_width(paper)
        assert column.x == MARGIN
        assert column.x + column.room == paper.width - MARGIN
