"""A worksheet as it comes back from home, for the tour."""

from io import BytesIO

from app.domain.worksheet import answer_field, note_field

SAID = {
    "team-individual-asks-in-time": ("sometimes", "Since the autumn, not always."),
    "team-individual-review-first": ("consistently", "It is the first thing in my day."),
    "impact-squad-slices": ("not_yet", ""),
}
"""What is said on it, by behaviour: an answer, and a note."""


def filled_in(blank: bytes) -> bytes:
    """Return the worksheet with a few answers and notes, as a reader of PDF would save it."""
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=BytesIO(blank))
    values = {answer_field(one): f"/{answer}" for one, (answer, _note) in SAID.items()}
    values |= {note_field(one): note for one, (_answer, note) in SAID.items() if note}
    for page in writer.pages:
        writer.update_page_form_field_values(page, dict(values), auto_regenerate=False)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
