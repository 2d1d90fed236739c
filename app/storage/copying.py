"""A database copied under the same key, step by step, and held against what it was copied from."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from app.domain.backup_errors import BackupStoppedError
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


_AT_ONCE = 128
"""How many pages are copied before others may come in between: some milliseconds' worth."""
_ASKED_EVERY = 1000
"""After how many of SQLite's steps it is asked whether to stop."""
_INTERRUPTED = 9  # SQLite's own number, which never changes

# Not what the index of words keeps for itself: it can be made anew, and takes longer to count than all else.
_TABLES = (
    "SELECT name FROM pragma_table_list"
    " WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name"
)


def never() -> bool:
    """Tell that nobody wants to stop."""
    return False


def stay_alone() -> None:
    """Let nobody in between: nobody else has the database."""


def copy_database(
    connection: dbapi2.Connection,
    database: Path,
    data_key: DataKey,
    target: Path,
    let_others_in: Callable[[], None] = stay_alone,
) -> Copied:
    """Copy an open database into a new file that only its owner may read, and return what it then holds.

    Between steps `let_others_in` may let others read and write by this same connection: SQLite writes what
    they change of pages already copied into the copy too, so that it is that of the moment it ends. It copies
    a page that is spoilt as nonsense, and says nothing: check the copy. Raises VaultDamagedError,
    DiskFullError, VaultReadOnlyError, WriteFailedError, and what `let_others_in` raises.
    """
    with naming_os_errors(target):
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(connect(target, data_key)) as copy, naming_sql_errors(target):
        # Nothing reads it before it is checked, and a crash leaves only something to sweep away.
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        copy.execute(f"PRAGMA cache_size = {_AT_ONCE}")  # else the last step has much left to write
        counted = _copy(connection, database, copy, target, let_others_in)
    return counted or _held_by(connection, database)


def check_copy(
    copy: Path,
    data_key: DataKey,
    expected: Copied | None = None,
    stopped: Callable[[], bool] = never,
) -> Copied:
    """Look at every page of a copy without changing it, and return what it holds.

    Raises VaultDamagedError for one that is spoilt, another vault's or, with `expected`, not all of it, and
    BackupStoppedError once `stopped` says so.
    """
    with open_as_it_lies(copy, data_key) as connection, _given_up(connection, stopped):
        wrong = content_findings(connection, copy)
        if wrong:
            raise VaultDamagedError(copy, wrong[0])
        found = _held_by(connection, copy)
    if expected is not None and found != expected:
        raise VaultDamagedError(copy, _("it does not hold what was saved."))
    return found


@contextmanager
def _given_up(connection: dbapi2.Connection, stopped: Callable[[], bool]) -> Iterator[None]:
    """Let what a database is asked inside end with BackupStoppedError once `stopped` says so."""
    connection.set_progress_handler(stopped, _ASKED_EVERY)
    try:
        yield
    except dbapi2.OperationalError as error:
        if error.sqlite_errorcode != _INTERRUPTED:
            raise
        raise BackupStoppedError from error


def _copy(
    connection: dbapi2.Connection,
    database: Path,
    copy: dbapi2.Connection,
    target: Path,
    let_others_in: Callable[[], None],
) -> Copied | None:
    """Copy step by step, and return what was counted before the last; None where others came in since."""
    counted: Copied | None = None

    def stepped(_status: int, remaining: int, _pages: int) -> None:
        nonlocal counted
        if remaining:
            let_others_in()
            is_last = remaining <= _AT_ONCE  # unless others just added to it: then this comes again
            counted = _held_in_turns(connection, database, let_others_in) if is_last else None

    try:
        connection.backup(copy, pages=_AT_ONCE, progress=stepped)
    except dbapi2.Error as error:  # the one call of SQLite's whose errors don't carry a number
        refused = why_not_written(target, database.stat().st_size)
        raise refused or WriteFailedError(target, str(error)) from error
    return counted


def _held_in_turns(
    connection: dbapi2.Connection, database: Path, let_others_in: Callable[[], None]
) -> Copied | None:
    """Return what a database holds; None where others changed something while it was counted."""
    before = connection.total_changes
    held = _held_by(connection, database, let_others_in)
    return held if connection.total_changes == before else None


def _held_by(
    connection: dbapi2.Connection, database: Path, let_others_in: Callable[[], None] = stay_alone
) -> Copied:
    vault_id = vault_id_of(connection, database)
    rows = []
    with naming_sql_errors(database):
        for name in [text(row[0]) for row in connection.execute(_TABLES).fetchall()]:
            let_others_in()
            rows.append((name, number(value(connection, f'SELECT count(*) FROM "{name}"'))))
    return Copied(vault_id, schema.version(connection), tuple(rows))
