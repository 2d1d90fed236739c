"""What migrations make in a database, and whether it is still there as they made it."""

import re
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import cache
from pathlib import Path

from sqlcipher3 import dbapi2

from app.storage import schema
from app.storage.rows import text

_MAKES = re.compile(r"^CREATE (?:VIRTUAL )?(TABLE|VIEW|TRIGGER|INDEX) (\w+)", re.MULTILINE)


def statements_of(*numbers: int) -> tuple[str, ...]:
    """Return the statements of the migrations with these numbers, in order."""
    return tuple(one for number in numbers for one in schema.built_in()[number - 1].statements)


def that_make(statements: Iterable[str]) -> tuple[str, ...]:
    """Return those that make something, and change nothing that is there."""
    return tuple(one for one in statements if _MAKES.search(one))


def not_as_made(connection: dbapi2.Connection, statements: Iterable[str]) -> tuple[str, ...]:
    """Name what statements make and is missing in a database, or another one there."""
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    there = {text(name): text(sql) for name, sql in rows}
    should = _as_it_should_be()
    return tuple(
        name for _kind, name in _made(statements) if name in should and there.get(name) != should[name]
    )


def make(write: Callable[[str], object], statements: Iterable[str]) -> None:
    """Make all of it anew, within a transaction of which `write` runs a statement."""
    statements = tuple(statements)
    for kind, name in reversed(_made(statements)):
        write(f"DROP {kind} IF EXISTS {name}")
    for statement in statements:
        write(statement)


def _made(statements: Iterable[str]) -> list[tuple[str, str]]:
    """Return what statements make, as kind and name, in order."""
    found = [(one[1], one[2]) for one in map(_MAKES.search, statements) if one is not None]
    return list(dict.fromkeys(found))


@cache
def _as_it_should_be() -> dict[str, str]:
    with closing(dbapi2.connect(":memory:", isolation_level=None)) as fresh:
        schema.migrate(fresh, Path())
        rows = fresh.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {text(name): text(sql) for name, sql in rows}
