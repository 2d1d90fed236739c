"""Notes in Markdown on paper: what is set, and everything else as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reports.blocks import whole_width
from app.reports.layout import Row
from app.reports.markdown import Kind, notes_lines, stressed_parts
from app.reports.notes_rows import notes_rows, point_rows
from app.reports.paper import Paper
from app.reports.spans import broken_spans
from app.reports.theme import BODY, NOTES_HEADING, STRONG

COLUMN = whole_width(Paper.A4)


def said(rows: tuple[Row, ...]) -> list[str]:
    """Return the words of each row that has any."""
    return [
        line.text + "".join(span.text for span in line.then)
        for row in rows
        for line in row.lines
        if row.lines
    ]


@pytest.mark.parametrize(
    ("typed", "kind", "text", "level", "marker"),
    [
        ("# Load test #", Kind.HEADING, "Load test", 1, ""),
        ("###### deep", Kind.HEADING, "deep", 6, ""),
        ("#no heading", Kind.TEXT, "#no heading", 0, ""),
        ("# ", Kind.TEXT, "# ", 0, ""),
        ("- one", Kind.ITEM, "one", 0, "•"),
        ("  * within", Kind.ITEM, "within", 1, "•"),
        ("12) twelve", Kind.ITEM, "twelve", 0, "12)"),
        ("-5 degrees", Kind.TEXT, "-5 degrees", 0, ""),
        ("- ", Kind.TEXT, "- ", 0, ""),
        ("---", Kind.RULE, "", 0, ""),
        ("* * *", Kind.RULE, "", 0, ""),
        ("  ", Kind.EMPTY, "", 0, ""),
        ("> said", Kind.QUOTE, "said", 1, ""),
        (">> said before", Kind.QUOTE, "said before", 2, ""),
        (">", Kind.EMPTY, "", 0, ""),
        ("5 > 4", Kind.TEXT, "5 > 4", 0, ""),
        ("| a | b |", Kind.TEXT, "| a | b |", 0, ""),
    ],
)
def test_a_line_is_what_its_marks_say(typed: str, kind: Kind, text: str, level: int, marker: str) -> None:
    (line,) = notes_lines(typed)
    assert (line.kind, line.text, line.level, line.marker) == (kind, text, level, marker)


def test_what_stands_in_a_fence_is_shown_letter_by_letter() -> None:
    lines = list(notes_lines("```py\n# x\n- **y**\n```\n# z"))
    assert [one.kind for one in lines] == [Kind.TYPED] * 4 + [Kind.HEADING]
    assert said(notes_rows("```\n- **y**\n```", COLUMN)) == ["```", "- **y**", "```"]


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("a **bold** word", ["a ", "bold!", " word"]),
        ("__so__ too", ["", "so!", " too"]),
        ("2 ** 3 ** 4", ["2 ** 3 ** 4"]),
        ("snake__case__name", ["snake__case__name"]),
        ("`**code**` stays", ["`**code**` stays"]),
        ("***all***", ["***all***"]),
        (r"\**no**", [r"\**no**"]),
        ("*soft* words", ["", "soft!", " words"]),
        ("so _soft_", ["so ", "soft!"]),
        ("2 * 3 * 4", ["2 * 3 * 4"]),
        ("2*3*4", ["2*3*4"]),
        ("snake_case_name", ["snake_case_name"]),
    ],
)
def test_only_stressed_words_are_set_bold(typed: str, parts: list[str]) -> None:
    found = [f"{text}!" if stressed else text for text, stressed in stressed_parts(typed)]
    assert [one for one in found if one] == [one for one in parts if one]


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("see [the **page**](https://here/a_(b)) now", "see the page (https://here/a_(b)) now"),
        ("**see [it](x)**", "see it (x)"),
        ("[https://here](https://here) [a@b](mailto:a@b)", "https://here a@b"),
        ("![of a cat](cat.png)", "of a cat"),
        ("`[a](b)` [a] (b) [](b) \\[a](b)", "`[a](b)` [a] (b) [](b) \\[a](b)"),
        ("a &amp; b &#65;", "a &amp; b &#65;"),
    ],
)
def test_a_link_is_its_words_and_its_address_and_entities_stay_as_typed(typed: str, set_: str) -> None:
    assert said(notes_rows(typed, COLUMN)) == [set_]


def test_headings_and_bold_words_look_so_and_stay_with_what_follows() -> None:
    rows = [row for row in notes_rows("# Big\n### Small\nplain **bold**", COLUMN) if row.lines]
    heading, small, text = rows
    assert [one.style for one in heading.lines[0].then] == [NOTES_HEADING]
    assert [one.style for one in small.lines[0].then] == [STRONG]
    assert heading.with_next
    assert small.with_next
    assert [(one.text, one.style) for one in text.lines[0].then] == [("plain ", BODY), ("bold", STRONG)]


def test_a_quote_stands_behind_a_bar_and_one_within_it_behind_two() -> None:
    rows = notes_rows("> said " + "long words " * 30 + "\n>> before", COLUMN)
    assert len(rows) > 2
    assert [len(row.marks) for row in rows] == [*[1] * (len(rows) - 1), 2]
    assert all(mark.height == row.height for row in rows for mark in row.marks), "no gap between lines"
    assert rows[-1].lines[0].x > rows[0].lines[0].x > COLUMN.x
    assert "".join(said(rows)).startswith("said long words")


def test_the_lines_of_a_point_hang_below_its_words() -> None:
    rows = notes_rows("- " + "long words " * 30, COLUMN)
    first, second = rows[0].lines[0], rows[1].lines[0]
    assert (first.text, first.x) == ("• ", COLUMN.x)
    assert second.x > first.x
    decided = point_rows("one\ntwo", COLUMN)
    assert said(decided) == ["• one", "two"]
    assert decided[1].lines[0].x == second.x


def test_empty_lines_become_one_and_none_stands_at_either_end() -> None:
    rows = notes_rows("\n\n a\n\n\n\nb\n\n", COLUMN)
    assert [bool(row.lines) for row in rows] == [True, False, True]
    assert notes_rows(" \n\n", COLUMN) == ()
    assert point_rows(" \n", COLUMN) == ()


def test_a_word_wider_than_the_page_is_cut_and_keeps_its_styles() -> None:
    (row, *_others) = rows = notes_rows("**" + "W" * 200 + "**", COLUMN)
    assert len(rows) > 1
    assert "".join(said(rows)) == "W" * 200
    assert {span.style for one in rows for span in one.lines[0].then} == {STRONG}
    assert row.with_next


_LETTERS = st.text(st.sampled_from("abcÅß ½."), min_size=1, max_size=120)


@given(st.lists(_LETTERS, max_size=6))
def test_every_letter_that_was_typed_stands_on_the_paper(lines: list[str]) -> None:
    rows = notes_rows("\n".join(lines), COLUMN)
    assert "".join("".join(said(rows)).split()) == "".join("".join(lines).split())


@given(st.text(st.sampled_from("ab *_`#->1.\n"), max_size=80))
def test_marks_in_any_order_lose_no_letter(text: str) -> None:
    found = "".join(said(notes_rows(text, COLUMN)))
    for letter in "ab":
        assert found.count(letter) == text.count(letter)


def test_a_line_of_nothing_is_one_line() -> None:
    assert broken_spans((), 100) == ((),)
