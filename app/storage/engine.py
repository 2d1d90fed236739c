"""Which SQLCipher this is."""

from contextlib import closing

from sqlcipher3 import dbapi2

from app.storage.rows import text


def engine_version() -> str:
    """Return the version of SQLCipher and of the SQLite in it. Opens no file."""
    with closing(dbapi2.connect(":memory:")) as connection:
        rows = connection.execute("PRAGMA cipher_version").fetchall()
    version = text(rows[0][0]) if rows else "unknown"
    return f"{version}, SQLite {dbapi2.sqlite_version}"
