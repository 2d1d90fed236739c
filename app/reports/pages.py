"""The pages of a PDF as pictures and as text, for a preview. The library is loaded when one is asked for."""

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_one_at_a_time = Lock()  # PDFium knows no threads


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page. `rgba` has four bytes a pixel (red, green, blue, 255), row by row from the top, no gaps."""

    width: int
    height: int
    rgba: bytes


def page_images(pdf: bytes, width: int) -> list[PageImage]:
    """Return every page of a PDF as a picture `width` pixels wide."""
    from pypdfium2 import PdfDocument

    with _one_at_a_time:
        document = PdfDocument(pdf)
        try:
            return [_image(document[number], width) for number in range(len(document))]
        finally:
            document.close()


def page_texts(pdf: bytes) -> list[str]:
    """Return what can be read on every page of a PDF, line by line, for whoever listens to it."""
    from pypdfium2 import PdfDocument

    with _one_at_a_time:
        document = PdfDocument(pdf)
        try:
            return [_text(document[number]) for number in range(len(document))]
        finally:
            document.close()


def place_of(pdf: bytes, words: str) -> tuple[int, float] | None:
    """Return the page some words stand on, from 0, and how far down it, from 0 to 1; None for none."""
    from pypdfium2 import PdfDocument

    with _one_at_a_time:
        document = PdfDocument(pdf)
        try:
            found = ((number, _down(document[number], words)) for number in range(len(document)))
            return next(((number, down) for number, down in found if down is not None), None)
        finally:
            document.close()


def _down(page: "PdfPage", words: str) -> float | None:
    text = page.get_textpage()
    found = text.search(words).get_next()
    if found is None:
        return None
    _left, _bottom, _right, top = text.get_charbox(found[0])
    return 1 - top / page.get_height()


def _image(page: "PdfPage", width: int) -> PageImage:
    bitmap = page.render(width / page.get_width(), prefer_bgrx=True, rev_byteorder=True)
    return PageImage(bitmap.width, bitmap.height, bytes(bitmap.buffer))


def _text(page: "PdfPage") -> str:
    lines = page.get_textpage().get_text_range().splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())
