"""Doing: every act on a one-on-one is kept at once, said quietly, and can be taken back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError, NotFoundError
from app.ui.screens.together.unsaved import UnsavedTexts
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.undo import Act, UndoStack


class DoingView(Protocol):
    """What tells people how it went."""

    def show_word(self, word: str) -> None:
        """Say something quietly; whatever went wrong before is over."""

    def show_hint(self, word: str) -> None:
        """Say something quietly where nothing was done; whatever went wrong before still stands."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""

    def show_history(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do."""

    def finish_typing(self) -> None:
        """Hand over at once what is half typed."""


class Doing:
    """Does what people ask for, and tells the window how it went."""

    def __init__(self, view: DoingView, history: "UndoStack") -> None:
        self._view = view
        self._history = history
        self.texts = UnsavedTexts()

    def do(self, act: Callable[[], object], word: str = "") -> bool:
        """Do one act; tell whether it is kept. Without a word it is said that it is saved."""
        try:
            act()
        except FikaError as error:
            self._view.show_error(error)
            return False
        self._view.show_word(word or _("Saved"))
        self.show_history()
        return True

    def say(self, word: str) -> None:
        """Say something quietly where there was nothing to do."""
        self._view.show_hint(word)

    def keep(self, key: str, text: str, keep: Callable[[str], None]) -> None:
        """Keep a text; where that fails it waits, and is tried again."""
        self.do(lambda: self.texts.keep(key, text, keep))

    def draft(self, key: str, text: str, keep: Callable[[str], None]) -> None:
        """Keep what is half typed: nothing is said of it, unless it can't be kept."""
        try:
            self.texts.keep(key, text, keep)
        except FikaError as error:
            self._view.show_error(error)

    def flush(self) -> None:
        """Keep what is half typed and what could not be saved before. Raises FikaError."""
        self._view.finish_typing()
        self.texts.save()

    def undo(self) -> "Act | None":
        """Take the last act back and return it; None where there is none, or it could not be."""
        return self._through(self._history.undo, _("Taken back: {act}"))

    def redo(self) -> "Act | None":
        """Do again what was taken back last and return it; None as for `undo`."""
        return self._through(self._history.redo, _("Done again: {act}"))

    def show_history(self) -> None:
        """Name what undo and redo would do."""
        self._view.show_history(self._history.next_undo, self._history.next_redo)

    def _through(self, way: "Callable[[], Act | None]", word: str) -> "Act | None":
        """Go one step through the history, and say what it was: it may have been done on another page."""
        self._view.finish_typing()
        try:
            act = way()
        except NotFoundError as error:
            self._history.clear()  # what it was about is gone for good: nothing before it can be done either
            self._view.show_error(error)
            self.show_history()
            return None
        except FikaError as error:
            self._view.show_error(error)
            return None
        nothing = _("There is nothing to take back.")
        self._view.show_word(word.format(act=act.label) if act is not None else nothing)
        self.show_history()
        return act
