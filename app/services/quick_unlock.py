"""Quick unlock: the system's keychain opens a vault too, where its manager wished it; never the only way.

The keychain keeps a secret that opens the vault only together with its keys.json, under a name that tells
nothing. Asking the keychain is for the windows; whether it may be asked, and what follows, is decided here.
"""

from pathlib import Path

from app.domain.errors import KeychainRestsError
from app.services.rooms import Rooms
from app.storage import keychain_slot
from app.storage.passphrase_needed import has_keychain_slot, is_passphrase_needed
from app.storage.vault import DataKey, Vault

new_name = keychain_slot.new_id
"""Return a name under which a keychain can keep a secret: 16 hexadecimal digits, drawn by chance."""
new_secret = keychain_slot.new_secret
"""Return a secret for a keychain to keep: 32 random bytes."""


class QuickUnlock:
    """Turns quick unlock on and off for an open vault; the manager's alone."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    @property
    def is_on(self) -> bool:
        """Whether some keychain's secret opens this vault. Asks none; it may be another computer's."""
        return has_keychain_slot(self._vault.folder)

    @property
    def name(self) -> str:
        """The name under which a keychain keeps this vault's secret; '' where none is asked for one.

        Raises KeysDamagedError, NewerVaultError.
        """
        return keychain_slot.kept_id(self._vault.folder)

    def turn_on(self, key: DataKey, name: str, secret: bytes) -> None:
        """Let this secret, kept under this name, open the vault too; a former one opens it no more.

        Raises SealedError where somebody else than the manager may be looking, WrongPassphraseError for
        another vault's key, KeysDamagedError, DiskFullError, VaultReadOnlyError, WriteFailedError.
        """
        self._rooms.check_is_key(key)
        keychain_slot.put_slot(self._vault.folder, key, name, secret)

    def turn_off(self) -> str:
        """Let no keychain open the vault any more; returns the name of the secret that is worthless now.

        '' where there was none. Raises SealedError, KeysDamagedError, DiskFullError, VaultReadOnlyError,
        WriteFailedError.
        """
        self._rooms.check_everything()
        name = self.name
        self._vault.take_keychain_out()
        return name


def kept_under(folder: Path) -> str:
    """Return the name under which a keychain keeps a vault's secret; '' where it is off.

    Raises KeychainRestsError while the passphrase has to come first, KeysDamagedError, NewerVaultError.
    """
    _check_rest(folder)
    return keychain_slot.kept_id(folder)


def key_from_secret(folder: Path, secret: bytes) -> DataKey:
    """Return the key for what the keychain kept. Quick.

    Raises KeychainRestsError while the passphrase has to come first, KeychainSecretError where the secret
    does not fit, KeysDamagedError, NewerVaultError, NotAVaultError.
    """
    _check_rest(folder)
    return keychain_slot.data_key_from_secret(folder, secret)


def _check_rest(folder: Path) -> None:
    if is_passphrase_needed(folder):
        raise KeychainRestsError
