"""Pages that nothing lies on: the one part of the notes that a power cut may leave torn.

SQLite keeps no copy of such a page before it writes on it, since what stood there means nothing. So a cut
may leave one torn that is free again once the change is taken back. No word is lost by it; but the page no
longer decrypts, and whatever reads the notes page by page would take them for damaged.
"""

from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from app.domain.errors import FikaError
from app.storage.sql_errors import naming_sql_errors
from app.storage.sqlcipher import PAGE_BYTES, value


def was_left_open(database: Path) -> bool:
    """Tell whether whoever had the notes last did not close them: then their journal still lies there."""
    return database.with_name(f"{database.name}-journal").exists()


def mend(connection: dbapi2.Connection, database: Path) -> None:
    """Write every free page anew where a page does not decrypt; pages that hold something are not touched.

    Where it can't be done, the notes stay as they are: they can be read and written all the same.
    """
    with suppress(FikaError), naming_sql_errors(database):
        if connection.execute("PRAGMA cipher_integrity_check").fetchall():
            _write_anew(connection)


def _write_anew(connection: dbapi2.Connection) -> None:
    free = value(connection, "PRAGMA freelist_count")
    connection.execute("BEGIN IMMEDIATE")
    try:
        # A table that fills them all; taken away, its pages are overwritten with zeros and free again.
        connection.execute("CREATE TABLE filling (bytes BLOB) STRICT")
        connection.execute("INSERT INTO filling VALUES (zeroblob(? * ?))", (free, PAGE_BYTES))
        connection.execute("DROP TABLE filling")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
