"""Quick unlock, without its looks: whether there is a keychain, and turning it on and off."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError, WrongPassphraseError
from app.ui.keychain.keychain import Keychain, label_of
from app.ui.work import RunJob
from app.wording.errors import ErrorWords, explain
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session
    from app.services.vaults import DataKey


class QuickUnlockView(Protocol):
    """What the card shows."""

    def show_switch(self, *, on: bool, possible: bool) -> None:
        """Show whether it is on, and whether it can be turned."""

    def show_word(self, word: str) -> None:
        """Say how things stand."""

    def ask_passphrase(self, *, asked: bool) -> None:
        """Show the line for the passphrase, empty, or take it away."""

    def forget_typed(self) -> None:
        """Begin anew at an empty line."""

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile; empty words end it."""

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong; None takes it back."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the keychain keeps now, and the key it is to open."""

    key: "DataKey"
    name: str
    secret: bytes = field(repr=False)


class QuickUnlockPresenter:
    """The card, without its looks."""

    def __init__(
        self, view: QuickUnlockView, session: "Session", run: RunJob, keychain: Callable[[], Keychain]
    ) -> None:
        """Look after this session's vault; `keychain` finds the system's, off the GUI thread."""
        self._view = view
        self._session = session
        self._run = run
        self._find_keychain = keychain
        self._keychain: Keychain | None = None
        self._there = False
        self._left = False
        self._name = ""

    def begin(self) -> None:
        """Show how things stand, and find out whether there is a keychain."""
        self._remember_name()
        self._view.show_switch(on=self._is_on, possible=self._is_on)
        self._view.show_word(_word_on() if self._is_on else _("Looking for this computer’s keychain…"))
        self._run(self._look, self._looked, _raise)

    def key_changed(self) -> None:
        """Show how things stand under another key, and let the keychain forget what opened the former one."""
        worthless = self._name
        self.begin()
        if worthless and not self._is_on:
            self._run(partial(self._forget, worthless), self._forgotten, _raise)

    def turn(self, *, on: bool) -> None:
        """Turn it off, or ask for the passphrase, with which it is turned on."""
        self._view.show_problem(None)
        if on:
            self._view.ask_passphrase(asked=True)
        elif self._is_on:
            self._turn_off()
        else:
            self.leave_off()

    def leave_off(self) -> None:
        """Turn nothing on after all."""
        self._view.show_problem(None)
        self._view.ask_passphrase(asked=False)
        self._show()

    def turn_on(self, passphrase: str) -> None:
        """Turn it on with this passphrase; the window stays alive meanwhile."""
        if not passphrase:
            return
        self._view.show_problem(None)
        self._view.show_busy(_("Asking this computer’s keychain…"))
        self._run(partial(self._keep, passphrase), self._kept, self._failed)

    def leave(self) -> None:
        """Wait for the keychain no longer."""
        self._left = True
        if self._keychain is not None:
            self._keychain.give_up()

    @property
    def _is_on(self) -> bool:
        return self._session.quick_unlock.is_on

    def _remember_name(self) -> None:
        self._name = ""
        with suppress(FikaError):  # a keys.json that can't be read names nothing
            self._name = self._session.quick_unlock.name

    def _show(self) -> None:
        self._view.show_switch(on=self._is_on, possible=self._is_on or self._there)
        if self._is_on:
            self._view.show_word(_word_on())
        elif self._there:
            self._view.show_word(_("It is off."))
        else:
            self._view.show_word(_word_none())

    # In the background

    def _look(self) -> bool:
        self._keychain = self._find_keychain()
        return self._keychain.available()

    def _keep(self, passphrase: str) -> _Kept:
        from app.services.quick_unlock import new_name, new_secret
        from app.services.vaults import key_from_passphrase

        key = key_from_passphrase(self._session.folder, passphrase)
        kept = _Kept(key, new_name(), new_secret())
        self._at_hand.store(kept.name, label_of(kept.name), kept.secret)
        if self._left:  # nobody will write down that it opens anything
            self._at_hand.delete(kept.name)
        return kept

    def _forget(self, name: str) -> bool:
        try:
            self._at_hand.delete(name)
        except FikaError:
            return False
        return True

    @property
    def _at_hand(self) -> Keychain:
        if self._keychain is None:
            self._keychain = self._find_keychain()
        return self._keychain

    # What came of it

    def _looked(self, there: bool) -> None:  # noqa: FBT001 - what a job hands over comes by position
        self._there = there
        self._show()

    def _kept(self, kept: _Kept) -> None:
        self._view.show_busy("")
        try:
            self._session.quick_unlock.turn_on(kept.key, kept.name, kept.secret)
        except FikaError as error:
            self._run(partial(self._forget, kept.name), _nothing, _raise)
            self._explain(error)
            return
        self._name = kept.name
        self._view.ask_passphrase(asked=False)
        self._show()

    def _turn_off(self) -> None:
        try:
            name = self._session.quick_unlock.turn_off()
        except FikaError as error:
            self._show()
            self._explain(error)
            return
        self._show()
        if name:
            self._run(partial(self._forget, name), self._forgotten, _raise)

    def _forgotten(self, well: bool) -> None:  # noqa: FBT001 - what a job hands over comes by position
        if not well and not self._is_on:
            self._view.show_word(_word_not_forgotten())

    def _failed(self, error: Exception) -> None:
        self._view.show_busy("")
        if not isinstance(error, FikaError):
            raise error
        self._explain(error)
        if isinstance(error, WrongPassphraseError):
            self._view.forget_typed()

    def _explain(self, error: FikaError) -> None:
        words = explain(error)
        if isinstance(error, WrongPassphraseError):  # the vault is open: no recovery code is asked for here
            words = replace(words, next=_("Check Caps Lock and the keyboard layout and try again."))
        self._view.show_problem(words)


def _word_on() -> str:
    return _(
        "It is on: there is a button for it where this vault is unlocked. Nothing opens by itself, and once "
        "the screen was handed over, the passphrase comes first."
    )


def _word_none() -> str:
    return _(
        "No keychain answers on this computer, so this can’t be turned on. The passphrase opens the vault."
    )


def _word_not_forgotten() -> str:
    return _("It is off. The keychain could not be told to forget its part, which opens nothing any more.")


def _nothing(_result: object) -> None:
    """Nothing follows."""


def _raise(error: Exception) -> None:
    raise error
