"""Which agenda an item stands on, told by the item and the meetings alone."""

from dataclasses import replace
from datetime import UTC, date, datetime

from app.domain.agenda import AgendaItem, Outcome, agenda_of, stands_at, waiting
from app.domain.assessment import Side
from app.domain.meeting import Meeting

FIRST, SECOND, THIRD = (
    Meeting(number, 1, date(2026, 3, 3 + 7 * number), ended_at=ended)
    for number, ended in ((1, datetime(2026, 3, 10, 12, tzinfo=UTC)), (2, None), (3, None))
)
ALL = (FIRST, SECOND, THIRD)
ITEM = AgendaItem("Pay round", Side.MANAGER, id=7, meeting_id=1, added_on=date(2026, 3, 9))


def test_an_open_item_goes_by_where_it_was_not_talked_about_and_says_so_later() -> None:
    (there,) = agenda_of(FIRST, ALL, [ITEM])
    (here,) = agenda_of(SECOND, ALL, [ITEM])

    assert (there.moved_on, there.came_from) == (True, None)
    assert (here.moved_on, here.came_from) == (False, FIRST)
    assert agenda_of(THIRD, ALL, [ITEM]) == ()


def test_what_was_put_off_stands_on_the_next_agenda_and_on_no_other_to_come() -> None:
    item = replace(ITEM, meeting_id=2, put_off_from=2)

    assert [line.moved_on for line in agenda_of(SECOND, ALL, [item])] == [True]
    assert [line.moved_on for line in agenda_of(THIRD, ALL, [item])] == [False]
    assert waiting(ALL[:2], [item]) == (item,)


def test_what_was_talked_about_stays_where_that_was() -> None:
    item = replace(ITEM, outcome=Outcome.TALKED, closed_in=2, closed_on=date(2026, 3, 17))

    assert [line.moved_on for line in agenda_of(FIRST, ALL, [item])] == [True]
    assert [line.moved_on for line in agenda_of(SECOND, ALL, [item])] == [False]
    assert agenda_of(SECOND, ALL, [replace(item, outcome=Outcome.REMOVED)]) == ()
    assert waiting(ALL, [item]) == ()


def test_an_item_written_for_later_comes_to_an_earlier_one_only_where_no_other_is_left() -> None:
    item = replace(ITEM, meeting_id=3)
    over = replace(THIRD, ended_at=datetime(2026, 3, 24, 12, tzinfo=UTC))

    assert stands_at(item, ALL) == THIRD
    assert stands_at(item, (FIRST, SECOND, over)) == SECOND
    assert stands_at(item, (FIRST,)) is None
