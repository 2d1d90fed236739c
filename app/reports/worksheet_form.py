"""The fields of a worksheet as PDF knows them: radio buttons, boxes for text, and a hidden stamp."""

from collections.abc import Iterable

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from app.domain.worksheet import NOTE_LENGTH, STAMP_FIELD, Stamp, stamp_text
from app.reports.layout import Page
from app.reports.theme import INK, QUIET
from app.reports.worksheet_rows import CIRCLE, AnswerPlace, AnswersRow, NoteRow

# Flags of a field, and of the place where it stands on a page (ISO 32000-1, 12.7.3 and 12.5.3).
_READ_ONLY, _MULTILINE, _RADIO = 1, 1 << 12, 1 << 15
_HIDDEN, _PRINTED = 2, 4

_INSET = 3.0  # from the frame of a box to what is written in it
_TEXT = "/Helv 9.5 Tf 0.12 0.14 0.19 rg"
_RADIUS = CIRCLE / 2 - 0.6
_DOT = CIRCLE / 4
_ROUND = 0.5523  # how far the handles of a quarter of a circle reach, for a radius of 1


class WorksheetForm:
    """Draws the fields while the pages are made. Made for one file."""

    def __init__(self, stamp: Stamp, language: str) -> None:
        self._stamp = stamp
        self._language = language
        self._fields: list[str | float | PDFObject] = []
        self._open = PDFStream(_round_box(), _ring())
        self._chosen = PDFStream(_round_box(), _ring() + _disc(_DOT, INK, "f"))

    def draw(self, canvas: Canvas, page: Page, top: float) -> None:
        """Put the page's circles and boxes on the canvas, in reading order."""
        if not self._fields:
            self._draw_stamp(canvas)
        for placed in page:
            if isinstance(placed.row, AnswersRow):
                self._draw_answers(canvas, placed.row, top - placed.top)
            elif isinstance(placed.row, NoteRow):
                self._draw_note(canvas, placed.row, top - placed.top)

    def finish(self, canvas: Canvas) -> None:
        """List the fields. Readers are not asked to draw them anew: each has its look, and keeps it."""
        document = canvas._doc
        document.Catalog.Lang = PDFString(self._language)
        document.Catalog.AcroForm = PDFDictionary(
            {
                "Fields": PDFArray(self._fields),
                "DA": PDFString(_TEXT),
                "DR": PDFDictionary({"Font": _standard_fonts()}),
            }
        )
        canvas.setViewerPreference("DisplayDocTitle", "true")

    def _draw_stamp(self, canvas: Canvas) -> None:
        self._add(
            canvas,
            {
                "FT": PDFName("Tx"),
                "T": PDFString(STAMP_FIELD),
                "V": PDFString(stamp_text(self._stamp)),
                "DA": PDFString(_TEXT),
                "Ff": _READ_ONLY | _MULTILINE,
                **_widget(canvas, (0, 0, 0, 0), _HIDDEN),
            },
        )

    def _draw_note(self, canvas: Canvas, row: NoteRow, top: float) -> None:
        left, right = row.column.x + _INSET, row.column.x + row.column.room - _INSET
        area = (left, top - row.height + _INSET, right, top - _INSET)
        self._add(
            canvas,
            {
                "FT": PDFName("Tx"),
                "T": PDFString(row.field),
                "TU": PDFString(row.tooltip),
                "DA": PDFString(_TEXT),
                "Ff": _MULTILINE,
                "MaxLen": NOTE_LENGTH,
                **_widget(canvas, area, _PRINTED),
            },
        )

    def _add(self, canvas: Canvas, entries: dict[str, str | float | PDFObject]) -> None:
        """Add a field that stands in one place."""
        field = PDFDictionary(entries)
        canvas._addAnnotation(field)
        self._fields.append(canvas._doc.Reference(field))

    def _draw_answers(self, canvas: Canvas, row: AnswersRow, top: float) -> None:
        group = PDFDictionary(
            {
                "FT": PDFName("Btn"),
                "T": PDFString(row.field),
                "TU": PDFString(row.tooltip),
                "Ff": _RADIO,  # and not "one at least": an answer can be taken back
                "V": PDFName("Off"),
            }
        )
        reference = canvas._doc.Reference(group)
        self._fields.append(reference)
        lower = top - row.height / 2 - CIRCLE / 2
        circles = [self._circle(canvas, answer, lower, reference) for answer in row.answers]
        for circle in circles:
            canvas._addAnnotation(circle)
        group["Kids"] = PDFArray([canvas._doc.Reference(circle) for circle in circles])

    def _circle(self, canvas: Canvas, answer: AnswerPlace, lower: float, group: PDFObject) -> PDFDictionary:
        look = PDFDictionary({answer.value: self._chosen, "Off": self._open})
        return PDFDictionary(
            {
                "Parent": group,
                "TU": PDFString(answer.tooltip),
                "AS": PDFName("Off"),
                "AP": PDFDictionary({"N": look}),
                "MK": PDFDictionary({"CA": PDFString("l"), "BC": PDFArray(list(_rgb(QUIET)))}),
                "DA": PDFString("/ZaDb 0 Tf 0.12 0.14 0.19 rg"),
                **_widget(canvas, (answer.x, lower, answer.x + CIRCLE, lower + CIRCLE), _PRINTED),
            }
        )


