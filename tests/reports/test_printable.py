"""Any text is made fit for paper, and what can't be shown stays visible as a box."""

import pytest

from app.reports.printable import BOX, one_line, printable


@pytest.mark.parametrize(
    "text",
    ["plain", "“quoted” – Å ß æ Œ ł ğ ű", "Ελλάδα", "Київ и Москва", "→ • … € ½ ²", "<b>&amp;</b>", ""],
)
def test_what_inter_has_stays_as_it_is(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("漢字", BOX * 2),
        ("שלום", BOX * 4),
        ("مرحبا", BOX * 5),
        ("ok 👍", f"ok {BOX}"),
        ("\ud800 half", f"{BOX} half"),
        ("a\x00b\x07c", f"a{BOX}b{BOX}c"),
        ("\ue000 \U000f0000", f"{BOX} {BOX}"),
        ("\U0001f130", BOX),
        ("\U0010ffff\ufffe", BOX * 2),
    ],
)
def test_what_inter_lacks_becomes_a_box(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_joiners_and_marks_of_direction_leave_nothing_behind() -> None:
    assert printable("a\u200bb\u200d\u202ec\ufe0f\u00ad\ufeffd") == "abcd"


def test_accents_are_joined_to_their_letter() -> None:
    assert printable("A\u030angstro\u0308m e\u0301") == "Ångström é"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_is_one(end: str) -> None:
    assert printable(f"one{end}two") == "one\ntwo"


def test_spaces_of_every_width_are_spaces_and_those_that_must_not_break_stay_so() -> None:
    assert printable("a\tb\u2003c\u3000d") == "a b c d"
    assert printable("«\u202fmot\u00a0»") == "«\u00a0mot\u00a0»"


def test_one_line_has_no_line_ends_and_no_spaces_around_it() -> None:
    assert one_line("  Amira\n\tHaddad ") == "Amira Haddad"
