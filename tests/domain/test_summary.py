"""The summary can't carry what must not leave, and free text that names a step is found."""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.summary import Passage, Summary, SummaryAmendment, SummaryGrowthArea, step_mentions
from app.domain.visibility import FIELDS, Audience

NAMES = ("Individual", "Squad/Chapter", "Tribe/Guild", "Technology/Company")
DAY = date(2026, 11, 22)


def summary(notes: str = "", area: SummaryGrowthArea | None = None) -> Summary:
    """Return a summary with these free texts."""
    return Summary("Amira Haddad", "Jonas Berg", DAY, (area,) if area else (), notes, DAY)


def found(text: str, names: tuple[str, ...] = NAMES) -> list[str]:
    """Return what is found in the shared notes."""
    return [mention.words for mention in step_mentions(summary(text), names)]


COLUMNS: dict[tuple[type, str], set[str]] = {
    (Summary, "employee_name"): {"person.name"},
    (Summary, "manager_name"): {"identity.manager_name"},
    (Summary, "held_on"): {"conversation.held_on"},
    (Summary, "shared_notes"): {"conversation.shared_notes"},
    (Summary, "look_again_on"): {"conversation.look_again_on"},
    (Summary, "agreed_on"): {"conversation.employee_agreed_at", "conversation.manager_agreed_at"},
    (SummaryGrowthArea, "headline"): {"growth_area.headline"},
    (SummaryGrowthArea, "looks_like"): {"growth_area.looks_like"},
    (SummaryGrowthArea, "employee_does"): {"growth_area.employee_does"},
    (SummaryGrowthArea, "manager_does"): {"growth_area.manager_does"},
    (SummaryGrowthArea, "look_again_on"): {"growth_area.look_again_on"},
    (SummaryAmendment, "written_on"): {"amendment.written_at"},
    (SummaryAmendment, "words"): {"amendment.words"},
}
"""From which columns each field of a summary comes."""


def held_in(owner: type) -> set[tuple[type, str]]:
    """Return every field of a type, and of the types it holds, apart from those that only hold others."""
    found: set[tuple[type, str]] = set()
    for name, hint in get_type_hints(owner).items():
        inner = [one for one in (hint, *get_args(hint)) if isinstance(one, type) and is_dataclass(one)]
        found |= set().union(*map(held_in, inner)) if inner else {(owner, name)}
    return found


def test_every_field_comes_from_columns_that_may_be_shared_and_no_other() -> None:
    """A field that is not in the table above fails, and so does one whose column is for fewer eyes."""
    assert set(COLUMNS) == held_in(Summary)
    columns = set().union(*COLUMNS.values())
    assert {one for one in columns if FIELDS[one] is not Audience.MAY_BE_SHARED} == set()


def test_the_fields_that_only_hold_others_are_known() -> None:
    """So that the test above looks into each."""
    apart = {one.name for one in fields(Summary)} - {name for owner, name in COLUMNS if owner is Summary}
    assert apart == {"growth_areas", "amendments"}


NOTHING = Summary("Amira Haddad", "Jonas Berg", DAY, (), " \n", None)


def test_it_is_empty_until_something_is_picked_or_written_down() -> None:
    assert NOTHING.is_empty
    assert not replace(NOTHING, look_again_on=DAY).is_empty
    assert not replace(NOTHING, shared_notes="We met.").is_empty
    assert not replace(NOTHING, growth_areas=(SummaryGrowthArea("Ask", "", "", "", None),)).is_empty


def test_an_empty_one_that_both_agreed_to_is_no_longer_nothing() -> None:
    """To pick nothing is a valid end."""
    assert NOTHING.is_nothing_yet
    ended = replace(NOTHING, agreed_on=DAY)
    assert ended.is_empty
    assert not ended.is_nothing_yet
    assert not replace(NOTHING, shared_notes="We met.").is_nothing_yet


def test_it_is_a_draft_until_the_day_on_which_both_agreed() -> None:
    draft = summary("We met.")
    assert draft.is_draft
    assert not replace(draft, agreed_on=DAY).is_draft


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
    added = SummaryAmendment(DAY, "Now at Tribe/Guild.")
    mentions = step_mentions(replace(summary("Tribe/Guild", area), amendments=(added,)), ("Tribe/Guild",))
    assert [(one.passage, one.headline, one.written_on) for one in mentions] == [
        *[(Passage.GROWTH_AREA, "Tribe/Guild one", None)] * 4,
        (Passage.NOTES, "", None),
        (Passage.AMENDMENT, "", DAY),
    ]


def test_a_name_without_letters_finds_nothing() -> None:
    assert found("a / b", ("/",)) == []


@given(st.text(max_size=30), st.lists(st.text(max_size=10), max_size=3))
def test_no_text_and_no_name_can_make_it_fail(text: str, names: list[str]) -> None:
    for words in found(text, tuple(names)):
        assert words in text
