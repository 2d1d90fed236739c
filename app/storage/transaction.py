"""A transaction: what is written in it is kept as a whole, or nothing of it."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from app.storage.rows import SqlValue
from app.storage.sql_errors import naming_sql_errors

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2


class Transaction:
    """What may be done while a transaction is open. Not to be kept beyond it."""

    def __init__(self, connection: "dbapi2.Connection", database: Path) -> None:
        self._connection = connection
        self._database = database

    def read(self, sql: str, parameters: Sequence[SqlValue] = ()) -> list[tuple[SqlValue, ...]]:
        """Return every row of a query, with what this transaction has written so far."""
        return self._run(sql, parameters).fetchall()

    def write(self, sql: str, parameters: Sequence[SqlValue] = ()) -> int:
        """Run one statement and return the id of the row it added, 0 where it added none."""
        return self._run(sql, parameters).lastrowid or 0

    def write_many(self, sql: str, rows: Iterable[Sequence[SqlValue]]) -> None:
        """Run one statement for each row."""
        self._check_open()
        with naming_sql_errors(self._database):
            self._connection.executemany(sql, rows)

    def filling(self) -> AbstractContextManager[None]:
        """Write very much inside; what finds words is made anew of it once, at the end."""
        from app.storage.filling import filling

        self._check_open()
        return filling(self._connection)

    def _run(self, sql: str, parameters: Sequence[SqlValue]) -> "dbapi2.Cursor":
        self._check_open()
        with naming_sql_errors(self._database):
            return self._connection.execute(sql, parameters)

    def _check_open(self) -> None:
        # After a full disk SQLite ends the transaction by itself; a write would then stand alone.
        if not self._connection.in_transaction:
            raise RuntimeError("the transaction is over")
