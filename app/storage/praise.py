"""Praise, as it is kept."""

from collections.abc import Sequence
from datetime import date

from app.domain.praise import Praise
from app.storage.rows import SqlValue, from_day, known_day, number, number_or_none, text
from app.storage.vault import Vault

_COLUMNS = "id, person_id, meeting_id, written_on, words, shout_out"


def get(vault: Vault, praise_id: int) -> Praise | None:
    """Return one note of praise, or None where there is none such."""
    return next(iter(_read(vault, "id = ?", (praise_id,))), None)


def of_person(vault: Vault, person_id: int, limit: int, before: Praise | None) -> tuple[Praise, ...]:
    """Return someone's praise, the newest first: what comes after one, or the first ones.

    A negative limit is none.
    """
    written_on, praise_id = (before.written_on, before.id) if before else (date.max, 0)
    return _read(
        vault,
        "person_id = ? AND (written_on, id) < (?, ?) ORDER BY written_on DESC, id DESC LIMIT ?",
        (person_id, from_day(written_on), praise_id, limit),
    )


def of_meeting(vault: Vault, meeting_id: int) -> tuple[Praise, ...]:
    """Return the praise of a meeting, in order."""
    return _read(vault, "meeting_id = ? ORDER BY id", (meeting_id,))


def put(vault: Vault, praise: Praise) -> int:
    """Keep praise, new (id 0) or changed, and return its id; one put back keeps its id."""
    with vault.transaction() as transaction:
        added = transaction.write(
            f"INSERT INTO praise ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET words = excluded.words, shout_out = excluded.shout_out",
            (
                praise.id or None,
                praise.person_id,
                praise.meeting_id,
                from_day(praise.written_on),
                praise.words,
                praise.shout_out,
            ),
        )
    return praise.id or added


def remove(vault: Vault, praise_id: int) -> None:
    """Delete a note of praise; freed pages are overwritten."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM praise WHERE id = ?", (praise_id,))


def _read(vault: Vault, where: str, parameters: Sequence[SqlValue]) -> tuple[Praise, ...]:
    rows = vault.read(f"SELECT {_COLUMNS} FROM praise WHERE {where}", parameters)
    return tuple(_praise(row) for row in rows)


def _praise(row: Sequence[SqlValue]) -> Praise:
    return Praise(
        id=number(row[0]),
        person_id=number(row[1]),
        meeting_id=number_or_none(row[2]),
        written_on=known_day(row[3]),
        words=text(row[4]),
        shout_out=text(row[5]),
    )
