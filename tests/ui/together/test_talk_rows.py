"""The talk list's rows: what each says, what the two say together, and no number anywhere."""

import pytest

from app.domain.agreement import Today
from app.domain.assessment import Answer
from app.services.session import Session
from app.services.together import Together
from app.ui.screens.both_names import BothNames
from app.ui.screens.together.map_rows import in_growth_areas
from app.ui.screens.together.talk_rows import TalkGroup, TalkRow, talk_groups, talk_row
from tests.ui.prepared import prepare_differences

NAMES = BothNames("Amira", "Jonas")


@pytest.fixture
def together(team: Session) -> Together:
    """Return a conversation with near, same, wide and unseen answers at its beginning, all revealed."""
    made = prepare_differences(team).revealed()
    made.reveal([one.id for one in made.unrevealed])
    return made


def test_each_kind_has_its_heading_and_the_widest_difference_comes_first(together: Together) -> None:
    first, second, third, fourth = (pair.behaviour.text for pair in together.comparison.pairs[:4])
    assert [(group.heading, [row.text for row in group.rows]) for group in talk_groups(together, NAMES)] == [
        ("You see it differently", [third, first]),
        ("No chance to see, or left open", [fourth]),
        ("You both see this", [second]),
    ]


def test_a_row_says_who_says_what(together: Together) -> None:
    row = talk_groups(together, NAMES)[0].rows[0]
    assert (row.employee, row.manager, row.said) == ("Amira: Not yet", "Jonas: Consistently", "")
    assert (row.bubble.self_answer, row.bubble.manager_answer) == (Answer.NOT_YET, Answer.CONSISTENTLY)


@pytest.mark.parametrize(
    ("today", "said", "agreed"),
    [
        (Today.SOMETIMES, "Agreed: Sometimes", True),
        (Today.NO_CHANCE, "Agreed: No chance to see", True),
        (Today.STILL_DIFFER, "We still differ", False),
    ],
)
def test_a_row_says_what_the_two_say_together(
    together: Together, today: Today, said: str, *, agreed: bool
) -> None:
    pair = together.comparison.pairs[0]
    together.say_today(pair.behaviour.id, today)
    row = talk_row(together, pair, NAMES, in_growth_areas(together))
    assert (row.said, row.bubble.agreed) == (said, agreed)
    assert row in _all_rows(talk_groups(together, NAMES))


def test_where_nothing_is_revealed_there_is_no_heading_either(team: Session) -> None:
    prepared = prepare_differences(team)
    prepared.employee().finish()
    prepared.manager().finish()
    assert talk_groups(team.together(prepared.conversation.id), NAMES) == ()


def test_nothing_is_counted(together: Together) -> None:
    for group in talk_groups(together, NAMES):
        words = [group.heading, *(word for row in group.rows for word in _words(row))]
        assert [word for word in words if any(letter.isdigit() for letter in word)] == []


def _all_rows(groups: tuple[TalkGroup, ...]) -> list[TalkRow]:
    return [row for group in groups for row in group.rows]


def _words(row: TalkRow) -> tuple[str, ...]:
    return row.text, row.employee, row.manager, row.said, row.bubble.description
