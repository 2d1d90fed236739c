"""How often two people meet, as it is kept."""

from app.domain.meeting import Every, Rhythm
from app.storage.rows import from_day, known_day, number, text
from app.storage.vault import Vault


def get(vault: Vault, person_id: int) -> Rhythm | None:
    """Return someone's rhythm; None where none was chosen."""
    rows = vault.read(
        "SELECT every, first_on, starts_at, minutes FROM rhythm WHERE person_id = ?", (person_id,)
    )
    if not rows:
        return None
    every, first_on, starts_at, minutes = rows[0]
    return Rhythm(Every(text(every)), known_day(first_on), text(starts_at), number(minutes))


def put(vault: Vault, person_id: int, rhythm: Rhythm) -> None:
    """Keep someone's rhythm."""
    with vault.transaction() as transaction:
        transaction.write(
            "INSERT INTO rhythm (person_id, every, first_on, starts_at, minutes) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (person_id) DO UPDATE SET every = excluded.every, first_on = excluded.first_on,"
            " starts_at = excluded.starts_at, minutes = excluded.minutes",
            (person_id, rhythm.every.value, from_day(rhythm.first_on), rhythm.starts_at, rhythm.minutes),
        )
