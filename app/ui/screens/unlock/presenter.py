"""The way into a vault: by passphrase, or by recovery code when the passphrase is lost."""

from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.ui.doors import Doors
from app.ui.work import RunJob
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.errors import FikaError
    from app.services.session import Session
    from app.services.vaults import DataKey
    from app.wording.errors import ErrorWords


class Way(Enum):
    """What stands on the screen."""

    PASSPHRASE = auto()
    CODE = auto()
    NEW_PASSPHRASE = auto()


class UnlockView(Protocol):
    """What the way in shows."""

    def show_vault(self, name: str) -> None:
        """Name the vault."""

    def show_way(self, way: Way, title: str, body: str) -> None:
        """Show one way in, with these words above it."""

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile; empty words end it."""

    def show_problem(self, words: "ErrorWords | None") -> None:
        """Say inline what went wrong; None takes it back."""

    def show_warning(self, words: "ErrorWords") -> None:
        """Say inline what people should know before they go on."""

    def select_typed(self) -> None:
        """Select what was typed, so that typing replaces it."""

    def offer_keychain(self) -> None:
        """Offer the keychain below the passphrase."""

    def show_asking(self, *, asking: bool) -> None:
        """Let the same button end the waiting while the keychain is asked."""


class UnlockTools(Protocol):
    """What the way in needs from the floors below; imported when first needed."""

    def key_from_passphrase(self, folder: Path, passphrase: str) -> "DataKey":
        """Return the key; slow."""

    def key_from_code(self, folder: Path, code: str) -> "DataKey":
        """Return the key."""

    def open_session(self, folder: Path, key: "DataKey") -> "Session":
        """Unlock."""

    def passphrase_opens_nothing(self, folder: Path) -> bool:
        """Tell whether new keys should be offered."""

    def write_new_keys(self, folder: Path, key: "DataKey", passphrase: str) -> None:
        """Write new keys; slow."""

    def keychain_may_be_asked(self, folder: Path) -> bool:
        """Tell whether quick unlock is on and may be offered now; asks no keychain."""

    def key_from_keychain(self, folder: Path) -> "DataKey":
        """Return the key by what the keychain keeps; waits for whoever the system asks."""

    def give_up_keychain(self) -> None:
        """Wait for the keychain no longer."""

    def check_not_open_elsewhere(self, folder: Path) -> None:
        """Raise VaultOpenElsewhereError where another computer says to have it open."""

    def warm_up(self) -> None:
        """Load what the way in needs, so that it is there when it is asked for."""


class UnlockPresenter:
    """The way in, without its looks."""

    def __init__(self, view: UnlockView, folder: Path, doors: Doors, run: RunJob, tools: UnlockTools) -> None:
        self._view = view
        self._folder = folder
        self._doors = doors
        self._run = run
        self._tools = tools
        self._key: DataKey | None = None
        self._session: Session | None = None
        self._warm = False
        self._told_of_other = False
        self._asking = False
        view.show_vault(folder.stem)
        if tools.keychain_may_be_asked(folder):
            view.offer_keychain()
        self._show_way(Way.PASSPHRASE)

    def typing(self) -> None:
        """Somebody began to type: load in the background what the key derivation needs."""
        if not self._warm:
            self._warm = True
            self._run(self._tools.warm_up, _nothing_more, _nothing_wrong)

    def unlock(self, passphrase: str) -> None:
        """Try a passphrase; the window stays alive meanwhile."""
        if not passphrase or self._is_first_told_of_other():
            return
        self._view.show_problem(None)
        self._view.show_busy(_("Opening…"))

        def derive() -> "DataKey":
            return self._tools.key_from_passphrase(self._folder, passphrase)

        self._run(derive, self._has_key, self._failed)

    def press_keychain(self) -> None:
        """Ask the keychain; while it is asked, wait for it no longer."""
        if self._asking:
            self._tools.give_up_keychain()
            return
        if self._is_first_told_of_other():
            return
        self._asking = True
        self._view.show_problem(None)
        self._view.show_busy(_("Asking this computer’s keychain…"))
        self._view.show_asking(asking=True)
        self._run(partial(self._tools.key_from_keychain, self._folder), self._has_key, self._failed)

    def to_code(self) -> None:
        """Offer the recovery code."""
        self._show(Way.CODE)

    def to_passphrase(self) -> None:
        """Offer the passphrase again."""
        self._show(Way.PASSPHRASE)

    def unlock_by_code(self, code: str) -> None:
        """Try the recovery code."""
        if not code.strip() or self._is_first_told_of_other():
            return
        self._view.show_problem(None)
        self._view.show_busy(_("Opening…"))

        def derive() -> "DataKey":
            return self._tools.key_from_code(self._folder, code)

        self._run(derive, self._has_key_by_code, self._failed)

    def write_keys(self, passphrase: str) -> None:
        """Write new keys for this passphrase and go in."""
        if self._key is None:
            return
        self._view.show_busy(_("Writing the new keys…"))
        key = self._key

        def write() -> None:
            self._tools.write_new_keys(self._folder, key, passphrase)

        self._run(write, self._keys_written, self._failed)

    def go_in_without(self) -> None:
        """Go in and leave the keys as they are."""
        self._go_in()

    def other_vault(self, folder: Path) -> None:
        """Go to another vault."""
        self._doors.to_unlock(folder)

    def create(self) -> None:
        """Go and make a vault."""
        self._doors.to_create()

    def restore(self) -> None:
        """Go and make a vault of a backup."""
        self._doors.to_restore()

    def welcome(self) -> None:
        """Go back to the welcome."""
        self._doors.to_welcome()

    def leave(self) -> None:
        """Forget the key, and lock a vault that was opened by code but not gone into."""
        self._key = None
        if self._asking:
            self._tools.give_up_keychain()
        if self._session is not None:
            self._session.close()
            self._session = None

    def _is_first_told_of_other(self) -> bool:
        """Say once that another computer seems to have it open; pressed again, it is opened all the same."""
        from app.domain.errors import VaultOpenElsewhereError
        from app.wording.errors import explain

        if self._told_of_other:
            return False
        try:
            self._tools.check_not_open_elsewhere(self._folder)
        except VaultOpenElsewhereError as error:
            self._told_of_other = True
            self._view.show_warning(explain(error))
        return self._told_of_other

    def _show(self, way: Way) -> None:
        self._view.show_problem(None)
        self._show_way(way)

    def _show_way(self, way: Way) -> None:
        self._view.show_way(way, *self._words(way))

    def _words(self, way: Way) -> tuple[str, str]:
        name = self._folder.stem
        match way:
            case Way.PASSPHRASE:
                return name, _("This vault lies in {place}.").format(place=self._folder.parent)
            case Way.CODE:
                return _("Open {name} with its recovery code").format(name=name), _(
                    "It stands on this vault's recovery sheet. Spaces, dashes and small letters make "
                    "no difference."
                )
            case Way.NEW_PASSPHRASE:
                new = _(
                    "Choose a new passphrase for next time; Fika writes a new keys.json for it. "
                    "The recovery code stays the same."
                )
                lost = _("No passphrase opens this vault now, since its keys.json is gone or damaged.")
                keys_are_lost = self._tools.passphrase_opens_nothing(self._folder)
                return _("The vault is open"), f"{lost} {new}" if keys_are_lost else new

    def _has_key(self, key: "DataKey") -> None:
        if self._opened(key):
            self._go_in()

    def _has_key_by_code(self, key: "DataKey") -> None:
        if not self._opened(key):
            return
        self._key = key
        # Whoever comes by the code has lost the passphrase or the file it opens: either way a new one helps.
        self._show(Way.NEW_PASSPHRASE)

    def _opened(self, key: "DataKey") -> bool:
        from app.domain.errors import FikaError

        self._no_more_asking()
        self._view.show_busy("")
        try:
            self._session = self._tools.open_session(self._folder, key)
        except FikaError as error:
            self._explain(error)
            return False
        return True

    def _keys_written(self, _nothing: None) -> None:
        self._view.show_busy("")
        self._go_in()

    def _go_in(self) -> None:
        self._key = None
        if self._session is not None:
            session, self._session = self._session, None
            self._doors.enter(session)

    def _failed(self, error: Exception) -> None:
        from app.domain.errors import FikaError, KeysDamagedError, WrongPassphraseError

        self._no_more_asking()
        self._view.show_busy("")
        if not isinstance(error, FikaError):
            raise error
        self._explain(error)
        if isinstance(error, KeysDamagedError):
            self._show_way(Way.CODE)
        if isinstance(error, WrongPassphraseError):
            self._view.select_typed()

    def _no_more_asking(self) -> None:
        if self._asking:
            self._asking = False
            self._view.show_asking(asking=False)

    def _explain(self, error: "FikaError") -> None:
        from app.wording.errors import explain

        self._view.show_problem(explain(error))


def _nothing_more(_result: None) -> None:
    """Warming up has no end anybody waits for."""


def _nothing_wrong(_error: Exception) -> None:
    """Say nothing: what fails while warming up fails again, and is told, when it is needed."""
