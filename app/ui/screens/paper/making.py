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
    at: tuple[int, float] | None = None
    """On which page what people came for stands, and how far down it, from 0 to 1."""


def make(pdf: Callable[[], bytes], words: str = "") -> Made:
    """Make a PDF, its pictures and its text, and find words people came for; called off the GUI thread."""
    from app.reports.pages import page_images, page_texts, place_of

    made = pdf()
    texts = page_texts(made)
    width = PAGE_WIDTH if len(texts) <= MANY_PAGES else PAGE_WIDTH // 2
    at = place_of(made, words) if words else None
    return Made(made, tuple(page_images(made, width)), "\n".join(texts), at)
