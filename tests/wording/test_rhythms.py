"""Rhythms in words."""

from datetime import date

import pytest

from app.domain.meeting import Every, Meeting, Rhythm
from app.wording.rhythms import day_in_words, how_far, rhythm_in_words

TUESDAY = date(2026, 11, 10)  # the second one of its month


@pytest.mark.parametrize(
    ("rhythm", "words"),
    [
        (Rhythm(Every.WEEK, TUESDAY, "10:00"), "Every Tuesday at 10:00, 30 minutes"),
        (Rhythm(Every.TWO_WEEKS, TUESDAY, "", 45), "Every second Tuesday, 45 minutes"),
        (Rhythm(Every.MONTH, TUESDAY, "09:30"), "Every month, on the second Tuesday at 09:30, 30 minutes"),
        (Rhythm(Every.MONTH, date(2026, 9, 29)), "Every month, on the last Tuesday, 30 minutes"),
        (Rhythm(Every.FREE, TUESDAY, "", 60), "On days you choose, 60 minutes"),
    ],
)
def test_a_rhythm_is_said_in_words(rhythm: Rhythm, words: str) -> None:
    assert rhythm_in_words(rhythm) == words


def test_a_day_is_said_with_its_weekday_and_how_far_it_is() -> None:
    meeting = Meeting(1, 1, TUESDAY, "10:00")
    assert day_in_words(meeting, TUESDAY) == "Tuesday 10 November, 10:00"
    assert day_in_words(Meeting(1, 1, TUESDAY), date(2025, 1, 1)) == "Tuesday 10 November 2026"
    said = [how_far(TUESDAY, TUESDAY.replace(day=day)) for day in (10, 9, 11, 5, 13)]
    assert said == ["today", "tomorrow", "yesterday", "in 5 days", "3 days ago"]
