"""What was decided in one-on-ones, as it is kept."""

from datetime import date

from app.domain.decision import Decision
from app.storage.rows import from_day, known_day, number, text
from app.storage.vault import Vault


def of_meeting(vault: Vault, meeting_id: int) -> tuple[Decision, ...]:
    """Return the decisions of a meeting in their order."""
    rows = vault.read(
        "SELECT id, position, words, written_on FROM decision WHERE meeting_id = ? ORDER BY position, id",
        (meeting_id,),
    )
    return tuple(
        Decision(text(words), number(key), meeting_id, number(position), known_day(written_on))
        for key, position, words, written_on in rows
    )


def meeting_of(vault: Vault, decision_id: int) -> int | None:
    """Return the id of the meeting a decision belongs to; None where there is no such decision."""
    rows = vault.read("SELECT meeting_id FROM decision WHERE id = ?", (decision_id,))
    return number(rows[0][0]) if rows else None


def put(vault: Vault, decision: Decision) -> int:
    """Keep a decision, new (id 0) or changed, and return its id; one put back keeps its id."""
    with vault.transaction() as transaction:
        added = transaction.write(
            "INSERT INTO decision (id, meeting_id, position, written_on, words) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET position = excluded.position, words = excluded.words",
            (
                decision.id or None,
                decision.meeting_id,
                decision.position,
                from_day(decision.written_on),
                decision.words,
            ),
        )
    return decision.id or added


def append(vault: Vault, meeting_id: int, words: str, on: date) -> Decision:
    """Keep a new decision after the others and return it."""
    with vault.transaction() as transaction:
        rows = transaction.read(
            "SELECT coalesce(max(position), 0) + 1 FROM decision WHERE meeting_id = ?", (meeting_id,)
        )
        new = Decision(words, 0, meeting_id, number(rows[0][0]), on)
        return Decision(words, put(vault, new), meeting_id, new.position, on)


def remove(vault: Vault, decision_id: int) -> None:
    """Take a decision away; freed pages are overwritten."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM decision WHERE id = ?", (decision_id,))
