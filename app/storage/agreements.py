"""What two people said together, as it is kept."""

from collections.abc import Mapping

from app.domain.agreement import Agreement, DifferReason, Today
from app.storage.rows import SqlValue, text
from app.storage.vault import Vault


def of_conversation(vault: Vault, conversation_id: int) -> dict[str, Agreement]:
    """Return what was said together, by behaviour id."""
    rows = vault.read(
        "SELECT behaviour, reason, today, words FROM agreement WHERE conversation_id = ?", (conversation_id,)
    )
    return {
        text(row[0]): Agreement(
            None if row[1] is None else DifferReason(row[1]),
            None if row[2] is None else Today(row[2]),
            text(row[3]),
        )
        for row in rows
    }


def put(vault: Vault, conversation_id: int, behaviour: str, agreement: Agreement) -> None:
    """Keep what is said of one behaviour; an empty agreement leaves no row."""
    with vault.transaction() as transaction:
        if agreement.is_empty:
            transaction.write(
                "DELETE FROM agreement WHERE conversation_id = ? AND behaviour = ?",
                (conversation_id, behaviour),
            )
            return
        transaction.write(f"INSERT OR REPLACE {_INTO}", _row(conversation_id, behaviour, agreement))


def put_at_once(vault: Vault, conversation_id: int, said: Mapping[str, Agreement]) -> None:
    """Keep what is said of many behaviours of which nothing is said yet; none of it may be empty."""
    with vault.transaction() as transaction:
        transaction.write_many(
            f"INSERT {_INTO}", [_row(conversation_id, behaviour, one) for behaviour, one in said.items()]
        )


_INTO = "INTO agreement (conversation_id, behaviour, reason, today, words) VALUES (?, ?, ?, ?, ?)"


def _row(conversation_id: int, behaviour: str, agreement: Agreement) -> tuple[SqlValue, ...]:
    return (
        conversation_id,
        behaviour,
        agreement.reason.value if agreement.reason else None,
        agreement.today.value if agreement.today else None,
        agreement.words,
    )
