"""Making a backup: copied beside its place, read back and checked, and only then called by its name."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from app.domain.backup_errors import BackupDamagedError, BackupFailedError, BackupStoppedError
from app.domain.errors import FikaError, KeysDamagedError, VaultDamagedError, WriteFailedError
from app.storage.backup_archive import extract_database, read_archive, write_archive
from app.storage.copying import Copied, check_copy, copy_database, never, stay_alone
from app.storage.data_key import DataKey
from app.storage.files import flush, make_folder, naming_os_errors, sync_folder, unused_name
from app.storage.keychain_slot import without_slot
from app.storage.keys import Keys, mac_key, new_keys, parsed_keys, read_keys
from app.storage.places import keys_path
from app.wording.translate import _

UNFINISHED = ".fikabackup.tmp"
"""How a file ends from which a backup is being made."""


def copy_with_keys(
    connection: dbapi2.Connection,
    database: Path,
    data_key: DataKey,
    target: Path,
    let_others_in: Callable[[], None] = stay_alone,
) -> tuple[Copied, bytes]:
    """Copy open notes, and return what the copy holds and the keys.json that goes with it.

    Both before anybody else may change either: read later, keys.json could be that of another key. Takes and
    raises what `copy_database` does.
    """
    copied = copy_database(connection, database, data_key, target, let_others_in)
    return copied, _keys(database, data_key, copied)


def write_backup(
    copy: Callable[[Path], tuple[Copied, bytes]],
    data_key: DataKey,
    database: Path,
    goal: Path,
    moment: datetime,
    stopped: Callable[[], bool],
) -> None:
    """Make a backup of what `copy` writes, the notes in `database` as they are, and of the keys it returns.

    It comes to its place when it was read back whole, or not at all, and over nothing that lies there.
    Raises BackupFailedError, VaultDamagedError where the notes themselves are spoilt, and BackupStoppedError
    once `stopped` says so.
    """
    notes, aside = (unused_name(goal.parent, UNFINISHED) for _part in range(2))
    try:
        with naming_os_errors(goal):
            make_folder(goal.parent, 0o700)
            expected, keys = copy(notes)
            _write(aside, keys, notes, database.name, moment, stopped)
            notes.unlink()
            _read_back(aside, data_key, notes, expected, database, stopped)
            _put_in_place(aside, goal)
    except FikaError as error:
        of_the_vault = isinstance(error, VaultDamagedError) and error.path == database
        if of_the_vault or isinstance(error, BackupStoppedError):
            raise
        raise BackupFailedError(goal.parent, error) from error
    finally:
        for left in (notes, aside, *_beside(notes)):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def check_backup(
    path: Path,
    data_key: DataKey,
    extracted: Path,
    expected: Copied | None = None,
    stopped: Callable[[], bool] = never,
) -> Copied:
    """Open a backup by its key, look at all that is in it, and return what it holds.

    Its notes are written to `extracted`, a new file, which stays. Raises BackupDamagedError and its like,
    VaultDamagedError for the notes in it, and OSError.
    """
    archive = read_archive(path)
    extract_database(archive, extracted, stopped)
    found = check_copy(extracted, data_key, expected, stopped)
    keys = keys_in(archive.keys, path)
    if not keys.is_signed_by(mac_key(data_key)) or (keys.vault, keys.database) != (
        found.vault_id,
        archive.database,
    ):
        raise BackupDamagedError(path, "keys of other notes")
    return found


def keys_in(content: bytes, path: Path) -> Keys:
    """Return what the keys in a backup say. Raises BackupDamagedError and NewerVaultError."""
    try:
        return parsed_keys(content, path)
    except KeysDamagedError:
        raise BackupDamagedError(path, "content of the keys") from None


def is_unfinished(name: str) -> bool:
    """Tell whether a file of this name was to become a backup."""
    return name.startswith(".") and UNFINISHED in name


def _keys(database: Path, data_key: DataKey, copied: Copied) -> bytes:
    """Return the vault's keys.json; where it is lost or another's, one that the recovery code alone opens.

    A keychain opens no backup: what it keeps would still open one after it was turned off.
    """
    try:
        keys = read_keys(keys_path(database.parent))
    except KeysDamagedError:
        keys = new_keys(copied.vault_id, database.name)
    else:
        fits = (keys.vault, keys.database) == (copied.vault_id, database.name)
        if not (fits and keys.is_signed_by(mac_key(data_key))):
            keys = new_keys(copied.vault_id, database.name)
    return without_slot(keys).to_bytes(data_key)


def _write(
    path: Path, keys: bytes, notes: Path, name: str, moment: datetime, stopped: Callable[[], bool]
) -> None:
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        try:
            write_archive(file, keys, notes, name, moment, stopped)
        except ValueError as error:
            raise WriteFailedError(path, str(error)) from error
        flush(file)


def _read_back(
    path: Path,
    data_key: DataKey,
    extracted: Path,
    expected: Copied,
    database: Path,
    stopped: Callable[[], bool],
) -> None:
    try:
        check_backup(path, data_key, extracted, expected, stopped)
    except VaultDamagedError:
        check_copy(database, data_key, stopped=stopped)  # spoilt itself, it is what has to be told
        raise


def _put_in_place(aside: Path, goal: Path) -> None:
    if os.path.lexists(goal):
        raise WriteFailedError(goal, _("something of this name lies there already"))
    aside.rename(goal)
    sync_folder(goal.parent)


def _beside(notes: Path) -> tuple[Path, ...]:
    return tuple(notes.with_name(notes.name + ending) for ending in ("-journal", "-wal", "-shm"))
