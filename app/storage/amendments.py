"""Amendments as they are kept: only ever added."""

from datetime import datetime

from app.domain.amendment import Amendment
from app.storage.rows import from_moment, number, text
from app.storage.vault import Vault


def of_conversation(vault: Vault, conversation_id: int) -> tuple[Amendment, ...]:
    """Return a conversation's amendments, the oldest first."""
    rows = vault.read(
        "SELECT words, written_at, conversation_id, id FROM amendment WHERE conversation_id = ? ORDER BY id",
        (conversation_id,),
    )
    return tuple(
        Amendment(text(row[0]), datetime.fromisoformat(text(row[1])), number(row[2]), number(row[3]))
        for row in rows
    )


def add(vault: Vault, amendment: Amendment) -> int:
    """Keep a new amendment and return its id."""
    with vault.transaction() as transaction:
        return transaction.write(
            "INSERT INTO amendment (conversation_id, written_at, words) VALUES (?, ?, ?)",
            (amendment.conversation_id, from_moment(amendment.written_at), amendment.words),
        )
