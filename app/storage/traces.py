"""What is left of what was deleted, and how it goes.

An index only marks the words that were taken out, until it is made anew. And SQLite overwrites what it frees
(`secure_delete`), but where it has moved a row to another page, bytes of it stay in a gap of the page before
until something else is written there: only writing every page anew leaves none.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from app.storage.rebuilding import INDEXES, rebuild
from app.storage.sql_errors import naming_sql_errors
from app.storage.sqlcipher import value

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2

    from app.storage.transaction import Transaction


def mark(transaction: "Transaction") -> None:
    """Note, with the deletion, that traces may be left of it: no crash can come between."""
    transaction.write("INSERT INTO setting (name, value) VALUES ('traces', 'left') ON CONFLICT DO NOTHING")


def forget_words(transaction: "Transaction") -> None:
    """Make both indexes anew of what is kept, so that no word is in one that is in no note."""
    for index in INDEXES:
        rebuild(transaction.write, index)


def are_left(connection: "dbapi2.Connection") -> bool:
    """Tell whether something was deleted for good, and the pages were not written anew since."""
    return value(connection, "SELECT 1 FROM setting WHERE name = 'traces'") is not None


def write_anew(connection: "dbapi2.Connection", database: Path) -> None:
    """Write every page anew, in one step; takes longer the more is kept, and needs as much room again.

    Raises DiskFullError, VaultReadOnlyError, VaultDamagedError, WriteFailedError; then all is as it was.
    """
    with naming_sql_errors(database):
        connection.execute("VACUUM")
        connection.execute("DELETE FROM setting WHERE name = 'traces'")
