"""The backups that lie in a folder: which they are, which are kept, and what was never finished."""

import os
import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.backup import SUFFIX, Backup, Occasion, again_of, file_name, is_named_after, occasion_of
from app.domain.backup_errors import BackupDamagedError, BackupFailedError, BackupUnreadableError
from app.domain.errors import FikaError, WriteFailedError
from app.domain.retention import kept
from app.storage.backup_archive import read_archive
from app.storage.backup_file import copy_with_keys, is_unfinished, keys_in, write_backup
from app.storage.copying import never
from app.storage.data_key import DataKey
from app.wording.translate import _

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2

FOLDER = "backups"
"""The folder inside a vault in which its backups lie unless another one was chosen."""
_LEFT_BEHIND = 60 * 60
"""From what age on, in seconds, an unfinished file is nobody's any more."""


def own_folder(vault: Path) -> Path:
    """Return where the backups of a vault lie when nobody says otherwise."""
    return vault / FOLDER


def is_there(folder: Path) -> bool:
    """Tell whether a folder is found; what is left of a share that is gone may refuse even the question."""
    try:
        return folder.is_dir()
    except OSError:
        return False


def back_up_before_update(connection: "dbapi2.Connection", database: Path, data_key: DataKey) -> None:
    """Back up an open database as it is, in the vault's own folder. Raises what `write_backup` raises."""
    now, folder = datetime.now(UTC), own_folder(database.parent)
    copy = partial(copy_with_keys, connection, database, data_key)
    try:
        goal = goal_in(folder, database.parent.stem, now, Occasion.BEFORE_UPDATE)
        write_backup(copy, data_key, database, goal, now, stopped=never)
    except BackupFailedError as error:
        raise BackupFailedError(error.place, error.why, before_update=True) from error


def found_in(folder: Path, vault_id: str, vault_name: str) -> tuple[Backup, ...]:
    """Return a vault's backups in a folder, the newest first; none in one that can't be looked into.

    Those of a vault that was made of a backup of it are among them, under another name.
    """
    try:
        lying_there = [path for path in folder.iterdir() if path.name.endswith(SUFFIX) and path.is_file()]
    except OSError:
        return ()
    found = [backup for path in lying_there if (backup := _of(path, vault_id, vault_name))]
    return tuple(sorted(found, key=attrgetter("age"), reverse=True))


def goal_in(folder: Path, vault_name: str, moment: datetime, occasion: Occasion) -> Path:
    """Return where a new backup goes: a name that is free. Raises BackupFailedError where all are taken."""
    there = moment.astimezone()
    for again in range(1, 10):
        path = folder / file_name(vault_name, there, occasion, again)
        if not os.path.lexists(path):
            return path
    taken = WriteFailedError(folder, _("there are too many of the same name"))
    raise BackupFailedError(folder, taken)


def prune(folder: Path, vault_id: str, vault_name: str, now: datetime) -> tuple[Path, ...]:
    """Delete what is not kept any longer of a vault's backups, and return it.

    Only what still has the name that this vault gave it; what can't be deleted stays. What a wrong clock
    dated later than now stays until then, and stands in no other one's place.
    """
    ours = [one for one in found_in(folder, vault_id, vault_name) if one.named_by_us and one.moment <= now]
    return _deleted(one.path for one in ours if one not in kept(ours))


def signed_with_others(backups: Iterable[Backup], signing_key: bytes) -> tuple[Backup, ...]:
    """Return those that were made under another data key."""
    return tuple(one for one in backups if not _is_signed(one.path, signing_key))


def delete(backups: Iterable[Backup]) -> tuple[Path, ...]:
    """Delete these, and return those that are gone."""
    return _deleted(one.path for one in backups)


def sweep(folder: Path) -> None:
    """Delete what was to become a backup and never did, as after a power cut."""
    with suppress(OSError):
        for path in folder.iterdir():
            if is_unfinished(path.name) and time.time() - path.lstat().st_mtime > _LEFT_BEHIND:
                path.unlink(missing_ok=True)


def _of(path: Path, vault_id: str, vault_name: str) -> Backup | None:
    """Return the backup that this file is; None for what is none, or another vault's."""
    try:
        archive = read_archive(path)
        keys = keys_in(archive.keys, path)
    except FikaError:
        return None
    if keys.vault != vault_id:
        return None
    return Backup(
        path=path,
        moment=archive.moment.astimezone(),
        size=archive.size,
        vault_id=vault_id,
        occasion=occasion_of(path.name) or Occasion.ORDINARY,
        named_by_us=is_named_after(vault_name, path.name),
        again=again_of(path.name),
    )


def _is_signed(path: Path, key: bytes) -> bool:
    try:
        return keys_in(read_archive(path).keys, path).is_signed_by(key)
    except (BackupDamagedError, BackupUnreadableError):
        return True  # gone or changed since it was found: not ours to judge


def _deleted(paths: Iterable[Path]) -> tuple[Path, ...]:
    gone = []
    for path in paths:
        with suppress(OSError):
            path.unlink()
            gone.append(path)
    return tuple(gone)
