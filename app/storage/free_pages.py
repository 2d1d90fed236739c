"""Pages that nothing lies on: the one part of the notes that a power cut may leave torn.

SQLite keeps no copy of such a page before it writes on it, since what stood there means nothing. So a cut
may leave one torn that is free again once the change is taken back. No word is lost by it; but the page no
longer decrypts, and whatever reads the notes page by page would take them for damaged.
"""

from contextlib import closing, suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from app.domain.errors import FikaError
from app.storage.data_key import DataKey
from app.storage.sql_errors import naming_sql_errors
from app.storage.sqlcipher import PAGE_BYTES, connect, value


def mend_after_a_cut(database: Path, data_key: DataKey) -> None:
    """Write every free page anew where notes that were not closed have a page that does not decrypt.

    Pages that hold something are not touched. Where it can't be done, the notes stay as they are: they can be
    read and written all the same, by a connection that has not met the page.
    """
    if not _was_left_open(database):
        return
    with (
        suppress(FikaError, dbapi2.Error),
        naming_sql_errors(database),
        closing(connect(database, data_key)) as connection,
    ):
        if connection.execute("PRAGMA cipher_integrity_check").fetchall():
            _write_anew(connection)


def _was_left_open(database: Path) -> bool:
    # Whoever closes the notes takes their journal away.
    return database.with_name(f"{database.name}-journal").exists()


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
