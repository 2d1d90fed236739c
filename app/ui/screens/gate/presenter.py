"""The gate: the manager's passphrase takes the screen back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError, WrongPassphraseError
from app.ui.work import RunJob
from app.wording.errors import ErrorWords, explain
from app.wording.translate import _

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.session import Session
    from app.services.vaults import DataKey


class GateView(Protocol):
    """What the gate shows."""

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile; empty words end it."""

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong; None takes it back."""

    def forget_typed(self) -> None:
        """Begin anew at an empty line."""


class GatePresenter:
    """The gate, without its looks."""

    def __init__(self, view: GateView, session: "Session", run: RunJob, passed: Callable[[], None]) -> None:
        """Stand before this session; `passed` follows once the manager is back in their own room."""
        self._view = view
        self._session = session
        self._run = run
        self._passed = passed

    def try_passphrase(self, passphrase: str) -> None:
        """Try a passphrase, or say that it is missing; the window stays alive meanwhile."""
        self._view.show_problem(None)
        if not passphrase:
            self._view.show_problem(_missing())
            self._view.forget_typed()
            return
        self._view.show_busy(_("Checking the passphrase…"))
        self._run(partial(_key, self._session.folder, passphrase), self._has_key, self._failed)

    def _has_key(self, key: "DataKey") -> None:
        try:
            self._session.take_back(key)
        except FikaError as error:
            self._failed(error)
            return
        self._view.show_busy("")
        self._passed()

    def _failed(self, error: Exception) -> None:
        self._view.show_busy("")
        if not isinstance(error, FikaError):
            raise error
        self._view.show_problem(_explained(error))
        if isinstance(error, WrongPassphraseError):
            self._view.forget_typed()


def _missing() -> ErrorWords:
    return ErrorWords(_("The passphrase is missing."), "", _("Type it first, then press Enter."))


def _explained(error: FikaError) -> ErrorWords:
    """Say it as anywhere; only that the recovery code is asked for at the vault's door, not here."""
    words = explain(error)
    if not isinstance(error, WrongPassphraseError):
        return words
    next_up = _(
        "Check Caps Lock and the keyboard layout and try again. If you have only the recovery code, choose "
        "“Lock the vault instead”: the code opens it from there."
    )
    return replace(words, next=next_up)


def _key(folder: "Path", passphrase: str) -> "DataKey":
    from app.services.vaults import key_from_passphrase

    return key_from_passphrase(folder, passphrase)
