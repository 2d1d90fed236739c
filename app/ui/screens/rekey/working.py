"""Work that needs the present passphrase: begun once it is typed, and its failure told in place."""

from typing import Protocol

from app.domain.errors import FikaError, WrongPassphraseError
from app.ui.screens.rekey.words import explained, missing_present
from app.wording.errors import ErrorWords


class WorkingView(Protocol):
    """What shows work that needs the present passphrase."""

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile; empty words end it."""

    def show_missing(self, words: str) -> None:
        """Say at the line for the present passphrase what is missing; empty words take it back."""

    def show_trouble(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong; None takes it back."""

    def select_present(self) -> None:
        """Select the present passphrase as it was typed."""


def failed(view: WorkingView, error: Exception) -> None:
    """Say in place what went wrong; what nobody expected is raised on."""
    view.show_busy("")
    if not isinstance(error, FikaError):
        raise error
    view.show_trouble(explained(error))
    if isinstance(error, WrongPassphraseError):
        view.select_present()


def is_missing(view: WorkingView, present: str) -> bool:
    """Tell whether the present passphrase is still to be typed, and say so; what was wrong before is gone."""
    view.show_trouble(None)
    view.show_missing("" if present else missing_present())
    return not present
