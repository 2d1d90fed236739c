"""Text is broken where it must be, and none of it is lost."""

from itertools import pairwise

from app.reports.fonts import width
from app.reports.lines import broken
from app.reports.theme import BODY, HEADLINE, Style


def _fits(lines: tuple[str, ...], style: Style, room: float) -> bool:
    return all(width(line, style) <= room for line in lines)


def test_words_are_filled_into_lines_that_fit() -> None:
    text = "Feedback comes while the work is still soft, and from more than one side. " * 5
    lines = broken(text, BODY, 200)
    assert _fits(lines, BODY, 200)
    assert " ".join(lines) == text.strip()
    together = pairwise(lines)
    assert all(width(f"{line} {after.split()[0]}", BODY) > 200 for line, after in together)


def test_a_word_that_is_too_wide_is_cut_and_the_next_one_goes_on_behind_it() -> None:
    lines = broken("see " + "x" * 100 + " there", HEADLINE, 120)
    assert _fits(lines, HEADLINE, 120)
    assert "".join(lines).replace(" ", "") == "see" + "x" * 100 + "there"
    assert lines[-1].endswith("x there")


def test_line_ends_stay_and_several_empty_lines_become_one() -> None:
    assert broken("\n\none\ntwo\n\n \n\nthree\n", BODY, 200) == ("one", "two", "", "three")


def test_a_space_that_must_not_break_does_not() -> None:
    room = width("two words", BODY) - 1
    assert broken("two\u00a0words"[:3] + " words", BODY, room) == ("two", "words")
    assert broken("one two\u00a0words", BODY, room)[0] == "one"


def test_an_accent_stays_with_its_letter_where_a_word_is_cut() -> None:
    for line in broken("x\u0338" * 100, BODY, 50):
        assert line.startswith("x")


def test_empty_text_has_no_lines() -> None:
    assert broken(" \n\t\n", BODY, 200) == ()
