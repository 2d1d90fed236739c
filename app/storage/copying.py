"""A database copied under the same key, in one step, and held against what it was copied from."""

import os
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from app.domain.errors import VaultDamagedError, WriteFailedError
from app.storage import schema
from app.storage.checks import content_findings, vault_id_of
from app.storage.data_key import DataKey
from app.storage.files import naming_os_errors, why_not_written
from app.storage.rows import number, text
from app.storage.sql_errors import naming_sql_errors
from app.storage.sqlcipher import connect, open_as_it_lies, value
from app.wording.translate import _


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy has to hold: whose notes, in which schema, and how many rows of each table."""

    vault_id: str
    schema: int
    rows: tuple[tuple[str, int], ...]


def copy_database(connection: dbapi2.Connection, database: Path, data_key: DataKey, target: Path) -> Copied:
    """Copy an open database into a new file that only its owner may read, and return what it then holds.

    In one step: page by page, the copy would begin anew at every change. SQLite copies a page that is spoilt
    as nonsense, and says nothing: check the copy. Raises VaultDamagedError, DiskFullError,
    VaultReadOnlyError, WriteFailedError.
    """
    with naming_os_errors(target):
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(connect(target, data_key)) as copy, naming_sql_errors(target):
        # Nothing reads it before it is checked, and a crash leaves only something to sweep away.
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        _copy(connection, database, copy, target)
    return _held_by(connection, database)


def check_copy(copy: Path, data_key: DataKey, expected: Copied | None = None) -> Copied:
    """Look at every page of a copy without changing it, and return what it holds.

    Raises VaultDamagedError for one that is spoilt, another vault's or, with `expected`, not all of it.
    """
    with open_as_it_lies(copy, data_key) as connection:
        wrong = content_findings(connection, copy)
        if wrong:
            raise VaultDamagedError(copy, wrong[0])
        found = _held_by(connection, copy)
    if expected is not None and found != expected:
        raise VaultDamagedError(copy, _("it does not hold what was saved."))
    return found


def _copy(connection: dbapi2.Connection, database: Path, copy: dbapi2.Connection, target: Path) -> None:
    try:
        connection.backup(copy, pages=-1)
    except dbapi2.Error as error:  # the one call of SQLite's whose errors don't carry a number
        refused = why_not_written(target, database.stat().st_size)
        raise refused or WriteFailedError(target, str(error)) from error


def _held_by(connection: dbapi2.Connection, database: Path) -> Copied:
    vault_id = vault_id_of(connection, database)
    with naming_sql_errors(database):
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        ).fetchall()
        names = [text(row[0]) for row in tables]
        rows = [(name, number(value(connection, f'SELECT count(*) FROM "{name}"'))) for name in names]
    return Copied(vault_id, schema.version(connection), tuple(rows))
