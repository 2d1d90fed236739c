"""From a passphrase or a recovery code to the data key, and from there to an open vault."""

import os
from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from app.domain.errors import (
    FikaError,
    KeysDamagedError,
    VaultDamagedError,
    VaultReadOnlyError,
    WrongRecoveryCodeError,
)
from app.storage import schema, traces
from app.storage.backups import back_up_before_update
from app.storage.checks import vault_id_of
from app.storage.data_key import DataKey
from app.storage.files import is_writable, naming_os_errors, replace
from app.storage.free_pages import mend_after_a_cut
from app.storage.holder import write_holder
from app.storage.keys import KdfParameters, Keys, mac_key, new_keys, read_keys
from app.storage.leftovers import clear_up
from app.storage.opened import Vault
from app.storage.places import FIRST_DATABASE, check_is_vault, databases, keys_path
from app.storage.recovery_code import decode
from app.storage.sql_errors import naming_sql_errors
from app.storage.sqlcipher import PAGE_BYTES, connect, read_as_it_lies, salt, salt_on_disk
from app.wording.translate import _

_BESIDE = ("-journal", "-wal", "-shm")


def data_key_from_passphrase(folder: Path, passphrase: str) -> DataKey:
    """Return a vault's data key. Takes a second or so, and is safe in another thread.

    Raises NotAVaultError, KeysDamagedError, NewerVaultError, WrongPassphraseError.
    """
    check_is_vault(folder)
    path = keys_path(folder)
    keys = read_keys(path)
    try:
        return keys.unwrapped(passphrase)
    except ValueError:
        raise KeysDamagedError(path) from None


def data_key_from_recovery_code(folder: Path, code: str) -> DataKey:
    """Return a vault's data key from its recovery code, with or without a keys.json.

    Raises NotAVaultError, RecoveryCodeLengthError, WrongRecoveryCodeError (no group named: another vault's),
    NewerVaultError, and VaultDamagedError where neither keys.json nor notes are left.
    """
    check_is_vault(folder)
    data_key = DataKey(decode(code))
    if _signed_keys(folder, data_key) or _database_of(folder, data_key):
        return data_key
    if not keys_are_well(folder) and not _notes(folder):
        # Nothing is left to hold the code against: it is not the code's fault.
        raise VaultDamagedError(folder / FIRST_DATABASE, _("the file is missing, empty or cut short."))
    raise WrongRecoveryCodeError


def open_vault(folder: Path, data_key: DataKey) -> Vault:
    """Open a vault for this process alone, bringing its notes to the newest schema.

    Before the schema changes, the notes are backed up as they are. Raises NotAVaultError, VaultInUseError,
    VaultDamagedError, VaultReadOnlyError, NewerVaultError, DiskFullError, and BackupFailedError.
    """
    check_is_vault(folder)
    keys = _signed_keys(folder, data_key)
    database = folder / keys.database if keys else _database_of(folder, data_key)
    if database is None:
        raise VaultDamagedError(keys_path(folder), _("nothing in this folder opens with this key."))
    _check_file(database)
    mend_after_a_cut(database, data_key)
    connection = _connected(database, data_key, keys)
    try:
        vault_id = _checked_id(connection, database, keys)
        with naming_sql_errors(database):
            if schema.version(connection) < len(schema.built_in()):
                back_up_before_update(connection, database, data_key)
            schema.migrate(connection, database)
        with suppress(FikaError), naming_sql_errors(database):  # the next time, then
            if traces.are_left(connection):
                traces.write_anew(connection, database)
        if keys:
            clear_up(connection, database)
        write_holder(folder)
    except BaseException:
        connection.close()
        raise
    return Vault(connection, database, vault_id, data_key)


