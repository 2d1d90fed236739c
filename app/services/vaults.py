"""Vaults: create, find, unlock, and the way back in with the recovery code."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.services.session import Session
from app.services.vault_places import (
    SUFFIX,
    check_is_vault,
    default_place,
    is_vault,
    known_vaults,
    vault_folder,
)
from app.storage import vault as storage
from app.storage.files import write_atomically
from app.storage.keys import KdfParameters
from app.storage.recovery_code import decode, groups, plain
from app.storage.vault import DataKey, Vault

__all__ = [
    "SUFFIX",
    "Created",
    "DataKey",
    "check_is_vault",
    "check_typing",
    "create",
    "default_place",
    "is_group",
    "is_vault",
    "key_from_passphrase",
    "key_from_recovery_code",
    "known_vaults",
    "open_session",
    "passphrase_opens_nothing",
    "save_file",
    "vault_folder",
    "write_new_keys",
]


@dataclass(frozen=True, slots=True)
class Created:
    """A new vault, open, and its recovery code in groups; it is kept nowhere, and follows from the key."""

    session: Session
    code_groups: tuple[str, ...]


def create(
    folder: Path,
    passphrase: str,
    manager_name: str,
    kdf: KdfParameters | None = None,
    furnish: Callable[[Session], None] | None = None,
) -> Created:
    """Create a vault with the built-in framework; slow on purpose, so call it off the GUI thread.

    `furnish` puts in whatever else it should hold from the start. A failure leaves nothing at `folder`: a
    vault whose recovery code nobody was shown never comes to be. Raises VaultExistsError, DiskFullError,
    VaultReadOnlyError, WriteFailedError, and what `furnish` raises.
    """

    def begin(vault: Vault) -> None:
        session = Session(vault, kdf)
        session.rename_manager(manager_name)
        session.frameworks.built_in()
        if furnish is not None:
            furnish(session)

    new = storage.create_vault(folder, passphrase, kdf, begin)
    return Created(Session(new.vault, kdf), groups(new.recovery_code))


def key_from_passphrase(folder: Path, passphrase: str) -> DataKey:
    """Return the key for a passphrase; slow on purpose, so call it off the GUI thread.

    Raises WrongPassphraseError, KeysDamagedError, NewerVaultError, NotAVaultError.
    """
    return storage.data_key_from_passphrase(folder, passphrase)


def key_from_recovery_code(folder: Path, code: str) -> DataKey:
    """Return the key for a recovery code. Raises WrongRecoveryCodeError and RecoveryCodeLengthError."""
    return storage.data_key_from_recovery_code(folder, code)


def is_group(typed: str, group: str) -> bool:
    """Tell whether what was typed is that group of a code; case, spaces and look-alikes don't matter."""
    return plain(typed) == group


def check_typing(code: str) -> None:
    """Check a recovery code for typing mistakes without a vault; raises as `key_from_recovery_code`."""
    decode(code)


def open_session(folder: Path, key: DataKey, phrase_kdf: KdfParameters | None = None) -> Session:
    """Unlock. Raises VaultInUseError, VaultDamagedError, VaultReadOnlyError, NewerVaultError."""
    return Session(storage.open_vault(folder, key), phrase_kdf)


def passphrase_opens_nothing(folder: Path) -> bool:
    """Tell whether keys.json is gone or damaged, so that a new one should be offered."""
    return not storage.keys_are_well(folder)


def write_new_keys(folder: Path, key: DataKey, passphrase: str, kdf: KdfParameters | None = None) -> None:
    """Write a keys.json that opens with this passphrase; slow on purpose."""
    storage.write_keys(folder, key, passphrase, kdf or KdfParameters())


def save_file(path: Path, data: bytes) -> None:
    """Write a file that leaves the vault (a PDF), whole or not at all. Raises WriteFailedError."""
    write_atomically(path, data)
