"""The summary can't carry what must not leave, and free text that names a step is found."""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.summary import Summary, SummaryGrowthArea, step_mentions

NAMES = ("Individual", "Squad/Chapter", "Tribe/Guild", "Technology/Company")
DAY = date(2026, 11, 22)


def summary(notes: str = "", area: SummaryGrowthArea | None = None) -> Summary:
    """Return a summary with these free texts."""
    return Summary("Amira Haddad", "Jonas Berg", DAY, (area,) if area else (), notes, DAY)


def found(text: str, names: tuple[str, ...] = NAMES) -> list[str]:
    """Return what is found in the shared notes."""
    return [mention.words for mention in step_mentions(summary(text), names)]


def test_the_types_have_no_field_for_what_must_not_leave() -> None:
    assert {one.name for one in fields(Summary)} == {
        "employee_name",
        "manager_name",
        "held_on",
        "growth_areas",
        "shared_notes",
        "look_again_on",
    }
    assert {one.name for one in fields(SummaryGrowthArea)} == {
        "headline",
        "looks_like",
        "employee_does",
        "manager_does",
        "look_again_on",
    }


def test_it_is_empty_until_something_stands_on_the_page() -> None:
    nothing = Summary("Amira Haddad", "Jonas Berg", DAY, (), " \n", None)
    assert nothing.is_empty
    assert not replace(nothing, look_again_on=DAY).is_empty
    assert not replace(nothing, shared_notes="We met.").is_empty
    assert not replace(nothing, growth_areas=(SummaryGrowthArea("Ask", "", "", "", None),)).is_empty


@pytest.mark.parametrize("name", ["Büro/Å", "Bu\N{COMBINING DIAERESIS}ro/A\N{COMBINING RING ABOVE}"])
def test_a_step_is_found_however_its_accents_are_typed(name: str) -> None:
    for text in ("the büro/å", "the bu\N{COMBINING DIAERESIS}ro/a\N{COMBINING RING ABOVE}"):
        assert found(text, (name,)) == ["büro/å"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You are at Squad/Chapter now.", "Squad/Chapter"),
        ("You are at squad / chapter now.", "squad / chapter"),
        ("SQUAD-CHAPTER", "SQUAD-CHAPTER"),
        ("squadchapter", "squadchapter"),
        ("(Tribe/Guild)", "Tribe/Guild"),
        ("the Tribe step", "Tribe step"),
        ("her guild-level work", "guild-level"),
        ("Step: Squad", "Step: Squad"),
        ("level technology", "level technology"),
        ("on the step Individual", "Individual"),
    ],
)
def test_a_step_that_is_named_is_found(text: str, words: str) -> None:
    assert words in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Take turns leading the squad's stand-up.",
        "A talk for the guild in December.",
        "Two squads and a chapter meet on Monday.",
        "The company pays for the course on technology.",
        "Step by step, with the tribe around us.",
        "individually and in individuals",
        "",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert found(text) == []


@given(
    st.sampled_from(NAMES),
    st.sampled_from(["", " ", "(", "„", "\n", "Now: "]),
    st.sampled_from(["", " ", ")", "“", ".", "\n", ", and on"]),
)
def test_a_planted_name_is_found_whatever_stands_around_it(name: str, before: str, after: str) -> None:
    assert name in found(f"{before}{name}{after}")


@given(
    st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8), min_size=1, max_size=3),
    st.sampled_from(["/", " / ", "-", " ", ""]),
)
def test_any_name_is_found_however_its_parts_are_joined(parts: list[str], joint: str) -> None:
    assert found(f"x {joint.join(parts)} x", ("/".join(parts),))


def test_every_free_text_is_looked_through_and_named_by_its_headline() -> None:
    area = SummaryGrowthArea("Tribe/Guild one", "Tribe/Guild two", "Tribe/Guild three", "Tribe/Guild", DAY)
    mentions = step_mentions(summary("Tribe/Guild", area), ("Tribe/Guild",))
    assert [one.where for one in mentions] == [*["Tribe/Guild one"] * 4, ""]


def test_a_name_without_letters_finds_nothing() -> None:
    assert found("a / b", ("/",)) == []


@given(st.text(max_size=30), st.lists(st.text(max_size=10), max_size=3))
def test_no_text_and_no_name_can_make_it_fail(text: str, names: list[str]) -> None:
    for words in found(text, tuple(names)):
        assert words in text
