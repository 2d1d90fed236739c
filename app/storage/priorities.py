"""Priorities as they are kept, with every change of them."""

from collections.abc import Sequence

from app.domain.priority import Change, Priority, PriorityChange, PriorityStory
from app.storage.rows import SqlValue, day, from_day, known_day, number, text
from app.storage.vault import Vault

_COLUMNS = "id, person_id, words, from_on, until_on, position"


def get(vault: Vault, priority_id: int) -> Priority | None:
    """Return one priority, or None where there is none such."""
    rows = vault.read(f"SELECT {_COLUMNS} FROM priority WHERE id = ?", (priority_id,))
    return _priority(rows[0]) if rows else None


def current(vault: Vault, person_id: int) -> tuple[Priority, ...]:
    """Return someone's current few, in their order."""
    rows = vault.read(
        f"SELECT {_COLUMNS} FROM priority WHERE person_id = ? AND until_on IS NULL ORDER BY position, id",
        (person_id,),
    )
    return tuple(_priority(row) for row in rows)


def former(vault: Vault, person_id: int, limit: int = -1) -> tuple[Priority, ...]:
    """Return what someone put aside, the last one first; a negative limit is none."""
    rows = vault.read(
        f"SELECT {_COLUMNS} FROM priority WHERE person_id = ? AND until_on IS NOT NULL"
        " ORDER BY until_on DESC, position, id LIMIT ?",
        (person_id, limit),
    )
    return tuple(_priority(row) for row in rows)


def put(vault: Vault, priority: Priority) -> int:
    """Keep a priority, new (id 0) or changed, and return its id."""
    with vault.transaction() as transaction:
        added = transaction.write(
            f"INSERT INTO priority ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET words = excluded.words, from_on = excluded.from_on,"
            " until_on = excluded.until_on, position = excluded.position",
            (
                priority.id or None,
                priority.person_id,
                priority.words,
                from_day(priority.from_on),
                from_day(priority.until_on),
                priority.position,
            ),
        )
    return priority.id or added


def add_change(vault: Vault, priority_id: int, change: PriorityChange) -> None:
    """Keep that a priority changed."""
    with vault.transaction() as transaction:
        transaction.write(
            "INSERT INTO priority_change (priority_id, changed_on, change, words) VALUES (?, ?, ?, ?)",
            (priority_id, from_day(change.changed_on), change.change.value, change.words),
        )


def whole(vault: Vault, priority: Priority) -> PriorityStory:
    """Return a priority with its changes and the growth areas that point at it."""
    changes = vault.read(
        "SELECT changed_on, change, words FROM priority_change WHERE priority_id = ? ORDER BY id",
        (priority.id,),
    )
    areas = vault.read(
        "SELECT growth_area_id FROM growth_priority WHERE priority_id = ? ORDER BY growth_area_id",
        (priority.id,),
    )
    return PriorityStory(priority, tuple(map(_change, changes)), tuple(number(row[0]) for row in areas))


def forget_changes(vault: Vault, priority_id: int) -> None:
    """Delete how a priority changed; freed pages are overwritten."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM priority_change WHERE priority_id = ?", (priority_id,))


def remove(vault: Vault, priority_id: int) -> None:
    """Delete a priority, with its changes; freed pages are overwritten."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM priority WHERE id = ?", (priority_id,))


def served_by(vault: Vault, area_id: int) -> Priority | None:
    """Return the priority a growth area points at; None where it points at none."""
    rows = vault.read(
        f"SELECT {_COLUMNS} FROM growth_priority JOIN priority ON id = priority_id WHERE growth_area_id = ?",
        (area_id,),
    )
    return _priority(rows[0]) if rows else None


def point(vault: Vault, area_id: int, priority_id: int | None) -> None:
    """Keep which priority a growth area points at; None where it points at none."""
    with vault.transaction() as transaction:
        if priority_id is None:
            transaction.write("DELETE FROM growth_priority WHERE growth_area_id = ?", (area_id,))
            return
        transaction.write(
            "INSERT INTO growth_priority (growth_area_id, priority_id) VALUES (?, ?)"
            " ON CONFLICT (growth_area_id) DO UPDATE SET priority_id = excluded.priority_id",
            (area_id, priority_id),
        )


def _change(row: Sequence[SqlValue]) -> PriorityChange:
    return PriorityChange(known_day(row[0]), Change(text(row[1])), text(row[2]))


def _priority(row: Sequence[SqlValue]) -> Priority:
    return Priority(
        id=number(row[0]),
        person_id=number(row[1]),
        words=text(row[2]),
        from_on=known_day(row[3]),
        until_on=day(row[4]),
        position=number(row[5]),
    )
