"""From a phrase to its key: slow, so it is made away from the window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError, WrongPhraseError
from app.ui.work import RunJob
from app.wording.errors import ErrorWords, explain

if TYPE_CHECKING:
    from app.services.assessments import Seal, SealKey

Take = Callable[["Seal", "SealKey"], None]
"""Takes a seal and the key that was made for it. Raises FikaError, which is then said in place."""


class KeyView(Protocol):
    """Where a phrase is typed."""

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile; empty words end it."""

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong; None takes it back."""

    def select_typed(self) -> None:
        """Select what was typed, so that typing replaces it."""


class KeyMaker:
    """Makes the key of a phrase and hands it on."""

    def __init__(self, view: KeyView, run: RunJob, take: Take) -> None:
        self._view = view
        self._run = run
        self._take = take

    def make(self, seal: "Seal", phrase: str, words: str) -> None:
        """Make the key; `words` say meanwhile what is going on."""
        self._view.show_problem(None)
        self._view.show_busy(words)
        self._run(partial(_derive, seal, phrase), self._made, self._failed)

    def _made(self, made: "tuple[Seal, SealKey]") -> None:
        self._view.show_busy("")
        try:
            self._take(*made)
        except FikaError as error:
            self._say(error)

    def _failed(self, error: Exception) -> None:
        self._view.show_busy("")
        if not isinstance(error, FikaError):
            raise error
        self._say(error)

    def _say(self, error: FikaError) -> None:
        self._view.show_problem(explain(error))
        if isinstance(error, WrongPhraseError):
            self._view.select_typed()


def _derive(seal: "Seal", phrase: str) -> "tuple[Seal, SealKey]":
    return seal, seal.key_for(phrase)
