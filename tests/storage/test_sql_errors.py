"""What SQLite says reaches people as an error they can act on."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.domain.errors import (
    DiskFullError,
    VaultDamagedError,
    VaultGoneError,
    VaultInUseError,
    VaultReadOnlyError,
    WriteFailedError,
)
from app.storage.sql_errors import naming_sql_errors
from tests.storage.limits import file_size_limit, not_permitted


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "notes-1.db"
    path.write_bytes(bytes(4096))
    return path


def fail(database: Path, code: int) -> None:
    """Fail as SQLite does, with an extended code as often as not."""
    error = dbapi2.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    with naming_sql_errors(database):
        raise error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (dbapi2.SQLITE_BUSY, VaultInUseError),
        (dbapi2.SQLITE_BUSY | 1 << 8, VaultInUseError),
        (dbapi2.SQLITE_LOCKED, VaultInUseError),
        (dbapi2.SQLITE_FULL, DiskFullError),
        (dbapi2.SQLITE_READONLY | 4 << 8, VaultReadOnlyError),
        (dbapi2.SQLITE_NOTADB, VaultDamagedError),
        (dbapi2.SQLITE_CORRUPT, VaultDamagedError),
        (dbapi2.SQLITE_IOERR | 3 << 8, WriteFailedError),
        (dbapi2.SQLITE_CANTOPEN, WriteFailedError),
    ],
)
def test_each_code_has_its_error(database: Path, code: int, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        fail(database, code)


@pytest.mark.parametrize("code", [dbapi2.SQLITE_IOERR, dbapi2.SQLITE_CANTOPEN])
def test_a_limit_that_sqlite_cannot_tell_is_found_by_trying(database: Path, code: int) -> None:
    with file_size_limit(5000), pytest.raises(DiskFullError):
        fail(database, code)


@pytest.mark.parametrize(("what", "mode"), [("", 0o500), ("notes-1.db", 0o400)])
def test_what_cannot_be_opened_for_lack_of_permission_is_read_only(
    database: Path, what: str, mode: int
) -> None:
    with not_permitted(database.parent / what, mode), pytest.raises(VaultReadOnlyError):
        fail(database, dbapi2.SQLITE_CANTOPEN)


def test_notes_that_only_look_read_only_are_damaged(database: Path) -> None:
    with pytest.raises(VaultDamagedError):
        fail(database, dbapi2.SQLITE_READONLY)
    with not_permitted(database, 0o400), pytest.raises(VaultReadOnlyError):
        fail(database, dbapi2.SQLITE_READONLY)


def test_what_sqlcipher_calls_a_lack_of_memory_is_damaged(database: Path) -> None:
    with pytest.raises(VaultDamagedError), naming_sql_errors(database):
        raise MemoryError


def test_what_is_gone_is_damaged(database: Path) -> None:
    database.unlink()
    with pytest.raises(VaultDamagedError):
        fail(database, dbapi2.SQLITE_CANTOPEN)


def test_where_the_folder_is_gone_the_vault_is_gone(database: Path) -> None:
    database.unlink()
    database.parent.rmdir()
    with pytest.raises(VaultGoneError) as gone:
        fail(database, dbapi2.SQLITE_CANTOPEN)
    assert gone.value.path == database.parent


@pytest.mark.parametrize("code", [dbapi2.SQLITE_IOERR, dbapi2.SQLITE_READONLY])
def test_what_goes_while_it_is_written_is_gone(database: Path, code: int) -> None:
    database.unlink()
    with pytest.raises(VaultGoneError):
        fail(database, code)


def test_anything_else_passes_unchanged(database: Path) -> None:
    with pytest.raises(dbapi2.OperationalError, match="what SQLite says"):
        fail(database, 1)
    with pytest.raises(dbapi2.ProgrammingError), naming_sql_errors(database):
        raise dbapi2.ProgrammingError
