"""One-on-ones as they are kept. What only the manager notes of one lies in a table of its own."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from app.domain.meeting import Meeting
from app.storage.rows import SqlValue, from_day, from_moment, known_day, moment, number, text
from app.storage.vault import Vault

_COLUMNS = "id, person_id, held_on, starts_at, title, ended_at"
_TO_COME = "meeting INDEXED BY meeting_to_come"
"""Everybody's that are not over, a few; by person, SQLite would read all that two people ever had."""


def get(vault: Vault, meeting_id: int) -> Meeting | None:
    """Return one meeting, or None where there is none such."""
    return _first(vault.read(f"SELECT {_COLUMNS} FROM meeting WHERE id = ?", (meeting_id,)))


def of_person(vault: Vault, person_id: int) -> tuple[Meeting, ...]:
    """Return all meetings of someone, the earliest first."""
    rows = vault.read(
        f"SELECT {_COLUMNS} FROM meeting WHERE person_id = ? ORDER BY held_on, id", (person_id,)
    )
    return tuple(_meeting(row) for row in rows)


def is_any_on(vault: Vault, person_id: int, day: date, but: int) -> bool:
    """Tell whether a meeting with someone is on a day, but for the one with this id."""
    values = person_id, from_day(day), but
    rows = vault.read("SELECT 1 FROM meeting WHERE person_id = ? AND held_on = ? AND id <> ? LIMIT 1", values)
    return bool(rows)


def to_come_and_among(vault: Vault, person_id: int, ids: Iterable[int]) -> tuple[Meeting, ...]:
    """Return someone's meetings that are not over or have one of these ids, the earliest first."""
    wanted = sorted(set(ids))
    rows = vault.read(
        f"SELECT {_COLUMNS} FROM {_TO_COME} WHERE person_id = ? AND ended_at IS NULL"
        f" UNION SELECT {_COLUMNS} FROM meeting"
        f" WHERE id IN ({', '.join('?' * len(wanted))}) AND person_id = ? ORDER BY held_on, id",
        (person_id, *wanted, person_id),
    )
    return tuple(_meeting(row) for row in rows)


def next_of(vault: Vault, person_id: int) -> Meeting | None:
    """Return someone's earliest meeting that is not over."""
    return _first(
        vault.read(
            f"SELECT {_COLUMNS} FROM {_TO_COME} WHERE person_id = ? AND ended_at IS NULL"
            " ORDER BY held_on, id LIMIT 1",
            (person_id,),
        )
    )


def to_come_after(vault: Vault, meeting: Meeting) -> Meeting | None:
    """Return the first meeting of the same two that comes after this one and is not over."""
    return _first(
        vault.read(
            f"SELECT {_COLUMNS} FROM {_TO_COME} WHERE person_id = ? AND (held_on, id) > (?, ?)"
            " AND ended_at IS NULL ORDER BY held_on, id LIMIT 1",
            _place(meeting),
        )
    )


def before(vault: Vault, meeting: Meeting) -> Meeting | None:
    """Return the meeting of the same two that comes before this one."""
    return _first(
        vault.read(
            f"SELECT {_COLUMNS} FROM meeting WHERE person_id = ? AND (held_on, id) < (?, ?)"
            " ORDER BY held_on DESC, id DESC LIMIT 1",
            _place(meeting),
        )
    )


def after(vault: Vault, meeting: Meeting) -> Meeting | None:
    """Return the meeting of the same two that comes after this one."""
    return _first(
        vault.read(
            f"SELECT {_COLUMNS} FROM meeting WHERE person_id = ? AND (held_on, id) > (?, ?)"
            " ORDER BY held_on, id LIMIT 1",
            _place(meeting),
        )
    )


def add(vault: Vault, person_id: int, held_on: date, starts_at: str, title: str) -> int:
    """Keep a new meeting and return its id."""
    with vault.transaction() as transaction:
        return transaction.write(
            "INSERT INTO meeting (person_id, held_on, starts_at, title) VALUES (?, ?, ?, ?)",
            (person_id, from_day(held_on), starts_at, title),
        )


def put_back(vault: Vault, meeting: Meeting) -> None:
    """Keep a meeting that was deleted, without notes; it has its id again."""
    with vault.transaction() as transaction:
        transaction.write(
            f"INSERT INTO meeting ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
            (
                meeting.id,
                meeting.person_id,
                from_day(meeting.held_on),
                meeting.starts_at,
                meeting.title,
                from_moment(meeting.ended_at),
            ),
        )


def change(vault: Vault, meeting: Meeting) -> None:
    """Keep another day, time or title of a meeting."""
    with vault.transaction() as transaction:
        transaction.write(
            "UPDATE meeting SET held_on = ?, starts_at = ?, title = ? WHERE id = ?",
            (from_day(meeting.held_on), meeting.starts_at, meeting.title, meeting.id),
        )


def set_ended(vault: Vault, meeting_id: int, at: datetime | None) -> None:
    """Keep when a meeting was ended; None opens it again."""
    with vault.transaction() as transaction:
        transaction.write("UPDATE meeting SET ended_at = ? WHERE id = ?", (from_moment(at), meeting_id))


def delete(vault: Vault, meeting_id: int) -> None:
    """Delete a meeting with its notes and what was closed in it, within what leaves no trace of it.

    Open items that were written for it wait for another one.
    """
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM meeting WHERE id = ?", (meeting_id,))


def notes(vault: Vault, meeting_id: int) -> str:
    """Return the notes of both, as they were typed."""
    rows = vault.read("SELECT shared_notes FROM meeting WHERE id = ?", (meeting_id,))
    return text(rows[0][0]) if rows else ""


def write_notes(vault: Vault, meeting_id: int, words: str) -> None:
    """Keep the notes of both."""
    with vault.transaction() as transaction:
        transaction.write("UPDATE meeting SET shared_notes = ? WHERE id = ?", (words, meeting_id))


def private_notes(vault: Vault, meeting_id: int) -> str:
    """Return the manager's own notes. Raises SealedError where others look."""
    rows = vault.read("SELECT notes FROM meeting_private WHERE meeting_id = ?", (meeting_id,))
    return text(rows[0][0]) if rows else ""


def write_private_notes(vault: Vault, meeting_id: int, words: str, on: date) -> None:
    """Keep the manager's own notes, first written on a day. Raises SealedError where others look."""
    with vault.transaction() as transaction:
        transaction.write(
            "INSERT INTO meeting_private (meeting_id, notes, written_on) VALUES (?, ?, ?)"
            " ON CONFLICT (meeting_id) DO UPDATE SET notes = excluded.notes",
            (meeting_id, words, from_day(on)),
        )


def _place(meeting: Meeting) -> tuple[SqlValue, ...]:
    return meeting.person_id, from_day(meeting.held_on), meeting.id


def _first(rows: Sequence[Sequence[SqlValue]]) -> Meeting | None:
    return _meeting(rows[0]) if rows else None


def _meeting(row: Sequence[SqlValue]) -> Meeting:
    return Meeting(
        id=number(row[0]),
        person_id=number(row[1]),
        held_on=known_day(row[2]),
        starts_at=text(row[3]),
        title=text(row[4]),
        ended_at=moment(row[5]),
    )
