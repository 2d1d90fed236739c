"""What every view that remembers has in common: words, errors, answers, and what is half typed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.errors import FikaError


class Remembers:
    """A window as its presenter sees it; each screen adds what it shows."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.errors: list[FikaError] = []
        self.says_yes = True
        self.half_typed: Callable[[], None] | None = None

    @property
    def word(self) -> str:
        """What was said quietly last."""
        return self.words[-1] if self.words else ""

    def show_word(self, word: str) -> None:
        """Remember."""
        self.words.append(word)

    def show_error(self, error: "FikaError") -> None:
        """Remember."""
        self.errors.append(error)

    def finish_typing(self) -> None:
        """Hand over what is half typed, once."""
        typed, self.half_typed = self.half_typed, None
        if typed is not None:
            typed()
