"""Passphrases: judged in plain words, and suggested by chance."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.resources import resource
from app.services.passphrases import SUGGESTED_WORDS, Grade, strength, suggest

WORDS = resource("words", "en.txt").read_text(encoding="utf-8").splitlines()


def test_the_list_holds_eleven_bits_of_words() -> None:
    assert len(WORDS) == len(set(WORDS)) == 2048
    assert sorted(WORDS) == WORDS
    assert all(word.isascii() and word.isalpha() and word.islower() and 3 <= len(word) <= 8 for word in WORDS)


def test_no_word_begins_another() -> None:
    assert [word for word, following in pairwise(WORDS) if following.startswith(word)] == []


def test_no_two_words_sound_alike() -> None:
    alike = (
        "bear bare",
        "pair pear",
        "road rode",
        "sea see",
        "sun son",
        "tail tale",
        "board bored",
        "mail male",
    )
    for pair in alike:
        assert not set(pair.split()) <= set(WORDS)


def test_a_suggestion_is_made_of_words_from_the_list() -> None:
    words = suggest().split(" ")
    assert len(words) == SUGGESTED_WORDS
    assert set(words) <= set(WORDS)
    assert len(suggest(3).split(" ")) == 3
    assert suggest() != suggest()


@pytest.mark.parametrize("number", [SUGGESTED_WORDS, 4])
def test_a_suggestion_is_always_strong(number: int) -> None:
    for _time in range(20):
        judged = strength(suggest(number))
        assert judged.level >= Grade.GOOD
        assert (judged.will_do, judged.advice) == (True, "")


@pytest.mark.parametrize(
    "poor", ["", "  ", "a", "password", "qwertyuiop", "abcabcabcabc", "12345678", "22.11.2026"]
)
def test_what_is_guessed_first_will_not_do_and_says_what_would_help(poor: str) -> None:
    judged = strength(poor)
    assert judged.level is Grade.WEAK
    assert not judged.will_do
    assert judged.advice


def test_names_that_are_known_are_no_secret() -> None:
    phrase = "Lindqvist Haddad"
    assert strength(phrase).level > strength(phrase, ("Bo Lindqvist", "Amira Haddad")).level
    assert "name" in strength(phrase, ("Bo Lindqvist", "Amira Haddad")).advice


def test_every_grade_has_words_of_its_own() -> None:
    graded = {
        judged.level: judged.words
        for judged in map(strength, ("cat", "mouse lantr9", "mouse lanterns", suggest()))
    }
    assert len(set(graded.values())) == len(graded)
    assert Grade.STRONG in graded


def test_spaces_and_any_script_are_welcome() -> None:
    assert strength("mjölk på köksbordet igår").will_do
    assert strength("тихий чайник под яблоней").will_do


@settings(max_examples=50)
@given(st.text(max_size=40), st.lists(st.text(max_size=10), max_size=3))
def test_anything_typed_can_be_judged(typed: str, own_words: list[str]) -> None:
    assert strength(typed, tuple(own_words)).words


def test_a_very_long_passphrase_is_judged_by_how_it_begins() -> None:
    long = suggest(100)
    assert strength(long) == strength(long[:100])
