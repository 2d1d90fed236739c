"""Words that are too long for a line: the first of them stay, in whatever language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.wording.shortening import in_short


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("short", "short"),
        ("  in\n several   lines ", "in several lines"),
        ("one two three four five", "one two three four…"),
        ("一二三四五六七八九十一二三四五六七八九十一二三", "一二三四五六七八九十一二三四五六七八九…"),
        ("a Donaudampfschiffahrtsgesellschaft", "a Donaudampfschiffa…"),
    ],
)
def test_the_first_words_stay(words: str, shown: str) -> None:
    assert in_short(words, 20) == shown


@given(st.text(), st.integers(2, 40))
def test_it_is_never_too_long_and_never_empty(words: str, most: int) -> None:
    shown = in_short(words, most)
    assert len(shown) <= most
    assert "\n" not in shown
    assert (shown not in ("", "…")) == bool(words.split())
