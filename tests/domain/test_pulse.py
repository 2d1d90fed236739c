"""The two questions: each has its own answer."""

from datetime import date

from app.domain.pulse import ANSWERS, Asked, Moment, Pulse


def test_each_question_has_its_own_answer() -> None:
    pulse = Pulse(1, Moment.AFTER, date(2026, 11, 22), clear=2, supported=5)
    assert [pulse.answer_to(asked) for asked in Asked] == [2, 5]
    assert {2, 5} <= set(ANSWERS)
