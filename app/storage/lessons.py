"""What was tried and learned, as it is kept."""

from collections.abc import Sequence
from datetime import date

from app.domain.lesson import Lesson
from app.storage.rows import SqlValue, from_day, known_day, number, number_or_none, text
from app.storage.vault import Vault

_COLUMNS = "id, person_id, meeting_id, action_id, written_on, tried, happened, learned, next_time"


def get(vault: Vault, lesson_id: int) -> Lesson | None:
    """Return one note of what was learned, or None where there is none such."""
    return next(iter(_read(vault, "id = ?", (lesson_id,))), None)


def of_person(vault: Vault, person_id: int, limit: int, before: Lesson | None) -> tuple[Lesson, ...]:
    """Return what was learned with someone, the newest first: what comes after one, or the first ones.

    A negative limit is none.
    """
    written_on, lesson_id = (before.written_on, before.id) if before else (date.max, 0)
    return _read(
        vault,
        "person_id = ? AND (written_on, id) < (?, ?) ORDER BY written_on DESC, id DESC LIMIT ?",
        (person_id, from_day(written_on), lesson_id, limit),
    )


def of_meeting(vault: Vault, meeting_id: int) -> tuple[Lesson, ...]:
    """Return what was written down in a meeting, in order."""
    return _read(vault, "meeting_id = ? ORDER BY id", (meeting_id,))


def of_action(vault: Vault, action_id: int) -> tuple[Lesson, ...]:
    """Return what was learned from an action, in order."""
    return _read(vault, "action_id = ? ORDER BY id", (action_id,))


def put(vault: Vault, lesson: Lesson) -> int:
    """Keep what was learned, new (id 0) or changed, and return its id; one put back keeps its id."""
    with vault.transaction() as transaction:
        added = transaction.write(
            f"INSERT INTO lesson ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET tried = excluded.tried, happened = excluded.happened,"
            " learned = excluded.learned, next_time = excluded.next_time",
            (
                lesson.id or None,
                lesson.person_id,
                lesson.meeting_id,
                lesson.action_id,
                from_day(lesson.written_on),
                lesson.tried,
                lesson.happened,
                lesson.learned,
                lesson.next_time,
            ),
        )
    return lesson.id or added


def begins_at(vault: Vault, lesson_ids: Sequence[int], action_id: int) -> None:
    """Keep that these began at an action that was put back."""
    with vault.transaction() as transaction:
        transaction.write_many(
            "UPDATE lesson SET action_id = ? WHERE id = ?", [(action_id, one) for one in lesson_ids]
        )


def remove(vault: Vault, lesson_id: int) -> None:
    """Delete what was learned; freed pages are overwritten."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM lesson WHERE id = ?", (lesson_id,))


def _read(vault: Vault, where: str, parameters: Sequence[SqlValue]) -> tuple[Lesson, ...]:
    rows = vault.read(f"SELECT {_COLUMNS} FROM lesson WHERE {where}", parameters)
    return tuple(_lesson(row) for row in rows)


def _lesson(row: Sequence[SqlValue]) -> Lesson:
    return Lesson(
        id=number(row[0]),
        person_id=number(row[1]),
        meeting_id=number_or_none(row[2]),
        action_id=number_or_none(row[3]),
        written_on=known_day(row[4]),
        tried=text(row[5]),
        happened=text(row[6]),
        learned=text(row[7]),
        next_time=text(row[8]),
    )
