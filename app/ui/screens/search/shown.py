"""What the sheet for searching shows, and what its presenter asks of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.domain.found import Piece


@dataclass(frozen=True, slots=True)
class Row:
    """A row: above whose it is, what and when; below the words, those looked for among them."""

    above: str
    pieces: tuple[Piece, ...]
    whose: str = ""
    """Stands before `above`, apart from it: a name may be long, and must not cost the day."""

    @property
    def spoken(self) -> str:
        """The whole row as it is read out."""
        told = " · ".join(filter(None, (self.whose, self.above)))
        return f"{told}. {''.join(piece.words for piece in self.pieces)}".rstrip(" .")


More = Callable[[], Sequence[Row]]
"""Reads the next rows; nothing at the end."""


class SearchView(Protocol):
    """The sheet."""

    def offer_people(self, people: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer whom to look at, as keys with names; none where there is no choice."""

    def offer_kinds(self, kinds: Sequence[tuple[str, str]]) -> None:
        """Offer what to look at, as keys with words."""

    def show_rows(self, rows: Sequence[Row], more: More | None) -> None:
        """Show what was found; `more` reads on."""

    def say(self, words: str) -> None:
        """Say what can be done where nothing is shown; empty for nothing."""

    def leave(self) -> None:
        """Go away: what was found is opened."""
