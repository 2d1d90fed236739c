"""Programs that fill in a form: one presses and types as people do, two set the values."""

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdfium2.raw as pdfium
from pypdf import PdfReader, PdfWriter
from pypdfium2 import PdfDocument

from tests.programs import require_program

Filled = Mapping[str, str]
"""What to fill in by the name of the field: the value of an answer, or the text of a note."""


@dataclass(frozen=True, slots=True)
class Place:
    """The middle of a circle or a box, in points from the lower left corner of a page."""

    page: int
    x: float
    y: float


@cache
def places(pdf: bytes) -> dict[tuple[str, str], Place]:
    """Return where each field stands, by its name and by what choosing it means ("" for a box)."""
    found: dict[tuple[str, str], Place] = {}
    for number, page in enumerate(PdfReader(BytesIO(pdf)).pages):
        for widget in page.annotations or ():
            one = widget.get_object()
            left, lower, right, upper = (float(edge) for edge in one["/Rect"])
            place = Place(number, (left + right) / 2, (lower + upper) / 2)
            if "/T" in one:
                found[one["/T"], ""] = place
            else:
                (state,) = set(one["/AP"]["/N"]) - {"/Off"}
                found[one["/Parent"]["/T"], state.removeprefix("/")] = place
    return found


def by_pdfium(pdf: bytes, filled: Filled) -> bytes:
    """Fill in by mouse and keyboard, in the engine of a browser's reader."""
    where = places(pdf)
    document = PdfDocument(pdf)
    try:
        document.init_forms()
        for name, value in filled.items():
            is_note = (name, "") in where
            place = where[name, "" if is_note else value]
            _press(document, place, value if is_note else "")
        out = BytesIO()
        document.save(out)
        return out.getvalue()
    finally:
        document.close()


def _press(document: PdfDocument, place: Place, text: str) -> None:
    opened = document[place.page]  # is closed when nobody holds it any longer
    form, page = document.formenv.raw, opened.raw
    pdfium.FORM_OnMouseMove(form, page, 0, place.x, place.y)
    pdfium.FORM_OnLButtonDown(form, page, 0, place.x, place.y)
    pdfium.FORM_OnLButtonUp(form, page, 0, place.x, place.y)
    typed = text.replace("\n", "\r")  # what the Enter key sends
    for unit in memoryview(typed.encode("utf-16-le")).cast("H"):
        pdfium.FORM_OnChar(form, page, unit, 0)
    pdfium.FORM_ForceToKillFocus(form)


def by_pypdf(pdf: bytes, filled: Filled, *, incremental: bool = False) -> bytes:
    """Set the values, and let pypdf draw them; it knows fewer letters than it keeps.

    Incremental: the file stays as it is, and what changed is written behind it.
    """
    names_of_answers = {name for name, value in places(pdf) if value}
    values = {name: f"/{value}" if name in names_of_answers else value for name, value in filled.items()}
    source = BytesIO(pdf)
    writer = PdfWriter(source, incremental=True) if incremental else PdfWriter(clone_from=source)
    for page in writer.pages:
        writer.update_page_form_field_values(page, dict(values), auto_regenerate=False)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def by_qpdf(pdf: bytes, filled: Filled, folder: Path) -> bytes:
    """Set the values alone, as a program does that leaves drawing to whoever opens the file."""
    blank = folder / "blank.pdf"
    blank.write_bytes(pdf)
    told = json.loads(_qpdf("--json-output", str(blank), "-"))
    objects = told["qpdf"][1]
    for one in objects.values():
        entries = one.get("value")
        name = entries.get("/T", "").removeprefix("u:") if isinstance(entries, dict) else ""
        if name in filled:
            is_note = entries["/FT"] == "/Tx"
            entries["/V"] = ("u:" if is_note else "/") + filled[name]
    changed = folder / "changed.json"
    changed.write_text(json.dumps(told), encoding="utf-8")
    return _qpdf("--json-input", str(changed), "-")


def rewritten(pdf: bytes, folder: Path, *options: str) -> bytes:
    """Return the same document as qpdf writes it with these options."""
    path = folder / "filled.pdf"
    path.write_bytes(pdf)
    return _qpdf(*options, str(path), "-")


def _qpdf(*arguments: str) -> bytes:
    return subprocess.run([require_program("qpdf"), *arguments], check=True, capture_output=True).stdout
