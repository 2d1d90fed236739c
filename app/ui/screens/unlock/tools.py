"""What the way into a vault takes from the services; imported when first needed."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.session import Session
    from app.services.vaults import DataKey
    from app.ui.keychain.keychain import Keychain


class VaultTools:
    """Matches UnlockTools."""

    _keychain: "Keychain | None" = None
    _given_up = False

    def key_from_passphrase(self, folder: Path, passphrase: str) -> "DataKey":
        """Return the key; slow."""
        from app.services import vaults

        return vaults.key_from_passphrase(folder, passphrase)

    def key_from_code(self, folder: Path, code: str) -> "DataKey":
        """Return the key."""
        from app.services import vaults

        return vaults.key_from_recovery_code(folder, code)

    def open_session(self, folder: Path, key: "DataKey") -> "Session":
        """Unlock."""
        from app.services import vaults

        return vaults.open_session(folder, key)

    def passphrase_opens_nothing(self, folder: Path) -> bool:
        """Tell whether new keys should be offered."""
        from app.services import vaults

        return vaults.passphrase_opens_nothing(folder)

    def write_new_keys(self, folder: Path, key: "DataKey", passphrase: str) -> None:
        """Write new keys; slow."""
        from app.services import vaults

        vaults.write_new_keys(folder, key, passphrase)

    def keychain_may_be_asked(self, folder: Path) -> bool:
        """Tell whether quick unlock is on and may be offered now; asks no keychain."""
        from app.services.keychain_offer import keychain_may_be_asked

        return keychain_may_be_asked(folder)

    def key_from_keychain(self, folder: Path) -> "DataKey":
        """Return the key by what the keychain keeps; waits for whoever the system asks.

        Raises what `services.quick_unlock` and the keychain raise.
        """
        from app.domain.errors import KeychainSecretError
        from app.services import quick_unlock
        from app.ui.keychain import here

        try:
            name = quick_unlock.kept_under(folder)
            if not name:
                raise KeychainSecretError
            self._keychain = asked = here.keychain_here()
            if self._given_up:  # while it was being found
                asked.give_up()
            return quick_unlock.key_from_secret(folder, asked.fetch(name))
        finally:
            self._keychain, self._given_up = None, False

    def give_up_keychain(self) -> None:
        """Wait for the keychain no longer."""
        self._given_up = True
        if self._keychain is not None:
            self._keychain.give_up()

    def check_not_open_elsewhere(self, folder: Path) -> None:
        """Raise VaultOpenElsewhereError where another computer says to have it open."""
        from app.services.where_it_lies import check_not_open_elsewhere

        check_not_open_elsewhere(folder)

    def warm_up(self) -> None:
        """Load the key code and the first screen inside."""
        import app.services.vaults
        import app.ui.screens.people.view
        import app.ui.side  # noqa: F401 - all of these, so that they are there after unlocking
