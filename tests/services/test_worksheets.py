"""A worksheet goes out blank and comes back filled in, by programs like those that people have at home."""

import os
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter

from app.domain.assessment import Answer, View
from app.domain.errors import (
    FikaError,
    NewerWorksheetError,
    NotAPdfError,
    NotAWorksheetError,
    OtherFrameworkError,
    WorksheetDamagedError,
    WorksheetError,
    WorksheetLockedError,
    WorksheetTooLargeError,
    WorksheetUnreadableError,
)
from app.domain.filled_worksheet import Unread
from app.domain.framework import Framework
from app.domain.worksheet import STAMP_FIELD, answer_field, note_field, stamp_text
from app.reports.paper import Paper
from app.reports.worksheet_pdf import worksheet_pdf
from app.services.framework_file import read_framework
from app.services.frameworks import built_in_source
from app.services.worksheet_fields import MAX_BYTES
from app.services.worksheets import blank_worksheet, read_worksheet
from app.wording.errors import explain
from tests.made import SMALL
from tests.services.worksheet_fillers import Filled, by_pdfium, by_pypdf, by_qpdf, rewritten

FIRST, SECOND = "kind-near-listens", "kind-far-bread"
NOTE = "Ångström, Straße, 漢字, 😀\nand a second line (with brackets \\ and ))"
FILLED = {
    answer_field(FIRST): "sometimes",
    note_field(FIRST): NOTE,
    answer_field(SECOND): "no_chance",
}
READ = {FIRST: View(Answer.SOMETIMES, NOTE), SECOND: View(Answer.NO_CHANCE)}


@pytest.fixture
def framework() -> Framework:
    """Return a framework of two behaviours, the second for bakers only."""
    return read_framework(SMALL)


@pytest.fixture
def blank(framework: Framework) -> bytes:
    """Return its worksheet for bakers."""
    return worksheet_pdf(blank_worksheet(framework, "baking"))


@pytest.fixture(params=["pdfium", "pypdf", "qpdf"])
def fill(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[bytes, Filled], bytes]:
    """Return a way to fill in a form; every test that asks is run with each."""
    name: str = request.param
    if name == "qpdf":
        return lambda pdf, filled: by_qpdf(pdf, filled, tmp_path)
    return {"pdfium": by_pdfium, "pypdf": by_pypdf}[name]


def test_a_worksheet_tells_all_that_a_person_of_a_discipline_reads() -> None:
    framework = read_framework(built_in_source())
    for discipline in framework.disciplines:
        blank = blank_worksheet(framework, discipline.id)
        told = [one for part in blank.characteristics for step in part.steps for one in step.behaviours]
        read = framework.for_discipline(discipline.id)
        assert [(one.id, one.text, one.example, one.other_way) for one in told] == [
            (one.id, one.text, one.example, one.other_way) for one in read
        ]
        assert blank.discipline_name == discipline.name
        assert [answer.value for answer in blank.answers] == [answer.value for answer in Answer]


def test_a_characteristic_in_which_nothing_holds_is_left_out(framework: Framework) -> None:
    bakers_only = replace(framework, behaviours=framework.behaviours[1:])
    assert blank_worksheet(bakers_only, "smithing").characteristics == ()


@pytest.mark.parametrize("paper", Paper)
def test_what_was_filled_in_comes_back(
    framework: Framework, paper: Paper, fill: Callable[[bytes, Filled], bytes]
) -> None:
    blank = worksheet_pdf(blank_worksheet(framework, "baking"), paper)
    read = read_worksheet(fill(blank, FILLED), framework, "baking")
    assert read.views == READ
    assert read.unread == ()


def test_a_blank_worksheet_says_nothing(framework: Framework, blank: bytes) -> None:
    read = read_worksheet(blank, framework, "baking")
    assert (read.views, read.unread) == ({}, ())


def test_an_answer_that_was_changed_counts_as_it_was_left(framework: Framework, blank: bytes) -> None:
    field = answer_field(FIRST)
    twice = by_pdfium(by_pdfium(blank, {field: "consistently"}), {field: "not_yet"})
    assert read_worksheet(twice, framework, "baking").views == {FIRST: View(Answer.NOT_YET)}


