"""What finds notes, made anew from them: the search index, and what tells what is open."""

from pathlib import Path

from sqlcipher3 import dbapi2

from app.storage import search_index, what_is_open
from app.storage.sql_errors import naming_sql_errors


def make_anew(connection: dbapi2.Connection, database: Path) -> None:
    """Make both anew, with what keeps them true, in one transaction; no note is touched.

    Raises DiskFullError, VaultReadOnlyError, VaultDamagedError, WriteFailedError.
    """
    with naming_sql_errors(database):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for each in (search_index, what_is_open):
                each.make_anew(connection.execute)
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
