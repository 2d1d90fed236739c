"""Days as people speak of them."""

from datetime import date

import pytest

from app.wording.near_dates import beginning, near_day, short_day, weekday_and_day

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 28), "yesterday"),
        (TODAY, "today"),
        (date(2026, 11, 30), "tomorrow"),
        (date(2026, 12, 1), "Tuesday 1 December"),
        (date(2026, 11, 27), "Friday 27 November"),
        (date(2027, 1, 4), "Monday 4 January 2027"),
        (date(2025, 11, 29), "Saturday 29 November 2025"),
    ],
)
def test_a_day_is_told_as_people_speak_of_it(day: date, words: str) -> None:
    assert near_day(day, TODAY) == words


def test_the_day_itself_can_be_told_in_full() -> None:
    assert weekday_and_day(TODAY, TODAY) == "Sunday 29 November"


def test_a_short_day_has_its_year_where_it_is_another() -> None:
    assert short_day(TODAY, TODAY) == "29 November"
    assert short_day(date(2025, 11, 29), TODAY) == "29 November 2025"


def test_words_begin_a_line_with_a_capital_letter() -> None:
    assert (beginning("today"), beginning("Tuesday 1 December"), beginning("")) == (
        "Today",
        "Tuesday 1 December",
        "",
    )
