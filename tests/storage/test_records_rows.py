"""Columns and the domain's types: what is put in comes out, and what is wrong is not guessed at."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage.rows import (
    blob,
    day,
    from_day,
    from_moment,
    from_words,
    known_day,
    moment,
    number,
    text,
    words,
)


@given(st.none() | st.dates())
def test_any_day_comes_back(value: date | None) -> None:
    assert day(from_day(value)) == value


zones = st.integers(-14, 14).map(lambda hours: timezone(timedelta(hours=hours)))


@given(st.none() | st.builds(datetime.fromtimestamp, st.floats(-(10**10), 10**10), zones))
def test_any_moment_comes_back_in_utc_to_the_second(value: datetime | None) -> None:
    back = moment(from_moment(value))
    assert back == (value.replace(microsecond=0) if value else None)
    assert back is None or back.tzinfo == UTC


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))).map(tuple))
def test_any_list_of_words_comes_back(value: tuple[str, ...]) -> None:
    assert words(from_words(value)) == value


@pytest.mark.parametrize("wrong", [None, 1, 1.5, b"x"])
def test_what_is_no_text_is_refused(wrong: int | float | bytes | None) -> None:
    for read in (text, known_day):
        with pytest.raises(TypeError):
            read(wrong)


@pytest.mark.parametrize("wrong", [None, 1, 1.5, "somebody's words"])
def test_what_are_no_bytes_is_refused_without_a_word_of_it(wrong: str | float | None) -> None:
    assert blob(b"x") == b"x"
    with pytest.raises(TypeError) as raised:
        blob(wrong)
    assert "somebody" not in str(raised.value)


@pytest.mark.parametrize("wrong", [None, "1", 1.5, b"x"])
def test_what_is_no_number_is_refused(wrong: str | float | bytes | None) -> None:
    with pytest.raises(TypeError):
        number(wrong)
