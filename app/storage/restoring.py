"""From a backup to a vault again: looked into first, then built aside and put in its place whole."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.backup import vault_name_of
from app.domain.backup_errors import (
    BackupByCodeOnlyError,
    BackupDamagedError,
    WrongBackupCodeError,
    WrongBackupPassphraseError,
)
from app.domain.errors import NewerVaultError, VaultDamagedError, VaultExistsError, WrongPassphraseError
from app.domain.preview import PersonInBackup, Preview
from app.storage import schema
from app.storage.backup_archive import Archive, read_archive
from app.storage.backup_file import check_backup, keys_in
from app.storage.copying import Copied
from app.storage.data_key import DataKey
from app.storage.files import make_folders, naming_os_errors, replace, sync_folder, unused_name
from app.storage.keys import Keys, mac_key
from app.storage.places import keys_path
from app.storage.recovery_code import decode
from app.storage.rows import day, number, text
from app.storage.sqlcipher import open_as_it_lies, value


@dataclass(frozen=True, slots=True)
class _Read:
    archive: Archive
    keys: Keys

    @property
    def made_at(self) -> datetime:
        return self.archive.moment.astimezone()

    @property
    def made_on(self) -> date:
        return self.made_at.date()


def made_at(path: Path) -> datetime:
    """Return when a backup was made, in the time of this machine.

    Raises BackupDamagedError, BackupUnreadableError or NewerVaultError unless this looks like a backup.
    """
    return _read(path).made_at


def key_from_passphrase(path: Path, passphrase: str) -> DataKey:
    """Return the data key that a backup is encrypted with. Slow. Raises what `made_at` raises.

    Raises WrongBackupPassphraseError, and BackupByCodeOnlyError where no passphrase opens it.
    """
    read = _read(path)
    if not read.keys.slots:
        raise BackupByCodeOnlyError(read.made_on)
    try:
        return read.keys.unwrapped(passphrase)
    except WrongPassphraseError:
        raise WrongBackupPassphraseError(read.made_on) from None
    except ValueError:
        raise BackupDamagedError(path, "signature of the keys") from None


def key_from_recovery_code(path: Path, code: str) -> DataKey:
    """Return the data key that this code is. Raises what `made_at` raises, and WrongBackupCodeError.

    Raises RecoveryCodeLengthError and WrongRecoveryCodeError for a code that is mistyped.
    """
    read = _read(path)
    data_key = DataKey(decode(code))
    if not read.keys.is_signed_by(mac_key(data_key)):
        raise WrongBackupCodeError(read.made_on)
    return data_key


def look_into(path: Path, data_key: DataKey) -> Preview:
    """Check all of a backup and return what is in it; its notes are decrypted in memory only.

    Raises BackupDamagedError, BackupUnreadableError, NewerVaultError, DiskFullError, WriteFailedError.
    """
    read = _read(path)
    with naming_os_errors(path), TemporaryDirectory() as aside:
        notes = Path(aside) / read.keys.database
        _checked(path, data_key, notes)
        return _seen(read, notes, data_key)


def restore(path: Path, data_key: DataKey, folder: Path) -> None:
    """Make a vault of a backup at `folder`, where nothing lies yet. A failure leaves nothing there.

    The notes stay in the schema they have; opening the vault brings them to the newest.
    Raises VaultExistsError, and what `look_into` raises; VaultReadOnlyError too.
    """
    read = _read(path)
    with naming_os_errors(folder):
        if folder.exists() or folder.is_symlink():
            raise VaultExistsError(folder)
        make_folders(folder.parent)
        with _aside(folder.parent) as aside:
            aside.mkdir(mode=0o700)
            _checked(path, data_key, aside / read.keys.database)
            if read.keys.slots:
                replace(keys_path(aside), read.archive.keys)
            sync_folder(aside)
            aside.rename(folder)
        sync_folder(folder.parent)


@contextmanager
def _aside(parent: Path) -> Iterator[Path]:
    aside = unused_name(parent, ".new")
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _read(path: Path) -> _Read:
    archive = read_archive(path)
    keys = keys_in(archive.keys, path)
    if keys.database != archive.database:
        raise BackupDamagedError(path, "keys of other notes")
    return _Read(archive, keys)


def _checked(path: Path, data_key: DataKey, notes: Path) -> Copied:
    try:
        found = check_backup(path, data_key, notes)
    except VaultDamagedError as error:  # where they lie now means nothing to anybody
        raise BackupDamagedError(path, error.detail) from error
    known = len(schema.built_in())
    if found.schema > known:
        raise NewerVaultError(path, found=found.schema, known=known)
    return found


def _seen(read: _Read, notes: Path, data_key: DataKey) -> Preview:
    with open_as_it_lies(notes, data_key) as connection:
        people = connection.execute(
            "SELECT name, max(held_on) FROM person LEFT JOIN conversation ON person_id = person.id"
            " GROUP BY person.id ORDER BY name COLLATE NOCASE, person.id"
        ).fetchall()
        return Preview(
            made_at=read.made_at,
            vault_name=vault_name_of(read.archive.path.name),
            manager_name=text(value(connection, "SELECT manager_name FROM identity")),
            people=tuple(PersonInBackup(text(name), day(latest)) for name, latest in people),
            conversations=number(value(connection, "SELECT count(*) FROM conversation")),
            growth_areas=number(value(connection, "SELECT count(*) FROM growth_area")),
        )
