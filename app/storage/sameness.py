"""Whether two databases say the same: their schema, and every row of every table."""

from collections.abc import Iterator
from itertools import zip_longest

from sqlcipher3 import dbapi2

from app.storage.rows import SqlValue, number, text
from app.storage.sqlcipher import value

# Where a table or an index begins in the file is its own affair.
_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
# A virtual table has no pages; what it holds lies in tables of its own.
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name"
_NUMBERS = ("application_id", "user_version", "encoding")
_Row = tuple[SqlValue, ...]


def differences(one: dbapi2.Connection, other: dbapi2.Connection) -> tuple[str, ...]:
    """Return in what two databases differ, in technical words and nobody's own; nothing where they don't.

    Rows are compared one by one, in the order of their keys, so that even a large table takes no room.
    """
    found = [
        f"{name} differs"
        for name in _NUMBERS
        if value(one, f"PRAGMA {name}") != value(other, f"PRAGMA {name}")
    ]
    if one.execute(_SCHEMA).fetchall() != other.execute(_SCHEMA).fetchall():
        return (*found, "the schema differs")
    tables = [text(name) for (name,) in one.execute(_TABLES).fetchall()]
    return (*found, *(f"{table}: rows differ" for table in tables if not _same_rows(table, one, other)))


def _same_rows(table: str, one: dbapi2.Connection, other: dbapi2.Connection) -> bool:
    pairs: Iterator[tuple[_Row | None, _Row | None]] = zip_longest(_rows(one, table), _rows(other, table))
    return all(_exactly(mine) == _exactly(theirs) for mine, theirs in pairs)


def _rows(connection: dbapi2.Connection, table: str) -> Iterator[_Row]:
    columns = connection.execute("SELECT name, pk FROM pragma_table_info(?)", (table,)).fetchall()
    # By key first, which costs no sorting; by all the rest where the key leaves a doubt.
    by_key = sorted(columns, key=lambda column: number(column[1]) or len(columns) + 1)
    order = ", ".join(_quoted(text(name)) for name, _place in by_key)
    return iter(connection.execute(f"SELECT * FROM {_quoted(table)} ORDER BY {order}"))


def _exactly(row: _Row | None) -> tuple[tuple[type, SqlValue], ...] | None:
    """Return a row so that 1 and 1.0, which Python takes for equal, differ."""
    return None if row is None else tuple((type(field), field) for field in row)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
