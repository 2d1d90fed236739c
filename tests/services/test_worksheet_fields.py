"""Files that mean harm are refused, or read as the little they hold, and nothing else happens."""

import logging
from functools import cache, partial

import pytest

from app.domain.errors import WorksheetError, WorksheetTooLargeError
from app.services.worksheet_fields import FormField, form_fields
from app.services.worksheet_patience import Patience, PatienceLostError, WatchedFile
from tests.services.hostile_pdfs import CORPUS, pack, packed_pdf, with_fields, with_value

HARMLESS = {
    "a list that holds itself": (FormField("", sound=False),) * 2,
    "fields that are numbers": (FormField("", sound=False),) * 6,
    "kids that hold their parent": (FormField("a"),),
    "a parent that is itself": (FormField("", sound=False),),
    "fields that lie nowhere": (FormField("", sound=False),) * 4_990,
    "parts of fields that lie nowhere": (FormField("", sound=False),) * 1_490,
}
"""What holds nothing that a worksheet needs, and harms nobody."""


@cache
def refusal(name: str) -> type[WorksheetError]:
    """Return why a file is refused; once, since some are given up only after a while."""
    with pytest.raises(WorksheetError) as refused:
        form_fields(CORPUS[name]())
    return refused.type


@pytest.mark.parametrize("name", sorted(CORPUS.keys() - HARMLESS.keys()))
def test_a_hostile_file_is_refused(name: str) -> None:
    assert issubclass(refusal(name), WorksheetError)


@pytest.mark.parametrize("name", HARMLESS)
def test_a_tangled_file_is_read_as_what_it_holds(name: str) -> None:
    assert form_fields(CORPUS[name]()) == HARMLESS[name]


@pytest.mark.parametrize("name", ["texts within texts", "tables without end", "many small bombs"])
def test_what_would_take_for_ever_is_given_up(name: str) -> None:
    assert refusal(name) is WorksheetTooLargeError


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (b"(plain)", "plain"),
        (b"/sometimes", "sometimes"),
        (b"/Off", ""),
        (b"null", ""),
        (b"()", ""),
        (b"<FEFF00C5>", "Å"),
        (b"<FFFEC500>", "Å"),
        (b"<FEFFD83DDE00>", "😀"),
        (b"<EFBBBFC385>", "Å"),
    ],
)
def test_a_value_is_read_in_every_way_of_writing_text(value: bytes, text: str) -> None:
    assert form_fields(with_value(value)) == (FormField("a", text),)


@pytest.mark.parametrize("value", [b"12", b"[ (a) ]", b"<< >>", b"true", b"<FEFF00>", b"<FEFFD83D>"])
def test_what_is_no_text_or_half_a_text_is_not_sound(value: bytes) -> None:
    assert form_fields(with_value(value)) == (FormField("a", "", sound=False),)


def test_packed_fields_are_read() -> None:
    bodies = {4: b"<< /T (a) /V (one) >>", 5: b"<< /T (b) /V 6 0 R >>", 6: b"(two)"}
    fixed = {1: b"<< /Type /Catalog /AcroForm << /Fields [ 4 0 R 5 0 R ] >> >>"}
    pdf = packed_pdf(fixed, {9: pack(bodies)}, {number: (9, at) for at, number in enumerate(bodies)})
    assert form_fields(pdf) == (FormField("a", "one"), FormField("b", "two"))


def test_a_packed_text_ends_where_the_next_begins() -> None:
    bodies = {4: b"(one", 5: b"(two", 6: b"(three) ) )"}
    fixed = {1: b"<< /Type /Catalog /AcroForm << /Fields [ 4 0 R ] >> >>"}
    pdf = packed_pdf(fixed, {9: pack(bodies)}, {number: (9, at) for at, number in enumerate(bodies)})
    with pytest.raises(WorksheetError):
        form_fields(pdf)


def test_more_fields_than_any_worksheet_has_are_not_read() -> None:
    with pytest.raises(WorksheetTooLargeError):
        form_fields(with_fields(b"[" + b"1 " * 6_000 + b"]"))


def test_what_somebody_wrote_is_not_quoted_in_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    pdf = with_value(b"(kettle \\x lantern)")  # an escape that pypdf warns about
    with caplog.at_level(logging.DEBUG, "pypdf"):
        level = logging.getLogger("pypdf").level
        assert "lantern" in form_fields(pdf)[0].value
        assert logging.getLogger("pypdf").level == level
    assert caplog.records == []


def test_patience_ends_while_a_file_is_read() -> None:
    file = WatchedFile(b"x" * 100_000, Patience(0))
    with pytest.raises(PatienceLostError):
        list(iter(partial(file.read, 1), b""))
    with pytest.raises(PatienceLostError):
        file.getbuffer()
