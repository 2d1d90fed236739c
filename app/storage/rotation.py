"""Another key for a vault: its notes are encrypted anew beside the old ones, and one rename commits.

Until keys.json is renamed the vault is as it was; from then on the old key, and with it every old copy of
keys.json, opens nothing here.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from sqlcipher3 import dbapi2

from app.domain.errors import FikaError, KeysDamagedError, NewNotesDifferError, VaultDamagedError
from app.storage import files, schema
from app.storage.checks import APPLICATION_ID, content_findings, vault_id_of
from app.storage.data_key import DataKey
from app.storage.files import naming_os_errors, sync_folder, unused_name
from app.storage.keys import KdfParameters, Keys, new_keys, read_keys
from app.storage.leftovers import remove_replaced
from app.storage.opened import Vault
from app.storage.places import FIRST_DATABASE, keys_path, next_database
from app.storage.recovery_code import encode
from app.storage.replaced import remember
from app.storage.sameness import differences
from app.storage.sql_errors import naming_sql_errors
from app.storage.sqlcipher import FRESH, attached, connect
from app.storage.unlocking import keys_are_well
from app.wording.translate import _


def rotate(vault: Vault, passphrase: str, kdf: KdfParameters | None = None) -> str:
    """Give an open vault another data key, opened by this passphrase alone; return its recovery code. Slow.

    The vault stays open, in the same room, and waits only while it is copied and checked. Any other slot of
    keys.json goes: it holds the old key. A failure leaves all as it was. Raises DiskFullError,
    VaultReadOnlyError, WriteFailedError, VaultDamagedError, VaultGoneError, VaultReplacedError and
    NewNotesDifferError; ValueError without a passphrase, and RuntimeError inside a transaction or where the
    vault was locked meanwhile.
    """
    if not passphrase:
        raise ValueError("a vault needs a passphrase")
    data_key = DataKey.new()
    # The slow part comes first, while others may still write.
    keys = new_keys(vault.vault_id, FIRST_DATABASE).with_passphrase(
        data_key, passphrase, kdf or KdfParameters()
    )
    with vault.whole() as connection, naming_os_errors(keys_path(vault.folder)):
        vault.check_in_place()
        _check_not_overtaken(vault)
        database = next_database(vault.folder)
        _encrypt_anew(connection, vault, database, data_key)
        _change_over(vault, database, data_key, replace(keys, database=database.name))
    return encode(data_key.secret)


def _check_not_overtaken(vault: Vault) -> None:
    """Raise VaultDamagedError where another key signed keys.json, as when another machine was faster."""
    path = keys_path(vault.folder)
    with suppress(KeysDamagedError):  # then it is written anew
        if not read_keys(path).is_signed_by(vault.signing_key()):
            raise VaultDamagedError(path, _("it is signed with another key than that of the open notes."))


def _encrypt_anew(connection: dbapi2.Connection, vault: Vault, database: Path, data_key: DataKey) -> None:
    """Put the same notes under another key at `database`, checked and flushed; or leave nothing there."""
    aside = unused_name(vault.folder, ".new")
    with _gone_if_failed(aside, database):
        # Made before SQLite opens it, so that it is the owner's alone; the journal follows suit.
        os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with naming_sql_errors(vault.database):  # a hidden name would tell nobody anything
            _export(connection, vault.database, aside, data_key)
            _check(connection, aside, data_key, vault.vault_id)
        aside.rename(database)
        sync_folder(vault.folder)


def _export(connection: dbapi2.Connection, database: Path, aside: Path, data_key: DataKey) -> None:
    with attached(connection, aside, data_key):
        # Deferred, so that only the new file is written to: SQLite would tie two together by a third.
        connection.execute("BEGIN")
        try:
            connection.execute(f"SELECT sqlcipher_export('{FRESH}')").fetchall()
        except dbapi2.OperationalError as error:  # it passes on the words of what stopped it, and no number
            raise _why_not_exported(connection, database) or error from error
        # What the export leaves out.
        connection.execute(f"PRAGMA {FRESH}.user_version = {schema.version(connection)}")
        connection.execute(f"PRAGMA {FRESH}.application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")


def _why_not_exported(connection: dbapi2.Connection, database: Path) -> FikaError | None:
    refused = files.why_not_written(database, database.stat().st_size)
    if refused is not None:
        return refused
    wrong = content_findings(connection, database)
    return VaultDamagedError(database, wrong[0]) if wrong else None


def _check(original: dbapi2.Connection, aside: Path, data_key: DataKey, vault_id: str) -> None:
    """Open the copy anew and compare it with the original. Raises NewNotesDifferError."""
    try:
        copy = connect(aside, data_key)
        try:
            found = (*content_findings(copy, aside), *differences(original, copy))
            if not found and vault_id_of(copy, aside) != vault_id:
                found = ("identity: another vault's",)
        finally:
            copy.close()
    except (VaultDamagedError, dbapi2.DatabaseError) as error:
        raise NewNotesDifferError((str(error),)) from error
    if found:
        raise NewNotesDifferError(found)


def _change_over(vault: Vault, database: Path, data_key: DataKey, keys: Keys) -> None:
    """Commit, and go on with the new notes. They are open before, so that nothing can fail after."""
    with _gone_if_failed(database):
        connection = connect(database, data_key)
        try:
            with naming_sql_errors(database):
                remember(connection, vault.database, vault.first_page(), database)
            settled = _commit(vault.folder, data_key, keys)
        except BaseException:
            connection.close()
            raise
    with suppress(dbapi2.Error):  # of the old notes, which are to go
        vault.go_on_with(connection, database, data_key)
    if settled:
        remove_replaced(connection, database)


def _commit(folder: Path, data_key: DataKey, keys: Keys) -> bool:
    """Put the new keys.json in place; tell whether it is sure to be there after a power cut too."""
    try:
        files.replace(keys_path(folder), keys.to_bytes(data_key))
    except BaseException:
        if keys_are_well(folder, data_key):
            # It is there, only the folder could not be flushed: the old notes stay beside it for now.
            return False
        raise
    return True


def _is_worthless(path: Path) -> bool:
    """Tell whether keys.json surely doesn't name these notes, as when the commit itself was cut off."""
    try:
        return read_keys(keys_path(path.parent)).database != path.name
    except KeysDamagedError as error:
        return not error.reason  # else it is there, and can't be read now


@contextmanager
def _gone_if_failed(*paths: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        for path in filter(_is_worthless, paths):
            for left in (path, path.with_name(f"{path.name}-journal")):
                with suppress(OSError):
                    left.unlink(missing_ok=True)
        raise
