"""The two indexes themselves: whether they hold what is kept, and how they are made anew."""

import re
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

from sqlcipher3 import dbapi2

from app.storage import schema
from app.storage.ended_areas import say_anew
from app.storage.rebuilding import INDEXES, put_together
from app.storage.rows import text
from app.storage.sql_errors import naming_sql_errors
from app.wording.made_anew import index_finding
from app.wording.translate import _

_MADE_BY = (5, 6)
"""The migrations that make all of it, in order. One that changes it is to be named here too."""
_MAKES = re.compile(r"^CREATE (?:VIRTUAL )?(TABLE|VIEW|TRIGGER) (\w+)", re.MULTILINE)
_PLAIN = (
    "kind, source_id, part, person_id, day,"
    " replace(title, char(0x200b), '') AS title, replace(body, char(0x200b), '') AS body"
)
"""What an entry says, without what sets signs apart in it."""
_HAS_WORDS = "trim(title || body, char(9, 10, 13, 32)) <> ''"


def index_findings(connection: dbapi2.Connection) -> tuple[str, ...]:
    """Return what is wrong with the indexes, one line each; nothing, when all is well."""
    found = list(_what_keeps_them(connection))
    for index in INDEXES:
        for look in (_entries, _words):
            try:
                found += look(connection, index)
            except dbapi2.DatabaseError as error:
                found.append(_("what finds words can’t be read ({reason}).").format(reason=error))
    return tuple(index_finding(one) for one in dict.fromkeys(found))


def make_anew(connection: dbapi2.Connection, database: Path) -> None:
    """Make the indexes anew, and what keeps them true, in one transaction; no note is touched.

    Which growth areas are open is said anew as well.

    Raises DiskFullError, VaultReadOnlyError, VaultDamagedError, WriteFailedError.
    """
    with naming_sql_errors(database):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for kind, name in reversed(_made()):
                connection.execute(f"DROP {kind} IF EXISTS {name}")
            for statement in _statements():
                connection.execute(statement)
            for index in INDEXES:
                put_together(connection.execute, index)
            say_anew(connection.execute)
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def _statements() -> list[str]:
    return [one for number in _MADE_BY for one in schema.built_in()[number - 1].statements]


def _made() -> list[tuple[str, str]]:
    """Return what the migrations make, as kind and name, in order."""
    found = [(one[1], one[2]) for one in map(_MAKES.search, _statements()) if one is not None]
    return list(dict.fromkeys(found))


@cache
def _as_it_should_be() -> dict[str, str]:
    with closing(dbapi2.connect(":memory:", isolation_level=None)) as fresh:
        schema.migrate(fresh, Path())
        return _of_the_schema(fresh)


def _of_the_schema(connection: dbapi2.Connection) -> dict[str, str]:
    names = {name for _kind, name in _made()}
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {text(name): text(sql) for name, sql in rows if name in names}


def _what_keeps_them(connection: dbapi2.Connection) -> Iterator[str]:
    there = _of_the_schema(connection)
    for name, sql in _as_it_should_be().items():
        if there.get(name) != sql:
            yield _("“{name}”, which keeps it true, is missing or another one.").format(name=name)


def _entries(connection: dbapi2.Connection, index: str) -> Iterator[str]:
    """Compare what can be found with what is kept."""
    entries, source = (f"SELECT {_PLAIN} FROM {index}_{one}" for one in ("entry", "source"))
    source = f"{source} WHERE {_HAS_WORDS}"
    missing = f"SELECT kind, count(*) FROM ({source} EXCEPT {entries}) GROUP BY kind"
    for kind, count in connection.execute(missing).fetchall():
        yield _("{count} notes ({kind}) are not found as they are now.").format(count=count, kind=kind)
    left = f"SELECT kind, count(*) FROM ({entries} EXCEPT {source}) GROUP BY kind"
    for kind, count in connection.execute(left).fetchall():
        yield _("{count} notes ({kind}) are found as they are no more.").format(count=count, kind=kind)


def _words(connection: dbapi2.Connection, index: str) -> Iterator[str]:
    """Compare the words of the index with what can be found."""
    try:
        connection.execute(f"INSERT INTO {index}_words ({index}_words, rank) VALUES ('integrity-check', 1)")
    except dbapi2.DatabaseError:
        yield _("the words it holds are not those of the notes.")
