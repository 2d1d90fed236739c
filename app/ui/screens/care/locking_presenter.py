"""When this vault locks by itself: what is chosen is kept at once."""

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.domain.settings import IDLE_CHOICES, VaultSettings
from app.wording.errors import ErrorWords, explain
from app.wording.translate import _, ngettext

if TYPE_CHECKING:
    from app.services.session import Session


class LockingView(Protocol):
    """What the card shows."""

    def offer_minutes(self, choices: list[tuple[str, str]]) -> None:
        """Offer these (minutes, words)."""

    def show_chosen(self, minutes: str, *, when_minimised: bool) -> None:
        """Show what is chosen."""

    def show_word(self, word: str) -> None:
        """Say quietly what happened."""

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong; None takes it back."""


class LockingPresenter:
    """The card, without its looks."""

    def __init__(self, view: LockingView, session: "Session") -> None:
        self._view = view
        self._session = session

    def begin(self) -> None:
        """Show what is chosen."""
        self._view.offer_minutes([(str(one), _minutes(one)) for one in IDLE_CHOICES])
        self._show()

    def after(self, minutes: str) -> None:
        """Lock after so many quiet minutes."""
        self._choose(replace(self._session.settings.now, idle_minutes=int(minutes)))

    def when_minimised(self, *, wished: bool) -> None:
        """Lock when the window is minimised, or not."""
        self._choose(replace(self._session.settings.now, lock_when_minimised=wished))

    def _choose(self, settings: VaultSettings) -> None:
        try:
            self._session.settings.choose(settings)
        except FikaError as error:
            self._view.show_word("")
            self._view.show_problem(explain(error))
        else:
            self._view.show_problem(None)
            self._view.show_word(_("Saved"))
        self._show()

    def _show(self) -> None:
        now = self._session.settings.now
        self._view.show_chosen(str(now.idle_minutes), when_minimised=now.lock_when_minimised)


def _minutes(minutes: int) -> str:
    return ngettext("{minutes} minute", "{minutes} minutes", minutes).format(minutes=minutes)
