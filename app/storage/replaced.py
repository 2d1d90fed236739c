"""Which notes were replaced by these, told in these: so that nothing else is ever taken for worthless.

Others with a lower number may be another machine's, whose keys.json is still on its way here; and to those
that were replaced here somebody may have written on another machine since, under the key that both had.
"""

import hashlib
import json
from pathlib import Path

from sqlcipher3 import dbapi2

from app.storage.files import open_to_read
from app.storage.places import left_before
from app.storage.rows import text
from app.storage.sqlcipher import PAGE_BYTES, value

_NAME = "replaced_notes"
_Told = dict[str, str]
"""By the name of notes, a digest of their first page as it lies on the disk. Whoever opens notes and writes
to them writes this page anew, with another random part in it."""


def remember(connection: dbapi2.Connection, replaced: Path, first_page: bytes, database: Path) -> None:
    """Tell in the notes at `database` that they replace others, which begin with this page.

    What was told before and is still there stays told. Raises what SQLite raises, and OSError.
    """
    lying_there = {path.name for path in left_before(database)}
    told = {name: digest for name, digest in _told(connection).items() if name in lying_there}
    told[replaced.name] = _digest(first_page)
    connection.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (_NAME, json.dumps(told)),
    )


def sorted_out(connection: dbapi2.Connection, database: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Return what is left of the notes that these replaced, and what else has a lower number; journals too.

    What was written to since is among the second. Raises what SQLite raises, and OSError.
    """
    left, told = left_before(database), _told(connection)
    worthless = tuple(path for path in left if _is_replaced(path, told))
    return worthless, tuple(path for path in left if path not in worthless)


def _is_replaced(path: Path, told: _Told) -> bool:
    notes = path.with_name(path.name.partition("-journal")[0])
    if notes.name not in told:
        return False
    try:
        with open_to_read(notes) as file:
            return _digest(file.read(PAGE_BYTES)) == told[notes.name]
    except FileNotFoundError:  # a journal without its notes means nothing any more
        return True
    except OSError:
        return False


def _digest(page: bytes) -> str:
    return hashlib.sha256(page).hexdigest()


def _told(connection: dbapi2.Connection) -> _Told:
    found = value(connection, "SELECT value FROM setting WHERE name = ?", (_NAME,))
    return {} if found is None else dict(json.loads(text(found)))
