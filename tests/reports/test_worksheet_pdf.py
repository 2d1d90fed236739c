"""The worksheet on paper and as a form: all of the framework, none of anybody, the same bytes each time."""

import re
import subprocess
import sys
from dataclasses import fields, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from app.domain import worksheet
from app.domain.worksheet import (
    NOTE_LENGTH,
    STAMP_FIELD,
    BlankWorksheet,
    Stamp,
    WorksheetAnswer,
    WorksheetBehaviour,
    WorksheetCharacteristic,
    WorksheetStep,
    answer_field,
    note_field,
    stamp_text,
)
from app.reports.paper import Paper
from app.reports.worksheet_pdf import worksheet_pdf
from tests.programs import require_program
from tests.reports.extracted import letters, page_texts, words

ANSWERS = tuple(
    WorksheetAnswer(value, said)
    for value, said in (
        ("consistently", "Consistently"),
        ("sometimes", "Sometimes"),
        ("not_yet", "Not yet"),
        ("no_chance", "No chance to see"),
    )
)
BEHAVIOURS = tuple(
    WorksheetBehaviour(
        f"kind.{number}",
        f"Listens to the end, and then once more, on floor {number}.",
        f"At the door {number}." if number % 2 else "",
        f"In a letter {number}." if number % 3 == 0 else "",
    )
    for number in range(24)
)
BLANK = BlankWorksheet(
    stamp=Stamp("small", "1.0", "baking", "ab12"),
    framework_name="Small steps",
    language="en",
    discipline_name="Baking",
    answers=ANSWERS,
    characteristics=(
        WorksheetCharacteristic(
            "Kindness",
            "What you do when nobody looks.",
            (WorksheetStep("Near", BEHAVIOURS[:10]), WorksheetStep("Far/Wide", BEHAVIOURS[10:20])),
        ),
        WorksheetCharacteristic("Patience", "", (WorksheetStep("Near", BEHAVIOURS[20:]),)),
    ),
)
_HIDDEN, _PRINTED = 2, 4


@pytest.fixture(params=Paper)
def pdf(request: pytest.FixtureRequest) -> bytes:
    """Return the worksheet on each size of paper."""
    return worksheet_pdf(BLANK, request.param)


def _form_fields(pdf: bytes) -> dict[str, Any]:
    form: Any = PdfReader(BytesIO(pdf)).root_object["/AcroForm"]
    assert "/NeedAppearances" not in form, "each field has its look"
    return {one["/T"]: one for one in (listed.get_object() for listed in form["/Fields"])}


def test_it_shows_all_that_is_to_be_answered(pdf: bytes) -> None:
    text = words(pdf)
    assert text.startswith(
        "Worksheet Small steps, version 1.0 Baking This worksheet holds nothing about you."
    )
    for expected in ("Kindness What you do when nobody looks. Near", "Far/Wide", "Patience Near"):
        assert expected in text
    for one in BEHAVIOURS:
        example = f" For example: {one.example}" if one.example else ""
        other = f" Another way to show this: {one.other_way}" if one.other_way else ""
        answers = " ".join(answer.words for answer in ANSWERS)
        assert letters(f"{one.text}{example}{other}{answers}") in letters(text)


def test_each_behaviour_has_four_answers_with_none_chosen_and_a_note(pdf: bytes) -> None:
    found = _form_fields(pdf)
    expected = {name for one in BEHAVIOURS for name in (answer_field(one.id), note_field(one.id))}
    assert found.keys() == expected | {STAMP_FIELD}
    for one in BEHAVIOURS:
        group, note = found[answer_field(one.id)], found[note_field(one.id)]
        kids = [kid.get_object() for kid in group["/Kids"]]
        assert [set(kid["/AP"]["/N"]) - {"/Off"} for kid in kids] == [
            {f"/{answer.value}"} for answer in ANSWERS
        ]
        assert {kid["/AS"] for kid in kids} == {"/Off"} == {group["/V"]}
        assert all(kid["/F"] == _PRINTED for kid in kids)
        assert "/V" not in note
        assert (note["/F"], note["/MaxLen"]) == (_PRINTED, NOTE_LENGTH)


def test_every_field_tells_who_cannot_see_it_what_it_is(pdf: bytes) -> None:
    found = _form_fields(pdf)
    for one in BEHAVIOURS:
        group = found[answer_field(one.id)]
        assert group["/TU"] == one.text
        told = [kid.get_object()["/TU"] for kid in group["/Kids"]]
        assert told == [f"{answer.words}: {one.text}" for answer in ANSWERS]
        assert found[note_field(one.id)]["/TU"] == f"Note: {one.text}"
    assert PdfReader(BytesIO(pdf)).root_object.get("/Lang") == "en"


def test_what_it_was_made_from_is_inside_and_out_of_sight(pdf: bytes) -> None:
    stamp = _form_fields(pdf)[STAMP_FIELD]
    assert stamp["/V"] == stamp_text(BLANK.stamp)
    assert stamp["/F"] == _HIDDEN
    assert stamp["/Ff"] == 1 | 1 << 12, "read-only, of several lines"
    assert BLANK.stamp.fingerprint not in words(pdf)


