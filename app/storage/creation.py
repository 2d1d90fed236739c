"""A new vault: built aside, and put in its place whole."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from app.domain.errors import VaultExistsError
from app.storage import schema
from app.storage.checks import APPLICATION_ID
from app.storage.data_key import DataKey
from app.storage.files import make_folders, naming_os_errors, replace, sync_folder, unused_name
from app.storage.keys import KdfParameters, new_keys
from app.storage.opened import Vault
from app.storage.places import FIRST_DATABASE, keys_path
from app.storage.recovery_code import encode
from app.storage.rows import from_moment
from app.storage.sql_errors import naming_sql_errors
from app.storage.sqlcipher import connect
from app.storage.unlocking import open_vault


@dataclass(frozen=True, slots=True)
class NewVault:
    """A vault just created and open, and its recovery code: kept nowhere, and told by the data key."""

    vault: Vault
    recovery_code: str = field(repr=False)


def create_vault(
    folder: Path,
    passphrase: str,
    kdf: KdfParameters | None = None,
    furnish: Callable[[Vault], None] | None = None,
) -> NewVault:
    """Create a vault and open it. Slow. A failure or a crash leaves nothing at `folder`.

    `furnish` puts in what every reader will expect, before the vault comes to its place; what it raises is
    a failure like any other. Raises VaultExistsError, DiskFullError, VaultReadOnlyError, WriteFailedError;
    ValueError without a passphrase.
    """
    if not passphrase:
        raise ValueError("a vault needs a passphrase")
    data_key = DataKey.new()
    with naming_os_errors(folder):
        _check_free(folder)
        make_folders(folder.parent)
        # Beside its place, so that one rename puts it there; without the ending, so that nobody opens it.
        aside = unused_name(folder.parent, ".new")
        aside.mkdir(mode=0o700)
        try:
            _fill(aside, data_key, passphrase, kdf or KdfParameters())
            if furnish is not None:
                _furnish(aside, data_key, furnish)
            _put_in_place(aside, folder)
        except BaseException:
            _remove(aside)
            raise
    return NewVault(open_vault(folder, data_key), encode(data_key.secret))


def _check_free(folder: Path) -> None:
    if folder.exists() and not (folder.is_dir() and next(folder.iterdir(), None) is None):
        raise VaultExistsError(folder)


def _remove(folder: Path) -> None:
    import shutil  # seldom needed, and slow to import

    shutil.rmtree(folder, ignore_errors=True)


def _fill(folder: Path, data_key: DataKey, passphrase: str, kdf: KdfParameters) -> None:
    vault_id = os.urandom(16).hex()
    _make_database(folder / FIRST_DATABASE, data_key, vault_id)
    keys = new_keys(vault_id, FIRST_DATABASE).with_passphrase(data_key, passphrase, kdf)
    replace(keys_path(folder), keys.to_bytes(data_key))


def _furnish(folder: Path, data_key: DataKey, furnish: Callable[[Vault], None]) -> None:
    vault = open_vault(folder, data_key)
    try:
        furnish(vault)
    finally:
        vault.close()


def _make_database(database: Path, data_key: DataKey, vault_id: str) -> None:
    # Made before SQLite opens it, so that it is the owner's alone; the journal follows suit.
    os.close(os.open(database, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    connection = connect(database, data_key)
    try:
        with naming_sql_errors(database):
            schema.migrate(connection, database)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(
                "INSERT INTO identity (only_row, application, vault_id, created_at) VALUES (1, 'fika', ?, ?)",
                (vault_id, from_moment(datetime.now(UTC))),
            )
    finally:
        connection.close()


def _put_in_place(aside: Path, folder: Path) -> None:
    if folder.exists():
        folder.rmdir()  # empty, as checked; only POSIX would rename onto it
    aside.rename(folder)
    sync_folder(folder.parent)