def _connected(database: Path, data_key: DataKey, keys: Keys | None) -> dbapi2.Connection:
    """Connect; where keys.json and the notes don't fit, say that either may be another vault's."""
    try:
        return connect(database, data_key)
    except VaultDamagedError:
        if keys and salt_on_disk(database) != salt(data_key):
            detail = _("keys.json beside it belongs to other notes, or its beginning is overwritten.")
            raise VaultDamagedError(database, detail) from None
        raise


def write_keys(folder: Path, data_key: DataKey, passphrase: str, kdf: KdfParameters | None = None) -> None:
    """Replace keys.json with one that this passphrase opens, also while the vault is open. Slow.

    Raises NotAVaultError, DiskFullError, VaultReadOnlyError, WriteFailedError, and VaultDamagedError where
    neither keys.json nor the notes tell which vault this is.
    """
    check_is_vault(folder)
    keys = _signed_keys(folder, data_key) or _keys_from_notes(folder, data_key)
    content = keys.with_passphrase(data_key, passphrase, kdf or KdfParameters()).to_bytes(data_key)
    path = keys_path(folder)
    with naming_os_errors(path):
        try:
            replace(path, content)
        except OSError:
            # Where only the folder could not be flushed, the new passphrase is in force, and nobody may be
            # told that the former one is.
            if path.read_bytes() != content:
                raise


def keys_are_well(folder: Path, data_key: DataKey | None = None) -> bool:
    """Tell whether keys.json is whole, and, with the data key, whether it belongs to it."""
    try:
        keys = read_keys(keys_path(folder))
    except KeysDamagedError:
        return False
    return data_key is None or keys.is_signed_by(mac_key(data_key))


def _signed_keys(folder: Path, data_key: DataKey) -> Keys | None:
    """Return keys.json where it is whole and belongs to this data key."""
    try:
        keys = read_keys(keys_path(folder))
    except KeysDamagedError:
        return None
    return keys if keys.is_signed_by(mac_key(data_key)) else None


def _keys_from_notes(folder: Path, data_key: DataKey) -> Keys:
    database = _database_of(folder, data_key)
    rows = read_as_it_lies(database, data_key, "SELECT vault_id FROM identity") if database else []
    if database is None or not rows:
        raise VaultDamagedError(keys_path(folder), _("nothing in this folder opens with this key."))
    return new_keys(str(rows[0][0]), database.name)


def _database_of(folder: Path, data_key: DataKey) -> Path | None:
    """Return the notes that a data key opens; the latest, where several do."""
    # The salt tells even where the rest of the first page is spoilt; where the salt is, the page tells.
    for path in _notes(folder):
        if salt_on_disk(path) == salt(data_key) or _opens(path, data_key):
            return path
    return None


def _notes(folder: Path) -> list[Path]:
    return [path for path in databases(folder) if path.is_file() and path.stat().st_size >= PAGE_BYTES]


def _opens(database: Path, data_key: DataKey) -> bool:
    try:
        read_as_it_lies(database, data_key, "SELECT count(*) FROM sqlite_schema")
    except VaultDamagedError:
        return False
    return True


def _checked_id(connection: dbapi2.Connection, database: Path, keys: Keys | None) -> str:
    vault_id = vault_id_of(connection, database)
    if keys and keys.vault != vault_id:
        raise VaultDamagedError(database, _("these are the notes of another vault."))
    return vault_id


def _check_file(database: Path) -> None:
    """Refuse what SQLite would take for a new, empty database, or would open for reading alone."""
    if not database.is_file():
        raise VaultDamagedError(database, _("the file is missing."))
    for beside in (database.with_name(database.name + ending) for ending in _BESIDE):
        # SQLite would wait for ever at a pipe.
        if os.path.lexists(beside) and not beside.is_file():
            raise VaultDamagedError(beside, _("it is no file."))
    if database.stat().st_size < PAGE_BYTES:
        raise VaultDamagedError(database, _("the file is empty or cut short."))
    if not (is_writable(database) and is_writable(database.parent)):
        raise VaultReadOnlyError(database)
