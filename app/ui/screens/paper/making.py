"""Making a PDF and what is shown of it, off the GUI thread."""

from collections.abc import Callable
from dataclasses import dataclass

from app.ui.screens.paper.shown import PagePicture

PAGE_WIDTH = 1240
"""How wide a page's picture is made, in pixels: sharp at twice the size it is shown."""

MANY_PAGES = 12
"""From more pages on, pictures are half as wide: years of notes would fill the memory otherwise."""


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
    texts = page_texts(made)
    width = PAGE_WIDTH if len(texts) <= MANY_PAGES else PAGE_WIDTH // 2
    return Made(made, tuple(page_images(made, width)), "\n".join(texts))


def find(words: str, made: Made) -> tuple[int, float] | None:
    """Return on which page words stand, and how far down it, from 0 to 1; called off the GUI thread."""
    from app.reports.pages import place_of

    return place_of(made.pdf, words)
