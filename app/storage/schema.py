"""The schema's versions: numbered SQL files, each run once, in order, forwards only."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from app.domain.errors import NewerVaultError, VaultDamagedError
from app.storage.sqlcipher import value
from app.wording.translate import _

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_FILE_NAME = re.compile(r"([0-9]{4})_[a-z0-9_]+\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """The step from schema `number - 1` to `number`, as SQL statements."""

    number: int
    statements: tuple[str, ...]


@cache
def built_in() -> tuple[Migration, ...]:
    """Return the migrations that this version brings."""
    from importlib.resources import files

    return migrations_in(files("app.storage") / "migrations")


def migrations_in(folder: "Traversable") -> tuple[Migration, ...]:
    """Read the migrations in a folder. Raises ValueError where a number is missing or SQL ends midway."""
    named = sorted((entry.name, entry) for entry in folder.iterdir() if _FILE_NAME.fullmatch(entry.name))
    if [int(name[:4]) for name, _entry in named] != list(range(1, len(named) + 1)):
        raise ValueError("migrations are numbered from 1 without a gap")
    return tuple(Migration(int(name[:4]), _statements(entry.read_text("utf-8"))) for name, entry in named)


def version(connection: dbapi2.Connection) -> int:
    """Return the schema version of a database; 0 for one without a schema."""
    found = value(connection, "PRAGMA user_version")
    return found if isinstance(found, int) else 0


def migrate(
    connection: dbapi2.Connection, database: Path, migrations: tuple[Migration, ...] | None = None
) -> None:
    """Bring a database to the newest schema, each step whole or not at all.

    Raises NewerVaultError, before anything is changed, where a newer Fika made it.
    """
    known = built_in() if migrations is None else migrations
    found = version(connection)
    if found > len(known):
        raise NewerVaultError(database, found=found, known=len(known))
    for migration in known[found:]:
        _run(connection, database, migration)


def _run(connection: dbapi2.Connection, database: Path, migration: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in migration.statements:
            connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            raise VaultDamagedError(database, _("some entries belong to nothing any more."))
        connection.execute(f"PRAGMA user_version = {migration.number}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _statements(sql: str) -> tuple[str, ...]:
    found: list[str] = []
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if dbapi2.complete_statement(statement):
            found.append(statement.strip())
            statement = ""
    if any(line and not line.startswith("--") for line in map(str.strip, statement.splitlines())):
        raise ValueError("a migration ends in the middle of a statement")
    return tuple(found)
