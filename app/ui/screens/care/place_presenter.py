"""Where the vault lies, without its looks."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.ui.work import RunJob
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.where_it_lies import Lying
    from app.wording.error_words import ErrorWords


class PlaceView(Protocol):
    """What the card shows."""

    def show_folder(self, folder: str) -> None:
        """Show the vault's folder."""

    def show_word(self, word: str) -> None:
        """Say quietly how things stand."""

    def show_notice(self, kind: str, words: "ErrorWords") -> None:
        """Say what should be known of this place; the kind is that of a banner."""


class PlacePresenter:
    """The card, without its looks."""

    def __init__(self, view: PlaceView, folder: Path, run: RunJob) -> None:
        self._view = view
        self._folder = folder
        self._run = run

    def begin(self) -> None:
        """Show the folder, and look around it; a slow disk keeps nobody waiting."""
        self._view.show_folder(str(self._folder.absolute()))
        self._run(partial(_look, self._folder), self._looked, _raise)

    def _looked(self, lying: "Lying") -> None:
        from app.wording.synced_folder import said_of_place

        words = said_of_place(lying.service, lying.second_copies)
        if words is not None:
            self._view.show_notice("warning" if lying.second_copies else "info", words)
        else:
            self._view.show_word(_("No cloud service that Fika knows by name keeps this folder in step."))


def _look(folder: Path) -> "Lying":
    from app.services.where_it_lies import where_it_lies

    return where_it_lies(folder)


def _raise(error: Exception) -> None:
    raise error
