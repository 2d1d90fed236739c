"""The names of fields and the stamp: written by one floor, read by another, and the same for both."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.framework import Behaviour, Framework
from app.domain.worksheet import (
    STAMP_FIELD,
    Stamp,
    answer_field,
    behaviour_of_field,
    fingerprint,
    note_field,
    read_stamp,
    stamp_format,
    stamp_text,
)

STAMP = Stamp("career-steps", "1.0", "software", "ab12")
_IDS = st.from_regex(r"[\w.-]{1,200}", fullmatch=True)
_FIRST = Behaviour("a", "kind", "near", "Listens.", "To a child.", "Reads.")
_FRAMEWORK = Framework("small", "1.0", "Small", (), (), (_FIRST, Behaviour("b", "kind", "far", "Bakes.")))


@given(_IDS)
def test_a_field_leads_back_to_its_behaviour(behaviour_id: str) -> None:
    for name in (answer_field(behaviour_id), note_field(behaviour_id)):
        assert behaviour_of_field(name) == behaviour_id
        assert "." not in name, "a dot would part the name in two"
        assert name != STAMP_FIELD


@given(_IDS, _IDS)
def test_no_two_fields_share_a_name(one: str, other: str) -> None:
    names = {answer_field(one), note_field(one), answer_field(other), note_field(other)}
    assert len(names) == (2 if one == other else 4)


def test_other_fields_lead_nowhere() -> None:
    assert behaviour_of_field(STAMP_FIELD) is None
    assert behaviour_of_field("Surname") is None


@pytest.mark.parametrize("line_end", ["\n", "\r", "\r\n"])
def test_a_stamp_is_read_whatever_became_of_its_line_ends(line_end: str) -> None:
    assert read_stamp(stamp_text(STAMP).replace("\n", line_end)) == STAMP


@pytest.mark.parametrize(
    "text",
    [
        "",
        STAMP_FIELD,
        "other\n1\na\nb\nc\nd",
        f"{STAMP_FIELD}\none\na\nb\nc\nd",
        f"{STAMP_FIELD}\n1\na\nb\nc",
    ],
)
def test_what_is_no_stamp_is_none(text: str) -> None:
    assert read_stamp(text) is None


def test_a_stamp_of_a_later_form_tells_its_form_and_no_more() -> None:
    later = stamp_text(STAMP).replace("\n1\n", "\n7\n", 1)
    assert stamp_format(later) == 7
    assert read_stamp(later) is None
    assert stamp_format(later.replace("7", "7" * 5_000)) is None


@pytest.mark.parametrize(
    "changed",
    [
        replace(_FIRST, id="x"),
        replace(_FIRST, text="x"),
        replace(_FIRST, example="x"),
        replace(_FIRST, other_way="x"),
    ],
)
def test_a_fingerprint_changes_with_every_word(changed: Behaviour) -> None:
    changed_framework = replace(_FRAMEWORK, behaviours=(changed, *_FRAMEWORK.behaviours[1:]))
    assert fingerprint(changed_framework) != fingerprint(_FRAMEWORK)


def test_a_fingerprint_knows_where_a_text_ends() -> None:
    moved = replace(_FIRST, text="Listens.T", example="o a child.")
    changed = replace(_FRAMEWORK, behaviours=(moved, *_FRAMEWORK.behaviours[1:]))
    assert fingerprint(changed) != fingerprint(_FRAMEWORK)


def test_a_fingerprint_is_of_the_behaviours_alone() -> None:
    assert fingerprint(replace(_FRAMEWORK, name="Other", about="Other")) == fingerprint(_FRAMEWORK)
