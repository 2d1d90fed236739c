"""Another passphrase for the vault: the key and its recovery code stay."""

from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.ui.screens.rekey.working import WorkingView, failed, is_missing
from app.ui.work import RunJob
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class PassphraseView(WorkingView, Protocol):
    """What the sheet shows."""

    def takes_new(self) -> bool:
        """Tell whether the new passphrase can be taken; says why where it can't."""

    def changed(self) -> None:
        """Close the sheet: it is done."""


class PassphrasePresenter:
    """The sheet, without its looks."""

    def __init__(self, view: PassphraseView, session: "Session", run: RunJob) -> None:
        self._view = view
        self._session = session
        self._run = run

    def change(self, present: str, new: str) -> None:
        """Change the passphrase; the window stays alive meanwhile."""
        if is_missing(self._view, present) or not self._view.takes_new():
            return
        self._view.show_busy(_("Changing the passphrase…"))
        self._run(
            partial(self._session.rekeying.change_passphrase, present, new), self._changed, self._failed
        )

    def _changed(self, _nothing: None) -> None:
        self._view.show_busy("")
        self._view.changed()

    def _failed(self, error: Exception) -> None:
        failed(self._view, error)