def _widget(
    canvas: Canvas, area: tuple[float, float, float, float], flags: int
) -> dict[str, str | float | PDFObject]:
    """Return what makes a field stand in an area of this page: left, lower, right, upper."""
    return {
        "Type": PDFName("Annot"),
        "Subtype": PDFName("Widget"),
        "Rect": PDFArray([round(edge, 2) for edge in area]),
        "F": flags,
        "P": canvas._doc.thisPageRef(),
    }


def _standard_fonts() -> PDFDictionary:
    """Return the fonts that every reader of PDF has: one of ours would lack what somebody may type."""
    helvetica = _font("Helvetica")
    helvetica["Encoding"] = PDFName("WinAnsiEncoding")
    return PDFDictionary({"Helv": helvetica, "ZaDb": _font("ZapfDingbats")})


def _font(name: str) -> PDFDictionary:
    return PDFDictionary({"Type": PDFName("Font"), "Subtype": PDFName("Type1"), "BaseFont": PDFName(name)})


def _round_box() -> PDFDictionary:
    """Return what says that a drawing is as large as a circle of the form."""
    return PDFDictionary(
        {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Form"),
            "BBox": PDFArray([0, 0, CIRCLE, CIRCLE]),
            "Resources": PDFDictionary({}),
        }
    )


def _ring() -> str:
    return _disc(_RADIUS, QUIET, "S")


def _disc(radius: float, colour: str, paint: str) -> str:
    """Return the drawing of a circle around the middle: stroked (S) or filled (f)."""
    middle, reach = CIRCLE / 2, radius * _ROUND
    near, far, under, over = middle - radius, middle + radius, middle - reach, middle + reach
    quarters = (
        (far, over, over, far, middle, far),
        (under, far, near, over, near, middle),
        (near, under, under, near, middle, near),
        (over, near, far, under, far, middle),
    )
    curves = " ".join(f"{_numbers(quarter)} c" for quarter in quarters)
    rgb = _numbers(_rgb(colour))
    return f"{rgb} RG {rgb} rg 0.9 w {_numbers((far, middle))} m {curves} h {paint}\n"


def _rgb(colour: str) -> tuple[float, float, float]:
    parsed = HexColor(colour)
    return round(parsed.red, 3), round(parsed.green, 3), round(parsed.blue, 3)


def _numbers(values: Iterable[float]) -> str:
    return " ".join(f"{value:.3f}" for value in values)
