"""Which characteristics two people have revealed to each other."""

from collections.abc import Iterable
from datetime import UTC, datetime

from app.storage.rows import from_moment, text
from app.storage.vault import Vault


def of_conversation(vault: Vault, conversation_id: int) -> frozenset[str]:
    """Return the ids of the characteristics that are revealed."""
    rows = vault.read("SELECT characteristic FROM reveal WHERE conversation_id = ?", (conversation_id,))
    return frozenset(text(row[0]) for row in rows)


def add(vault: Vault, conversation_id: int, characteristics: Iterable[str]) -> None:
    """Keep that these were revealed now; what was revealed before stays as it is."""
    now = from_moment(datetime.now(UTC))
    with vault.transaction() as transaction:
        transaction.write_many(
            "INSERT OR IGNORE INTO reveal (conversation_id, characteristic, revealed_at) VALUES (?, ?, ?)",
            [(conversation_id, one, now) for one in characteristics],
        )
