"""Making a PDF and what is shown of it, off the GUI thread."""

from collections.abc import Callable
from dataclasses import dataclass

from app.ui.screens.paper.shown import PagePicture

PAGE_WIDTH = 1240
"""How wide a page's picture is made, in pixels: sharp at twice the size it is shown."""


@dataclass(frozen=True, slots=True)
class Made:
    """A finished PDF, its pages as pictures, and what can be read on them."""

    pdf: bytes
    pages: tuple[PagePicture, ...]
    text: str


def make(pdf: Callable[[], bytes]) -> Made:
    """Make a PDF, its pictures and its text; called off the GUI thread."""
    from app.reports.pages import page_images, page_texts

    made = pdf()
    return Made(made, tuple(page_images(made, PAGE_WIDTH)), "\n".join(page_texts(made)))