def test_a_behaviour_never_breaks_over_a_page(pdf: bytes) -> None:
    texts = page_texts(pdf)
    assert len(texts) > 3
    for number, page in enumerate(PdfReader(BytesIO(pdf)).pages):
        held = [widget.get_object() for widget in page.annotations or ()]
        names = [str((one if "/T" in one else one["/Parent"])["/T"]) for one in held]
        for one in BEHAVIOURS:
            is_here = letters(one.text) in letters(texts[number])
            assert names.count(answer_field(one.id)) == (len(ANSWERS) if is_here else 0)
            assert names.count(note_field(one.id)) == (1 if is_here else 0)


def test_fields_stand_inside_the_margins_in_reading_order(pdf: bytes) -> None:
    for page in PdfReader(BytesIO(pdf)).pages:
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        above = height
        for widget in page.annotations or ():
            one = widget.get_object()
            if one["/F"] == _HIDDEN:
                continue
            left, lower, right, upper = (float(edge) for edge in one["/Rect"])
            assert 63 < left < right < width - 63
            assert 60 < lower < upper <= above
            above = upper if "/T" not in one else lower


def test_a_heading_stays_with_the_first_behaviour_under_it(pdf: bytes) -> None:
    for text in map(letters, page_texts(pdf)):
        assert ("Far/Wide" in text) == (letters(BEHAVIOURS[10].text) in text)
        assert ("Patience" in text) == (letters(BEHAVIOURS[20].text) in text)


def test_the_same_worksheet_gives_the_same_bytes_in_every_process() -> None:
    code = (
        "from hashlib import sha256; from tests.reports.test_worksheet_pdf import BLANK, worksheet_pdf;"
        "print(sha256(worksheet_pdf(BLANK)).hexdigest())"
    )
    root = Path(__file__).parents[2]
    hashes = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            cwd=root,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(hashes) == 1
    assert worksheet_pdf(BLANK) == worksheet_pdf(BLANK)
    assert worksheet_pdf(BLANK) != worksheet_pdf(replace(BLANK, framework_name="Other"))


def test_it_tells_its_title_and_no_author_program_or_time(pdf: bytes) -> None:
    assert PdfReader(BytesIO(pdf)).metadata == {"/Title": "Fika worksheet"}
    assert re.search(rb"reportlab|opensource|anonymous|CreationDate|Producer|Author", pdf) is None


def test_nothing_in_it_is_anything_but_framework() -> None:
    """Take away all words of the framework: what is left is the same for every framework."""
    other = replace(BLANK, framework_name="Small steps", discipline_name="Baking")
    assert _all_strings(worksheet_pdf(other)) == _all_strings(worksheet_pdf(BLANK))
    one = WorksheetBehaviour("x", "Text.")
    bare = replace(BLANK, characteristics=(WorksheetCharacteristic("C", "", (WorksheetStep("S", (one,)),)),))
    told = _all_strings(worksheet_pdf(bare))
    expected = {
        "Fika worksheet", "en", stamp_text(BLANK.stamp), STAMP_FIELD, "answer-x", "note-x", "Text.",
        "Note: Text.", *(f"{answer.words}: Text." for answer in ANSWERS),
    }  # fmt: skip
    assert {text for text in told if not text.startswith("/") and " Tf " not in text} == expected | {"l"}


def _all_strings(pdf: bytes) -> set[str]:
    """Return every text in every object of a PDF, ids apart."""
    writer = PdfWriter(clone_from=BytesIO(pdf))
    return {text for one in writer._objects if one is not None for text in _strings(one)}


def _strings(part: object) -> list[str]:
    if isinstance(part, dict):
        return [text for value in part.values() for text in _strings(value)]
    if isinstance(part, list):
        return [text for value in part for text in _strings(value)]
    return [str(part)] if isinstance(part, str) else []


def test_a_blank_worksheet_has_no_field_for_a_person() -> None:
    kinds = (
        BlankWorksheet,
        Stamp,
        WorksheetCharacteristic,
        WorksheetStep,
        WorksheetBehaviour,
        WorksheetAnswer,
    )
    names = {one.name for kind in kinds for one in fields(kind)}
    assert names == {
        "stamp", "framework_id", "version", "discipline_id", "fingerprint", "framework_name", "language",
        "discipline_name", "answers", "value", "words", "characteristics", "name", "about", "steps",
        "behaviours", "id", "text", "example", "other_way",
    }  # fmt: skip
    assert not {"person", "assessment", "conversation"} & set(vars(worksheet))


def test_long_words_and_other_alphabets_keep_inside_the_page() -> None:
    long = WorksheetBehaviour("x", "Ångström+" * 60 + " 漢字 😀", "e" * 900, "\n".join("abc"))
    answers = (*ANSWERS[:3], WorksheetAnswer("no_chance", "Never had any chance whatsoever to see it happen"))
    part = WorksheetCharacteristic("C" * 200, "", (WorksheetStep("S" * 300, (long,)),))
    pdf = worksheet_pdf(replace(BLANK, answers=answers, characteristics=(part,)), Paper.LETTER)
    assert "whatsoever" in words(pdf)
    assert letters("Ångström+" * 60) in letters(words(pdf))
    assert _form_fields(pdf)["note-x"]["/TU"].endswith(" 漢字 😀"), "what Inter lacks is still told"


def test_it_is_sound(pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "worksheet.pdf"
    path.write_bytes(pdf)
    told = subprocess.run(
        [require_program("qpdf"), "--check", str(path)], check=True, capture_output=True, text=True
    ).stdout
    assert "No syntax or stream encoding errors" in told
