"""What a preview of pages shows, and what its window must be able to do."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.errors import FikaError
from app.reports.paper import Paper


class PagePicture(Protocol):
    """One page as a picture; four bytes a pixel, as `app.reports.pages` makes it."""

    @property
    def width(self) -> int:
        """Pixels from left to right."""

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""

    @property
    def rgba(self) -> bytes:
        """The pixels, row by row from the top."""


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning to read before saving; empty for none."""

    title: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """What there is to look at: its heading, what to read again, and how its PDF is made.

    `described` says to whoever listens what the pages are; `draft` tells that it is not agreed to yet.
    """

    title: str
    about: str
    warned: Warned
    described: str
    file_name: str
    pdf: Callable[[Paper], bytes]
    draft: bool = False


class PaperView(Protocol):
    """The window in which pages are looked at before they are saved."""

    def show_heading(self, title: str, about: str) -> None:
        """Show whose pages these are."""

    def show_warning(self, warned: Warned) -> None:
        """Show what to read again before saving."""

    def show_paper(self, paper: Paper) -> None:
        """Show which paper is chosen."""

    def show_at_work(self, *, at_work: bool) -> None:
        """Say that the pages are being made, or no longer."""

    def show_pages(self, pages: tuple[PagePicture, ...], description: str, text: str) -> None:
        """Show the pages; `description` says what they are, `text` is all that can be read on them."""

    def go_to_place(self, page: int, down: float) -> None:
        """Bring a place on a page into sight, with the keyboard on the pages; `down` is from 0 to 1."""

    def show_saved(self, path: Path, *, draft: bool) -> None:
        """Say where it was saved."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error."""

    def ask_where(self, name: str, then: Callable[[Path], None]) -> None:
        """Ask for a place to save; `name` is suggested. `then` gets it, unless people change their mind."""
