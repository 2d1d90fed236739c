"""The two questions in words: each answer is told apart, and read as a sentence."""

from datetime import date

import pytest

from app.domain.pulse import ANSWERS, Asked, Moment, Pulse
from app.wording.pulse import answer_words, answered, question, question_name


def test_five_answers_are_told_apart() -> None:
    assert len({answer_words(one) for one in ANSWERS}) == len(ANSWERS)
    with pytest.raises(KeyError):
        answer_words(6)


def test_the_questions_are_asked_as_they_were_agreed() -> None:
    assert question(Asked.CLEAR) == "How clear is it to you what is expected of you?"
    assert question(Asked.SUPPORTED) == "How well is your development supported?"
    assert len({question_name(asked) for asked in Asked}) == len(Asked)


@pytest.mark.parametrize(
    ("moment", "said"),
    [(Moment.BEFORE, "before the first conversation"), (Moment.AFTER, "after a conversation")],
)
def test_what_was_answered_is_one_sentence(moment: Moment, said: str) -> None:
    words = answered(Pulse(1, moment, date(2026, 11, 22), 1, 4))
    assert words == (
        f"22 November 2026, {said}: what is expected is not at all clear, development is mostly supported"
    )
