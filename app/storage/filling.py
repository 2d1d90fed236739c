"""Filling a vault with much at once: what finds words is made anew of it at the end, in one go."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2

from app.storage.rows import text

_INDEXES = ("search", "private")
_TRIGGERS = (
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    " AND (name GLOB '*_found_*' OR name GLOB '*_entry_added' OR name GLOB '*_entry_gone')"
)


@contextmanager
def filling(connection: dbapi2.Connection) -> Iterator[None]:
    """Leave the indexes alone inside, and make them anew of what is there at the end; within a transaction.

    FTS5 takes a row that stands before the last one by writing out what it holds, which takes far longer than
    reading all rows once. An error inside has to undo the transaction: only at the end the triggers are back.
    """
    triggers = connection.execute(_TRIGGERS).fetchall()
    for name, _sql in triggers:
        connection.execute(f"DROP TRIGGER {text(name)}")
    yield
    for index in _INDEXES:
        connection.execute(f"DELETE FROM {index}_entry")
        connection.execute(f"INSERT INTO {index}_new SELECT * FROM {index}_source")
        connection.execute(f"INSERT INTO {index}_words ({index}_words) VALUES ('rebuild')")
    for _name, sql in triggers:
        connection.execute(text(sql))
