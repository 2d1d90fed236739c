"""What may not be seen now is refused by the database itself, whichever statement asks for it."""

from collections.abc import Callable

from sqlcipher3 import dbapi2

from app.domain.visibility import FIELDS

Authorizer = Callable[[int, str | None, str | None, str | None, str | None], int]

_BY_COLUMN = frozenset({dbapi2.SQLITE_READ, dbapi2.SQLITE_UPDATE})
# Rows, and nothing else: a table that is renamed, or copied elsewhere, would be hidden no more.
_WITH_ROWS = _BY_COLUMN | {
    dbapi2.SQLITE_SELECT,
    dbapi2.SQLITE_INSERT,
    dbapi2.SQLITE_DELETE,
    dbapi2.SQLITE_FUNCTION,
    dbapi2.SQLITE_RECURSIVE,
    dbapi2.SQLITE_TRANSACTION,
    dbapi2.SQLITE_SAVEPOINT,
}
_OF_A_TABLE = _BY_COLUMN | {dbapi2.SQLITE_INSERT, dbapi2.SQLITE_DELETE}


def refusing(hidden: frozenset[str]) -> Authorizer:
    """Return an authorizer that denies reading and changing fields, and adding rows that would hold one.

    It denies changes of the schema and of settings too. A table of which every field is hidden is closed:
    its rows are neither counted nor deleted, and nothing is changed that would change them along.
    """
    tables = frozenset(map(_table, hidden))
    closed = tables - frozenset(map(_table, FIELDS.keys() - hidden))
    # The full-text index asks whether the file changed; the answer is a number that tells nothing.
    asks_for_changes = (dbapi2.SQLITE_PRAGMA, "data_version", None)

    def allowed(
        action: int, table: str | None, column: str | None, _base: str | None, _by: str | None
    ) -> int:
        if (action, table, column) == asks_for_changes:
            return int(dbapi2.SQLITE_OK)
        if (
            action not in _WITH_ROWS
            or (action in _BY_COLUMN and f"{table}.{column}" in hidden)
            or (action == dbapi2.SQLITE_INSERT and table in tables)
            or (action in _OF_A_TABLE and table in closed)
        ):
            return int(dbapi2.SQLITE_DENY)
        return int(dbapi2.SQLITE_OK)

    return allowed


def _table(field: str) -> str:
    return field.split(".", maxsplit=1)[0]
