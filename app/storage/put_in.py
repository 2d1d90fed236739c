"""Whether a table was ever filled with what comes with Fika."""

from app.storage.vault import Vault


def was_put_in(vault: Vault, table: str) -> bool:
    """Tell whether the table has ever held a row: what was deleted from it must not come back by itself.

    SQLite itself remembers it, in every room and in every copy: the table's ids are never given twice.
    """
    return bool(vault.read("SELECT 1 FROM sqlite_sequence WHERE name = ? AND seq > 0", (table,)))
