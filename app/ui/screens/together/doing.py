"""Doing: every act of the time together is kept at once, said quietly, and can be taken back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.assessment import Side
from app.domain.errors import FikaError
from app.ui.screens.together.unsaved import UnsavedTexts
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together
    from app.services.undo import Act
    from app.ui.screens.together.together_view import TogetherView


class Doing:
    """Does what people ask for, and tells the window how it went."""

    def __init__(self, view: "TogetherView", together: "Together") -> None:
        self._view = view
        self._together = together
        self.texts = UnsavedTexts()

    def do(self, act: Callable[[], None], word: str = "") -> bool:
        """Do one act; tell whether it is kept. Without a word it is said that it is saved."""
        try:
            self.attempt(act, word)
        except FikaError as error:
            self._view.show_error(error)
            return False
        return True

    def attempt(self, act: Callable[[], None], word: str = "") -> None:
        """Do one act. Raises FikaError, so that what people wrote it in can stay open."""
        agreed = self._anybody_agreed()
        act()
        self._tell(word or _("Saved"), agreed=agreed)

    def keep(self, key: str, text: str, keep: Callable[[str], None]) -> None:
        """Keep a text; where that fails it waits, and is tried again."""
        self.do(lambda: self.texts.keep(key, text, keep))

    def through_history(self, way: "Callable[[], Act | None]") -> "Act | None":
        """Take an act back or do it again, and return it; None where nothing was done."""
        self._view.finish_typing()
        agreed = self._anybody_agreed()
        try:
            act = way()
        except FikaError as error:
            self._view.show_error(error)
            return None
        self._tell("" if act is not None else _("There is nothing to take back."), agreed=agreed)
        return act

    def _tell(self, word: str, *, agreed: bool) -> None:
        self.show_history()
        if agreed and not self._anybody_agreed():
            anew = _("Since this changed, both of you agree to the end anew.")
            word = f"{word.removesuffix('.')}. {anew}" if word else anew
        self._view.show_word(word)

    def _anybody_agreed(self) -> bool:
        return any(self._together.agreed(side) for side in Side)

    def flush(self) -> None:
        """Keep what is half typed and what could not be saved before. Raises FikaError."""
        self._view.finish_typing()
        self.texts.save()

    def all_kept(self) -> bool:
        """Keep everything; tell whether that worked, and say so where it did not."""
        try:
            self.flush()
        except FikaError as error:
            self._view.show_error(error)
            return False
        return True

    def show_history(self) -> None:
        """Name what undo and redo would do."""
        self._view.show_history(self._together.history.next_undo, self._together.history.next_redo)
