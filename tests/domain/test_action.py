"""When an action has missed its day."""

from datetime import date

import pytest

from app.domain.action import Action, ActionState
from app.domain.assessment import Side
from app.domain.lesson import Lesson

BEFORE, DAY, AFTER = date(2026, 11, 21), date(2026, 11, 22), date(2026, 11, 23)
DONE, DROPPED = ActionState.DONE, ActionState.DROPPED


@pytest.mark.parametrize(
    ("due_on", "state", "closed_on", "missed_and_overdue"),
    [
        (None, ActionState.OPEN, None, (False, False)),
        (AFTER, ActionState.OPEN, None, (False, False)),
        (DAY, ActionState.OPEN, None, (False, False)),
        (BEFORE, ActionState.OPEN, None, (True, True)),
        (BEFORE, DONE, BEFORE, (False, False)),
        (BEFORE, DONE, DAY, (True, False)),
        (BEFORE, DROPPED, DAY, (True, False)),
        (None, DROPPED, DAY, (False, False)),
    ],
)
def test_a_day_is_missed_once_it_has_gone_by(
    due_on: date | None, state: ActionState, closed_on: date | None, missed_and_overdue: tuple[bool, bool]
) -> None:
    action = Action(Side.EMPLOYEE, "Write it", due_on, state=state, closed_on=closed_on)
    assert action.is_open is (state is ActionState.OPEN)
    assert (action.has_missed_its_day(DAY), action.is_overdue(DAY)) == missed_and_overdue


@pytest.mark.parametrize("words", ["a word", " \n\t", ""])
def test_words_in_any_part_are_enough_for_what_was_learned(words: str) -> None:
    for lesson in (Lesson(words), Lesson(happened=words), Lesson(learned=words), Lesson(next_time=words)):
        assert lesson.is_empty is (not words.strip())
