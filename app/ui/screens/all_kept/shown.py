"""What the page of everything kept shows, and what its window must be able to do."""

from collections.abc import Callable, Sequence
from typing import Protocol

from app.domain.errors import FikaError
from app.ui.widgets.note_list.rows import NoteRow


class AllKeptView(Protocol):
    """What the page shows."""

    def show_name(self, name: str) -> None:
        """Say whose page it is."""

    def show_kinds(self, kinds: Sequence[tuple[str, str]]) -> None:
        """Offer what can be chosen from: key and words; the first one stands for everything."""

    def show_rows(self, more: Callable[[], Sequence[NoteRow]]) -> None:
        """Show things, each with what stands in it; `more` returns the next ones, and none at the end."""

    def ask_delete(self, meaning: str, yes: Callable[[], None]) -> None:
        """Ask before a thing is deleted for good; `yes` is called if people say so."""

    def ask_forget_backups(self, yes: Callable[[], None]) -> None:
        """Ask before older backups are deleted; `yes` is called if people say so."""

    def forget_typing(self) -> None:
        """Let nothing that was typed in this window come back by undo: something was deleted for good."""

    def show_word(self, words: str) -> None:
        """Say in a quiet line what was done."""

    def show_busy(self, words: str) -> None:
        """Say that something takes a while; nothing for done."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
