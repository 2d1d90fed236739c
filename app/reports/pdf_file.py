"""Pages made a PDF file: fonts embedded, the same bytes for the same pages, only its title told."""

from collections.abc import Sequence
from io import BytesIO
from itertools import groupby
from threading import Lock
from typing import Protocol

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas

from app.reports.fonts import font, width
from app.reports.layout import Line, Mark, Page, PlacedRow, Span
from app.reports.paper import Paper
from app.reports.theme import FOOTER_BASELINE, MARGIN, SMALL, Face
from app.wording.translate import _

_MAKERS_NAME = b" ReportLab Generated PDF document (opensource)"
_HALF_CAPITAL = 0.364  # half the height of Inter's capitals, for a size of 1
_one_at_a_time = Lock()  # the fonts keep what one document uses of them


class _TitleOnly(PDFInfo):
    """What the file says of itself: no author, no program, no time."""

    def format(self, document: PDFDocument) -> bytes:
        """Return the dictionary as the PDF library writes it."""
        return PDFDictionary({"Title": PDFString(self.title)}).format(document)


class Form(Protocol):
    """What people can fill in on the pages."""

    def draw(self, canvas: Canvas, page: Page, top: float) -> None:
        """Put a page's fields on the canvas; `top` is how far above its lower edge the first row begins."""

    def finish(self, canvas: Canvas) -> None:
        """Tell the file of all its fields, after the last page."""


def pdf_file(
    title: str, paper: Paper, pages: Sequence[Page], footer: str = "", form: Form | None = None
) -> bytes:
    """Return the pages as a PDF file, each with the footer, and with its number where there are several."""
    with _one_at_a_time:
        for face in Face:
            font(face)
        canvas = Canvas(
            BytesIO(),
            pagesize=(paper.width, paper.height),
            pageCompression=1,
            invariant=1,
            initialFontName=Face.REGULAR.value,
        )
        info = canvas._doc.info = _TitleOnly()
        info.title = title
        for number, page in enumerate(pages, 1):
            _draw_rows(canvas, page, paper.height - MARGIN)
            _draw_footer(canvas, paper, footer, number, len(pages))
            if form:
                form.draw(canvas, page, paper.height - MARGIN)
            canvas.showPage()
        if form:
            form.finish(canvas)
        return _without_makers_name(canvas.getpdfdata())


def _draw_rows(canvas: Canvas, page: Page, top: float) -> None:
    """Draw column after column where two stand side by side: each is read, and copied, in one piece."""
    for _columns, rows in groupby(page, key=_columns_of):
        run = tuple(rows)
        for column in range(_columns_of(run[0])):
            for placed in run:
                row = placed.row
                _draw_line(canvas, row.lines[column], top - placed.top, row.height)
        for placed in run:
            for mark in placed.row.marks:
                _draw_mark(canvas, mark, top - placed.top)


def _columns_of(placed: PlacedRow) -> int:
    return len(placed.row.lines)


def _draw_line(canvas: Canvas, line: Line, top: float, height: float) -> None:
    style = line.style
    _draw_text(canvas, line, top - height / 2 - style.size * _HALF_CAPITAL)


def _draw_text(canvas: Canvas, line: Line, baseline: float) -> None:
    x = line.x
    for span in (Span(line.text, line.style), *line.then):
        if span.text:
            canvas.setFillColor(HexColor(span.style.colour))
            canvas.setFont(span.style.face.value, span.style.size)
            canvas.drawString(x, baseline, span.text)
            x += width(span.text, span.style)


def _draw_mark(canvas: Canvas, mark: Mark, top: float) -> None:
    canvas.setFillColor(HexColor(mark.colour))
    canvas.rect(mark.x, top - mark.top - mark.height, mark.width, mark.height, stroke=0, fill=1)


def _draw_footer(canvas: Canvas, paper: Paper, footer: str, number: int, last: int) -> None:
    _draw_text(canvas, Line(MARGIN, footer, SMALL), FOOTER_BASELINE)
    if last > 1:
        words = _("Page {number} of {last}").format(number=number, last=last)
        x = paper.width - MARGIN - width(words, SMALL)
        _draw_text(canvas, Line(x, words, SMALL), FOOTER_BASELINE)


def _without_makers_name(pdf: bytes) -> bytes:
    """Blank the library's name in the two comments it writes, without moving anything the file points to."""
    head, tail = pdf[:64], pdf[64:]
    body, trailer, end = tail.rpartition(b"\ntrailer\n")
    kept = [line for line in end.splitlines(keepends=True) if not line.startswith(b"% ")]
    return head.replace(_MAKERS_NAME, b" " * len(_MAKERS_NAME)) + body + trailer + b"".join(kept)
