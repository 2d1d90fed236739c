"""Actions and praise in words: plain, and nobody is blamed."""

from datetime import UTC, date, datetime

import pytest

from app.domain.action import Action, ActionChange, ActionState
from app.domain.assessment import Side
from app.wording import notes
from app.wording.dates import long_moment

DAY, LATER = date(2026, 11, 22), date(2026, 11, 23)
AT = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_a_day_is_said_and_one_that_went_by_too() -> None:
    action = Action(Side.EMPLOYEE, "Write it", DAY)
    assert notes.due(action, DAY) == "by 22 November 2026"
    assert notes.due(action, LATER) == "its day was 22 November 2026"
    assert notes.due(Action(Side.EMPLOYEE, "Write it"), DAY) == ""


def test_what_became_of_it_is_said() -> None:
    assert notes.what_became(Action(Side.EMPLOYEE, "Write it")) == ""
    done = Action(Side.EMPLOYEE, "Write it", state=ActionState.DONE, closed_on=DAY)
    assert notes.what_became(done) == "done on 22 November 2026"
    dropped = Action(Side.EMPLOYEE, "It", state=ActionState.DROPPED, reason="No time.", closed_on=DAY)
    assert notes.what_became(dropped) == "dropped on 22 November 2026: No time."


def test_each_change_has_a_line() -> None:
    def stood(
        who: Side, what: str, due_on: date | None, state: ActionState, reason: str = ""
    ) -> ActionChange:
        return ActionChange(1, AT, who, what, due_on, state, reason)

    employee, manager = Side.EMPLOYEE, Side.MANAGER
    lines = notes.history(
        [
            stood(employee, "Write it", DAY, ActionState.OPEN),
            stood(manager, "Read it", None, ActionState.OPEN),
            stood(manager, "Read it", LATER, ActionState.DONE),
            stood(manager, "Read it", LATER, ActionState.OPEN),
            stood(manager, "Read it", LATER, ActionState.DROPPED, "No time."),
        ],
        "Amira",
        "Jonas",
    )
    assert [line.removeprefix(f"{long_moment(AT)}: ") for line in lines] == [
        "Amira takes it on: “Write it”, by 22 November 2026",
        "Jonas takes it over, now reads “Read it”, without a day",
        "by 23 November 2026, done",
        "open again",
        "dropped: No time.",
    ]
    assert notes.history([stood(employee, "Write it", None, ActionState.OPEN)], "Amira", "Jonas")[0].endswith(
        "Amira takes it on: “Write it”"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("You asked early.", "Thank you, Amira: You asked early."),
        ("amira asked early.", "amira asked early."),
    ],
)
def test_words_for_everyone_name_who_is_praised(words: str, said: str) -> None:
    assert notes.shout_out(words, "Amira") == said
