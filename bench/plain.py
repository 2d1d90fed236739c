"""The notes of a vault in a plain SQLite file: the same schema, data and settings, and nothing encrypted."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from app.storage.rebuilding import INDEXES
from app.storage.rows import SqlValue
from app.storage.vault import Vault

SETTINGS = (
    "PRAGMA page_size=4096",
    "PRAGMA journal_mode=DELETE",
    "PRAGMA journal_size_limit=0",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA fullfsync=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA cache_size=-16384",
)


class Plain:
    """A copy of a vault, to be read as the vault is."""

    def __init__(self, vault: Vault, database: Path) -> None:
        self.connection = sqlite3.connect(database, isolation_level=None)
        for setting in SETTINGS:
            self.connection.execute(setting)
        self.connection.execute("BEGIN")
        self._copy(vault)
        self.connection.execute("COMMIT")
        self.connection.execute("PRAGMA foreign_keys=ON")

    @property
    def vault(self) -> Vault:
        """The copy, for what only reads from a vault."""
        return cast("Vault", self)

    def read(self, sql: str, parameters: Sequence[SqlValue] = ()) -> list[tuple[SqlValue, ...]]:
        """Return every row of a query, as a vault does."""
        return self.connection.execute(sql, parameters).fetchall()

    def _copy(self, vault: Vault) -> None:
        rows = vault.read("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
        made = [(str(name), str(sql)) for name, sql in rows]
        # An index of words is made with what it needs; what it keeps is made of the notes below.
        words = tuple(f"{index}_words_" for index in INDEXES)
        made = [one for one in made if not one[0].startswith(words) and one[0] != "sqlite_sequence"]
        later = [sql for _name, sql in made if not sql.startswith("CREATE TABLE")]
        for name, sql in made:
            if sql.startswith("CREATE TABLE"):
                self.connection.execute(sql)
                self._copy_rows(vault, name)
        for sql in later:
            self.connection.execute(sql)
        for index in INDEXES:
            told = f"INSERT INTO {index}_words ({index}_words"
            self.connection.execute(f"{told}, rank) VALUES ('pgsz', 1000)")
            self.connection.execute(f"{told}) VALUES ('rebuild')")

    def _copy_rows(self, vault: Vault, name: str) -> None:
        rows = vault.read(f"SELECT * FROM {name}")
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self.connection.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()
