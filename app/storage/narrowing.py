"""What may not be seen now is refused by the database itself, whichever statement asks for it."""

from collections.abc import Callable

from sqlcipher3 import dbapi2

Authorizer = Callable[[int, str | None, str | None, str | None, str | None], int]

_BY_COLUMN = frozenset({dbapi2.SQLITE_READ, dbapi2.SQLITE_UPDATE})


def refusing(hidden: frozenset[str]) -> Authorizer:
    """Return an authorizer that denies reading and changing fields, and adding rows that would hold one."""
    tables = frozenset(field.split(".")[0] for field in hidden)

    def allowed(
        action: int, table: str | None, column: str | None, _base: str | None, _by: str | None
    ) -> int:
        if action in _BY_COLUMN and f"{table}.{column}" in hidden:
            return int(dbapi2.SQLITE_DENY)
        if action == dbapi2.SQLITE_INSERT and table in tables:
            return int(dbapi2.SQLITE_DENY)
        return int(dbapi2.SQLITE_OK)

    return allowed
