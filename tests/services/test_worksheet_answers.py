"""Each field is judged alone: what can be taken in is, and the rest is named with its reason."""

import pytest

from app.domain.assessment import Answer, View
from app.domain.filled_worksheet import FilledWorksheet
from app.domain.framework import Framework
from app.domain.worksheet import NOTE_LENGTH, STAMP_FIELD, answer_field, note_field
from app.services.framework_file import read_framework
from app.services.worksheet_answers import filled_worksheet, in_brief
from app.services.worksheet_fields import FormField
from tests.made import SMALL

FIRST, SECOND = "kind-near-listens", "kind-far-bread"
TEXT = "Listens to the end."


@pytest.fixture
def framework() -> Framework:
    """Return a framework of two behaviours, the second for bakers only."""
    return read_framework(SMALL)


def _read(framework: Framework, *fields: FormField) -> FilledWorksheet:
    """Read these fields beside those that were left open."""
    open_ones = (FormField(name) for one in (FIRST, SECOND) for name in (answer_field(one), note_field(one)))
    return filled_worksheet((*fields, *open_ones), framework, "baking", "baking")


@pytest.mark.parametrize("answer", Answer)
@pytest.mark.parametrize("slash", ["", "/"])
def test_every_answer_is_read_as_a_name_and_as_a_text(
    framework: Framework, answer: Answer, slash: str
) -> None:
    read = _read(framework, FormField(answer_field(FIRST), slash + answer.value))
    assert read == FilledWorksheet({FIRST: View(answer)})


def test_what_is_left_open_is_not_there(framework: Framework) -> None:
    fields = [FormField(answer_field(FIRST)), FormField(note_field(FIRST), " \r\n "), FormField("foreign")]
    assert _read(framework, *fields) == FilledWorksheet({})


def test_a_note_alone_is_a_view_without_an_answer(framework: Framework) -> None:
    assert _read(framework, FormField(note_field(SECOND), "Rye.")).views == {SECOND: View(None, "Rye.")}


def test_views_stand_in_the_order_of_the_framework(framework: Framework) -> None:
    fields = [FormField(note_field(one), "x") for one in (SECOND, FIRST)]
    assert list(_read(framework, *fields).views) == [FIRST, SECOND]


def test_every_kind_of_line_end_is_one(framework: Framework) -> None:
    written = FormField(note_field(FIRST), "\r\none\rtwo\nthree\r\n\r\nfour\x00\x1b\tend\n")
    assert _read(framework, written).views[FIRST].note == "one\ntwo\nthree\n\nfour\tend"


def test_a_value_that_is_no_answer_is_named_and_the_note_beside_it_read(framework: Framework) -> None:
    read = _read(framework, FormField(answer_field(FIRST), "always"), FormField(note_field(FIRST), "Yes."))
    assert read.views == {FIRST: View(None, "Yes.")}
    (unread,) = read.unread
    assert unread.place == TEXT
    assert "“always” is none of the answers" in unread.reason


def test_a_note_may_be_as_long_as_its_field_and_no_longer(framework: Framework) -> None:
    just = _read(framework, FormField(note_field(FIRST), "x" * NOTE_LENGTH))
    assert len(just.views[FIRST].note) == NOTE_LENGTH
    assert just.unread == ()
    longer = _read(framework, FormField(note_field(FIRST), "x" * (NOTE_LENGTH + 1)))
    assert longer.views == {}
    assert longer.unread[0].place == TEXT
    assert "longer than 10000 characters" in longer.unread[0].reason


def test_what_is_no_text_is_named_by_its_behaviour(framework: Framework) -> None:
    read = _read(framework, FormField(note_field(FIRST), sound=False))
    assert read.views == {}
    assert read.unread[0].place == TEXT
    assert "can't be read as text" in read.unread[0].reason


def test_a_behaviour_nobody_knows_is_named_by_its_id(framework: Framework) -> None:
    read = _read(framework, FormField(answer_field("kind.gone"), "not_yet"))
    assert read.unread[0].place == "kind.gone"
    assert "no such behaviour" in read.unread[0].reason


def test_a_field_of_somebody_else_is_named_when_something_stands_in_it(framework: Framework) -> None:
    read = _read(framework, FormField("Signature", "x"), FormField(STAMP_FIELD, "anything"))
    assert [one.place for one in read.unread] == ["Signature"]


def test_a_damaged_field_is_told_of_once(framework: Framework) -> None:
    read = _read(framework, FormField("", sound=False), FormField("", sound=False))
    assert [(one.place, one.reason) for one in read.unread] == [
        ("The file", "A field in it is damaged, and can't be read.")
    ]


def test_missing_fields_are_told_of_once(framework: Framework) -> None:
    only = (FormField(answer_field(FIRST), "not_yet"),)
    read = filled_worksheet(only, framework, "baking", "baking")
    assert read.views == {FIRST: View(Answer.NOT_YET)}
    assert ["missing" in one.reason for one in read.unread] == [True]


def test_what_another_discipline_never_had_is_not_missing(framework: Framework) -> None:
    made = tuple(FormField(name) for name in (answer_field(FIRST), note_field(FIRST)))
    assert filled_worksheet(made, framework, "baking", "smithing") == FilledWorksheet({})


def test_two_different_answers_to_one_behaviour_are_neither_taken(framework: Framework) -> None:
    name = answer_field(FIRST)
    read = _read(framework, FormField(name, "not_yet"), FormField(name, "sometimes"))
    assert read.views == {}
    assert "two different" in read.unread[0].reason
    same = _read(framework, FormField(name, "not_yet"), FormField(name, "not_yet"), FormField(name))
    assert same == FilledWorksheet({FIRST: View(Answer.NOT_YET)})


def test_what_is_named_stays_short_and_in_one_line() -> None:
    shown = in_brief("a\u202eb\n" + "c" * 5_000)
    assert shown.startswith("a b c")
    assert len(shown) < 100
