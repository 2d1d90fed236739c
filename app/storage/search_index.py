"""The two indexes themselves: whether they hold what is kept, and how they are made anew."""

from collections.abc import Callable, Iterator

from sqlcipher3 import dbapi2

from app.storage.made_by import make, not_as_made, statements_of
from app.storage.rebuilding import INDEXES, put_together
from app.wording.made_anew import index_finding
from app.wording.translate import _

_MADE_BY = (5, 6)
"""The migrations that make all of it, in order. One that changes it is to be named here too."""
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


def make_anew(write: Callable[[str], object]) -> None:
    """Make the indexes anew, and what keeps them true, within a transaction that `write` writes in."""
    make(write, statements_of(*_MADE_BY))
    for index in INDEXES:
        put_together(write, index)


def _what_keeps_them(connection: dbapi2.Connection) -> Iterator[str]:
    for name in not_as_made(connection, statements_of(*_MADE_BY)):
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