def test_what_was_added_later_to_a_packed_file_is_what_counts(
    framework: Framework, blank: bytes, tmp_path: Path
) -> None:
    packed = rewritten(by_pdfium(blank, FILLED), tmp_path, "--object-streams=generate")
    changed = by_pypdf(packed, {answer_field(FIRST): "not_yet", note_field(FIRST): "No."}, incremental=True)
    assert changed.startswith(packed)
    expected = READ | {FIRST: View(Answer.NOT_YET, "No.")}
    assert read_worksheet(changed, framework, "baking").views == expected


def test_pages_that_were_left_out_are_missed() -> None:
    framework = read_framework(built_in_source())
    whole = worksheet_pdf(blank_worksheet(framework, "software"))
    first = framework.for_discipline("software")[0]
    writer = PdfWriter(clone_from=BytesIO(by_pypdf(whole, {answer_field(first.id): "sometimes"})))
    form: Any = writer.root_object["/AcroForm"]
    del form["/Fields"][9:]
    out = BytesIO()
    writer.write(out)
    read = read_worksheet(out.getvalue(), framework, "software")
    assert read.views == {first.id: View(Answer.SOMETIMES)}
    assert [one.place for one in read.unread] == ["The file"]


@pytest.mark.parametrize(
    "options",
    [
        ["--linearize"],
        ["--object-streams=generate"],
        ["--qdf"],
        ["--generate-appearances", "--object-streams=generate", "--recompress-flate"],
    ],
)
def test_answers_outlive_being_rewritten_by_another_program(
    framework: Framework, blank: bytes, options: list[str], tmp_path: Path
) -> None:
    pdf = rewritten(by_pdfium(blank, FILLED), tmp_path, *options)
    assert read_worksheet(pdf, framework, "baking").views == READ


def test_the_built_in_framework_comes_back_whole() -> None:
    framework = read_framework(built_in_source())
    read = framework.for_discipline("software")
    filled = {answer_field(one.id): "consistently" for one in read} | {
        note_field(one.id): one.text for one in read
    }
    pdf = by_pypdf(worksheet_pdf(blank_worksheet(framework, "software")), filled)
    views = read_worksheet(pdf, framework, "software").views
    assert list(views.items()) == [(one.id, View(Answer.CONSISTENTLY, one.text)) for one in read]


def test_a_worksheet_of_another_discipline_is_read_as_far_as_it_holds(
    framework: Framework, blank: bytes
) -> None:
    read = read_worksheet(by_pypdf(blank, FILLED), framework, "smithing")
    assert read.views == {FIRST: READ[FIRST]}
    assert read.unread == (
        Unread("Bakes bread for people far away.", "It belongs to another discipline than yours here."),
    )


def test_ids_with_dots_and_letters_of_any_alphabet_come_back(framework: Framework) -> None:
    odd = replace(framework.behaviours[0], id="é.ß_4-x")
    renamed = replace(framework, behaviours=(odd,))
    pdf = by_pypdf(worksheet_pdf(blank_worksheet(renamed, "")), {answer_field(odd.id): "not_yet"})
    assert read_worksheet(pdf, renamed, "").views == {odd.id: View(Answer.NOT_YET)}


def test_another_version_is_refused_and_both_are_named(framework: Framework, blank: bytes) -> None:
    """By the name that people know, not by the id in the file."""
    with pytest.raises(OtherFrameworkError) as refused:
        read_worksheet(blank, replace(framework, version="2.0", name="How we bake"), "baking")
    words = explain(refused.value).happened
    assert "is for version 1.0;" in words
    assert "“How we bake”, version 2.0" in words


def test_another_framework_is_refused_without_its_id(framework: Framework, blank: bytes) -> None:
    with pytest.raises(OtherFrameworkError) as refused:
        read_worksheet(blank, replace(framework, id="other", name="How we bake"), "baking")
    words = explain(refused.value).happened
    assert (
        words
        == "This worksheet is for another framework; this conversation is about “How we bake”, version 1.0."
    )


