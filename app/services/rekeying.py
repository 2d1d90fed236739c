"""What opens the vault: another passphrase, another key, and the recovery code shown once more.

A changed passphrase wraps the same key, so whoever has an old copy of keys.json and knew its passphrase still
gets in. Another key ends that: what opened the vault before opens it no more, only the backups made before.
"""

from app.domain.backup import Occasion
from app.services.backups import Backups
from app.services.rooms import Rooms
from app.storage import vault as storage
from app.storage.keys import KdfParameters
from app.storage.recovery_code import encode, groups
from app.storage.vault import DataKey, Vault


class Rekeying:
    """Changes what opens a vault that is open; the manager's alone, and only with the present passphrase.

    Everything here is slow on purpose, so call it off the GUI thread; nobody else should write meanwhile.
    """

    def __init__(self, vault: Vault, rooms: Rooms, backups: Backups, kdf: KdfParameters) -> None:
        """Look after this vault; `kdf` is what trying a passphrase is to cost from now on."""
        self._vault = vault
        self._rooms = rooms
        self._backups = backups
        self._kdf = kdf

    def change_passphrase(self, present: str, new: str) -> None:
        """Let another passphrase open the vault; the key and its recovery code stay.

        Raises SealedError where somebody else than the manager may be looking, WrongPassphraseError,
        KeysDamagedError, DiskFullError, VaultReadOnlyError, WriteFailedError; ValueError for an empty one.
        """
        key = self._key(present)
        if not new:
            raise ValueError("a vault needs a passphrase")
        storage.write_keys(self._vault.folder, key, new, self._kdf)

    def change_key(self, present: str, new: str) -> tuple[str, ...]:
        """Give the vault another key, opened by `new`, and return its recovery code in groups.

        `new` may be the present passphrase. A backup is made before. A failure leaves all as it was. Raises
        what `change_passphrase` raises, BackupFailedError and BackupStoppedError, VaultDamagedError and
        NewNotesDifferError.
        """
        from app.storage.rotation import rotate

        self._key(present)
        self._backups.make(Occasion.BEFORE_KEY_CHANGE)
        return groups(rotate(self._vault, new, self._kdf))

    def recovery_code(self, present: str) -> tuple[str, ...]:
        """Return the recovery code in groups: it is the key itself, spelled for paper.

        Raises SealedError where somebody else than the manager may be looking, WrongPassphraseError,
        KeysDamagedError.
        """
        return groups(encode(self._key(present).secret))

    def _key(self, present: str) -> DataKey:
        self._rooms.check_everything()
        key = storage.data_key_from_passphrase(self._vault.folder, present)
        self._rooms.check_is_key(key)
        return key
