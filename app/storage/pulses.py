"""Answers to the two questions as they are kept."""

from collections.abc import Sequence

from app.domain.pulse import Moment, Pulse
from app.storage.rows import SqlValue, from_day, known_day, number, text
from app.storage.vault import Vault

_COLUMNS = "conversation_id, moment, answered_on, clear, supported"


def of_person(vault: Vault, person_id: int, limit: int = -1) -> tuple[Pulse, ...]:
    """Return what someone answered last, the oldest of it first; a negative limit is none."""
    rows = vault.read(
        f"SELECT {_COLUMNS} FROM pulse WHERE person_id = ? ORDER BY answered_on DESC, id DESC LIMIT ?",
        (person_id, limit),
    )
    return tuple(_pulse(row) for row in reversed(rows))


def get(vault: Vault, conversation_id: int, moment: Moment) -> Pulse | None:
    """Return what was answered about a conversation at a moment; None where nothing was."""
    rows = vault.read(
        f"SELECT {_COLUMNS} FROM pulse WHERE conversation_id = ? AND moment = ?",
        (conversation_id, moment.value),
    )
    return _pulse(rows[0]) if rows else None


def put(vault: Vault, person_id: int, pulse: Pulse) -> None:
    """Keep an answer, in the place of the one before about the same conversation and moment."""
    with vault.transaction() as transaction:
        transaction.write(
            "INSERT INTO pulse (person_id, conversation_id, moment, answered_on, clear, supported)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (conversation_id, moment) DO UPDATE SET"
            " answered_on = excluded.answered_on, clear = excluded.clear, supported = excluded.supported",
            (
                person_id,
                pulse.conversation_id,
                pulse.moment.value,
                from_day(pulse.answered_on),
                pulse.clear,
                pulse.supported,
            ),
        )


def _pulse(row: Sequence[SqlValue]) -> Pulse:
    return Pulse(number(row[0]), Moment(text(row[1])), known_day(row[2]), number(row[3]), number(row[4]))