def test_the_same_version_in_other_words_is_refused(framework: Framework, blank: bytes) -> None:
    reworded = replace(framework.behaviours[0], text="Listens, mostly.")
    with pytest.raises(OtherFrameworkError) as refused:
        read_worksheet(blank, replace(framework, behaviours=(reworded,)), "baking")
    assert "read differently" in explain(refused.value).happened


def test_a_worksheet_of_a_newer_fika_is_called_so(framework: Framework) -> None:
    stamp = stamp_text(blank_worksheet(framework, "baking").stamp).replace("\n1\n", "\n2\n", 1)
    with pytest.raises(NewerWorksheetError):
        read_worksheet(_form({STAMP_FIELD: stamp}), framework, "baking")


def test_forms_of_others_and_pdfs_without_a_form_are_no_worksheets(framework: Framework) -> None:
    pages = PdfWriter()
    pages.add_blank_page(100, 100)
    out = BytesIO()
    pages.write(out)
    for pdf in (out.getvalue(), _form({"surname": "x"}), _form({STAMP_FIELD: "x"}), _form({STAMP_FIELD: ""})):
        with pytest.raises(NotAWorksheetError):
            read_worksheet(pdf, framework, "baking")


def _form(fields: Filled) -> bytes:
    from tests.services.hostile_pdfs import with_fields

    bodies = {
        number: f"<< /FT /Tx /T ({name}) /V ({value}) >>".encode()
        for number, (name, value) in enumerate(fields.items(), 4)
    }
    return with_fields(b"[" + b" ".join(b"%d 0 R" % number for number in bodies) + b"]", bodies)


def test_an_encrypted_pdf_is_refused(framework: Framework, blank: bytes) -> None:
    writer = PdfWriter(clone_from=BytesIO(blank))
    writer.encrypt("kettle", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    with pytest.raises(WorksheetLockedError):
        read_worksheet(out.getvalue(), framework, "baking")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"Dear Amira", b" " * 2_000 + b"%PDF-1.7"])
def test_what_is_no_pdf_is_called_so(framework: Framework, data: bytes) -> None:
    with pytest.raises(NotAPdfError):
        read_worksheet(data, framework, "baking")


def test_a_file_is_measured_before_it_is_read(framework: Framework, tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    path.write_bytes(b"%PDF-1.7")
    os.truncate(path, 1 << 40)  # a terabyte of nothing: reading it would fail in another way
    with pytest.raises(WorksheetTooLargeError):
        read_worksheet(path, framework, "baking")
    with pytest.raises(WorksheetTooLargeError):
        read_worksheet(b"%PDF-" + bytes(MAX_BYTES), framework, "baking")


def test_a_file_is_read_from_where_it_lies(framework: Framework, blank: bytes, tmp_path: Path) -> None:
    path = tmp_path / "worksheet.pdf"
    path.write_bytes(by_pypdf(blank, FILLED))
    before = path.read_bytes()
    assert read_worksheet(path, framework, "baking").views == READ
    assert path.read_bytes() == before


def test_what_is_not_there_or_no_file_is_refused(framework: Framework, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.pdf"):
        with pytest.raises(WorksheetUnreadableError) as refused:
            read_worksheet(path, framework, "baking")
        assert path.name in explain(refused.value).happened


def test_a_file_cut_off_anywhere_is_refused_or_read_but_never_an_accident(
    framework: Framework, blank: bytes
) -> None:
    pdf = by_pypdf(blank, FILLED)
    refused = set()
    for end in range(0, len(pdf), len(pdf) // 60):
        try:
            views = read_worksheet(pdf[:end], framework, "baking").views
        except WorksheetError as error:
            refused.add(type(error))
        else:
            assert all(READ[behaviour_id] == view for behaviour_id, view in views.items())
    assert WorksheetDamagedError in refused


def test_every_refusal_says_that_nothing_was_taken_in() -> None:
    for kind in (NotAPdfError, WorksheetDamagedError, NotAWorksheetError, WorksheetTooLargeError):
        error: FikaError = kind()
        assert "Nothing was taken in" in explain(error).means
