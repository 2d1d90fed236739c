"""What SQLite says, in the vault's own errors."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from app.domain.errors import (
    DiskFullError,
    FikaError,
    VaultDamagedError,
    VaultInUseError,
    VaultReadOnlyError,
    WriteFailedError,
)
from app.storage.files import is_writable, why_not_written
from app.wording.translate import _

_ROOM = 256 * 1024  # bytes: more than one change ever needs
_HELD = {dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED}
_SPOILT = {dbapi2.SQLITE_NOTADB, dbapi2.SQLITE_CORRUPT}


@contextmanager
def naming_sql_errors(database: Path) -> Iterator[None]:
    """Turn what SQLite reports about a database into a known error; anything unexpected passes unchanged."""
    try:
        yield
    except dbapi2.Error as error:
        known = _known(error, database)
        if known is None:
            raise
        raise known from error


def _known(error: dbapi2.Error, database: Path) -> FikaError | None:
    code = error.sqlite_errorcode & 0xFF if hasattr(error, "sqlite_errorcode") else 0
    if code in _HELD:
        return VaultInUseError(database.parent)
    if code in _SPOILT:
        return VaultDamagedError(database, _("its content does not decrypt to what was saved."))
    if code == dbapi2.SQLITE_FULL:
        return DiskFullError(database)
    if code == dbapi2.SQLITE_READONLY:
        return VaultReadOnlyError(database)
    if code == dbapi2.SQLITE_CANTOPEN:
        return _not_opened(database, error)
    if code == dbapi2.SQLITE_IOERR:
        return _not_written(database, error)
    return None


def _not_opened(database: Path, error: dbapi2.Error) -> FikaError | None:
    if not database.is_file():
        return VaultDamagedError(database, _("the file is missing."))
    if not (is_writable(database) and is_writable(database.parent)):
        return VaultReadOnlyError(database)
    return _not_written(database, error)


def _not_written(database: Path, error: dbapi2.Error) -> FikaError:
    # SQLite tells a full disk from other failures, but not a quota, nor a limit on a file's size.
    return why_not_written(database, _ROOM) or WriteFailedError(database, str(error))
