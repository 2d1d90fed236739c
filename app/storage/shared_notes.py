"""The notes for both of all meetings and conversations of one person."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from app.storage.rows import SqlValue, known_day, text
from app.storage.vault import Vault


class SharedNotes(NamedTuple):
    """The notes for both, the day they are of, and the title of their meeting."""

    on: date
    title: str
    words: str


def of_meetings(vault: Vault, person_id: int) -> tuple[SharedNotes, ...]:
    """Return the notes of someone's meetings that have any, the newest first."""
    rows = vault.read(
        "SELECT held_on, title, shared_notes FROM meeting"
        " WHERE person_id = ? AND shared_notes <> '' ORDER BY held_on DESC, id DESC",
        (person_id,),
    )
    return tuple(map(_notes, rows))


def of_agreed_conversations(vault: Vault, person_id: int) -> tuple[SharedNotes, ...]:
    """Return the notes of someone's conversations to whose end both have agreed, the newest first."""
    rows = vault.read(
        "SELECT held_on, '', shared_notes FROM conversation WHERE person_id = ? AND shared_notes <> ''"
        " AND employee_agreed_at IS NOT NULL AND manager_agreed_at IS NOT NULL"
        " ORDER BY held_on DESC, id DESC",
        (person_id,),
    )
    return tuple(map(_notes, rows))


def _notes(row: Sequence[SqlValue]) -> SharedNotes:
    return SharedNotes(known_day(row[0]), text(row[1]), text(row[2]))
