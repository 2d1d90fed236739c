"""What SQLite says, in the vault's own errors."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import (
    DiskFullError,
    FikaError,
    SealedError,
    VaultDamagedError,
    VaultGoneError,
    VaultInUseError,
    VaultReadOnlyError,
    WriteFailedError,
)
from app.storage.files import is_writable, why_not_written
from app.storage.holder import read_holder
from app.wording.translate import _

_ROOM = 256 * 1024  # bytes: more than one change ever needs
# SQLite's own numbers, which never change.
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT = 5, 6, 8, 10, 11
_FULL, _CANTOPEN, _AUTH, _NOTADB = 13, 14, 23, 26


@contextmanager
def naming_sql_errors(database: Path) -> Iterator[None]:
    """Turn what SQLite reports about a database into a known error; anything unexpected passes unchanged."""
    try:
        yield
    except Exception as error:
        known = _known(error, database)
        if known is None:
            raise
        raise known from error


def _known(error: Exception, database: Path) -> FikaError | None:
    # Only SQLite's errors carry a number; its lowest byte is the kind, the others tell more.
    told = getattr(error, "sqlite_errorcode", 0)
    code = told & 0xFF
    if code in {_BUSY, _LOCKED}:
        return VaultInUseError(database.parent, read_holder(database.parent))
    if code in {_CORRUPT, _NOTADB} or isinstance(error, MemoryError) or _looks_read_only(told, database):
        return VaultDamagedError(database, _("its content does not decrypt to what was saved."))
    if code == _FULL:
        return DiskFullError(database)
    if code == _READONLY:
        return _not_changed(database)
    if code == _CANTOPEN:
        return _not_opened(database, error)
    if code == _IOERR:
        return _not_written(database, error)
    # A field hidden from whoever sits before the screen.
    return SealedError() if code == _AUTH else None


def _looks_read_only(told: int, database: Path) -> bool:
    """Tell whether SQLite takes notes for read-only that are not.

    Once a page did not decrypt, SQLCipher hands out no other any more. SQLite then has a first page before it
    of a format it may only read, or none at all, for which it knows but one reason: no memory (MemoryError).
    """
    return told == _READONLY and is_writable(database) and is_writable(database.parent)


def _not_changed(database: Path) -> FikaError:
    # SQLite makes no journal for notes that lie there no more, and calls that read-only.
    return VaultReadOnlyError(database) if os.path.lexists(database) else VaultGoneError(database.parent)


def _not_opened(database: Path, error: Exception) -> FikaError | None:
    if not os.path.lexists(database.parent):
        return VaultGoneError(database.parent)
    if not database.is_file():
        return VaultDamagedError(database, _("the file is missing."))
    if not (is_writable(database) and is_writable(database.parent)):
        return VaultReadOnlyError(database)
    return _not_written(database, error)


def _not_written(database: Path, error: Exception) -> FikaError:
    if not os.path.lexists(database):
        return VaultGoneError(database.parent)
    # SQLite tells a full disk from other failures, but not a quota, nor a limit on a file's size.
    return why_not_written(database, _ROOM) or WriteFailedError(database, str(error))
