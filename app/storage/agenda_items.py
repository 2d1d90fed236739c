"""Agenda items as they are kept: those of both in one table, those that only the manager sees in another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.agenda import AgendaItem, Outcome
from app.domain.assessment import Side
from app.domain.meeting import Meeting
from app.storage.rows import SqlValue, day, from_day, known_day, number, text
from app.storage.vault import Vault

_COMMON = (
    "words, minutes, notes, id, person_id, meeting_id, position, added_on, put_off_from, outcome, closed_in,"
    " closed_on"
)
_SAME = ", ".join(
    f"{column} = excluded.{column}" for column in _COMMON.replace("id, person_id, ", "", 1).split(", ")
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of agenda items; where only one side writes it, nothing says by whom they are."""

    name: str
    by_whom: str


OURS = Table("agenda_item", "by_whom")
ONLY_MINE = Table("own_agenda_item", f"'{Side.MANAGER.value}'")


def get(vault: Vault, table: Table, item_id: int) -> AgendaItem | None:
    """Return one item, or None where there is none such."""
    rows = vault.read(f"SELECT {_columns(table)} FROM {table.name} AS item WHERE id = ?", (item_id,))
    return _item(rows[0]) if rows else None


def open_of(vault: Vault, table: Table, person_id: int) -> tuple[AgendaItem, ...]:
    """Return all open items of someone."""
    rows = vault.read(
        f"SELECT {_columns(table)} FROM {table.name} AS item WHERE person_id = ? AND outcome IS NULL",
        (person_id,),
    )
    return tuple(_item(row) for row in rows)


def around(vault: Vault, table: Table, meeting: Meeting) -> tuple[AgendaItem, ...]:
    """Return every item that may stand on a meeting's agenda, or have gone by there; none of them twice."""
    columns = _columns(table)
    found = vault.read(
        f"SELECT {columns} FROM {table.name} AS item WHERE person_id = ? AND outcome IS NULL"
        f" UNION SELECT {columns} FROM {table.name} AS item WHERE closed_in = ?"
        f" UNION SELECT {columns} FROM {table.name} AS item WHERE put_off_from = ?",
        (meeting.person_id, meeting.id, meeting.id),
    )
    if meeting.is_over:
        joined = ", ".join(f"item.{column}" for column in _COMMON.split(", "))
        by_whom = table.by_whom if table is ONLY_MINE else f"item.{table.by_whom}"
        found += vault.read(
            # By the meetings that came later: of all that two people ever talked about, that is what is near.
            f"SELECT {joined}, {by_whom} FROM meeting"
            f" CROSS JOIN {table.name} AS item INDEXED BY {table.name}_went_on"
            " ON item.person_id = meeting.person_id AND item.closed_in = meeting.id"
            " AND item.closed_in <> item.meeting_id"
            " WHERE meeting.person_id = ? AND item.added_on <= ?"
            " AND (meeting.held_on, meeting.id) > (?, ?) AND item.put_off_from IS NOT ?",
            (
                meeting.person_id,
                from_day(meeting.held_on),
                from_day(meeting.held_on),
                meeting.id,
                meeting.id,
            ),
        )
    return tuple(_item(row) for row in found)


def taken_off_again(vault: Vault, table: Table, meeting_id: int) -> tuple[AgendaItem, ...]:
    """Return what was written for a meeting and taken off in the same one."""
    rows = vault.read(
        f"SELECT {_columns(table)} FROM {table.name} AS item"
        " WHERE closed_in = ? AND meeting_id = closed_in AND outcome = 'removed' ORDER BY id",
        (meeting_id,),
    )
    return tuple(_item(row) for row in rows)


def add(vault: Vault, table: Table, item: AgendaItem) -> AgendaItem:
    """Keep a new item after all others that are open, and return it."""
    with vault.transaction() as transaction:
        rows = transaction.read(
            f"SELECT coalesce(max(position), 0) + 1 FROM {table.name}"
            " WHERE person_id = ? AND outcome IS NULL",
            (item.person_id,),
        )
        placed = replace(item, id=0, position=number(rows[0][0]))
        return replace(placed, id=put(vault, table, placed))


def put(vault: Vault, table: Table, item: AgendaItem) -> int:
    """Keep an item, new (id 0) or changed, and return its id; one put back keeps its id."""
    written = table is OURS
    columns, marks = (f"{_COMMON}, by_whom", 13) if written else (_COMMON, 12)
    values = _values(item)
    # Said only where it may be needed: with it, SQLite keeps a copy of every page it changes.
    or_changed = f" ON CONFLICT (id) DO UPDATE SET {_SAME}" if item.id else ""
    with vault.transaction() as transaction:
        added = transaction.write(
            f"INSERT INTO {table.name} ({columns}) VALUES ({', '.join('?' * marks)}){or_changed}",
            (*values, item.by_whom.value) if written else values,
        )
    return item.id or added


def set_positions(vault: Vault, table: Table, item_ids: Sequence[int]) -> None:
    """Keep the order of these items: the first one at 1."""
    with vault.transaction() as transaction:
        transaction.write_many(
            f"UPDATE {table.name} SET position = ? WHERE id = ?",
            [(place, item_id) for place, item_id in enumerate(item_ids, start=1)],
        )


def close(
    vault: Vault, table: Table, item_id: int, outcome: Outcome | None, closed_in: int | None, on: date | None
) -> None:
    """Keep how an item was closed, in which meeting and when; None opens it again."""
    with vault.transaction() as transaction:
        transaction.write(
            f"UPDATE {table.name} SET outcome = ?, closed_in = ?, closed_on = ? WHERE id = ?",
            (outcome.value if outcome else None, closed_in, from_day(on), item_id),
        )


def put_off(vault: Vault, table: Table, item_id: int, meeting_id: int | None) -> None:
    """Keep at which meeting an item was left for the next time; None takes that back."""
    with vault.transaction() as transaction:
        transaction.write(f"UPDATE {table.name} SET put_off_from = ? WHERE id = ?", (meeting_id, item_id))


def delete(vault: Vault, table: Table, item_id: int) -> None:
    """Delete an item; freed pages are overwritten."""
    with vault.transaction() as transaction:
        transaction.write(f"DELETE FROM {table.name} WHERE id = ?", (item_id,))


def private_notes(vault: Vault, item_id: int) -> str:
    """Return what the manager notes on an item of both. Raises SealedError where others look."""
    rows = vault.read("SELECT notes FROM agenda_item_private WHERE item_id = ?", (item_id,))
    return text(rows[0][0]) if rows else ""


def write_private_notes(vault: Vault, item_id: int, words: str) -> None:
    """Keep what the manager notes on an item of both, if anything. Raises SealedError where others look."""
    with vault.transaction() as transaction:
        if not words:
            transaction.write("DELETE FROM agenda_item_private WHERE item_id = ?", (item_id,))
            return
        transaction.write(
            "INSERT INTO agenda_item_private (item_id, notes) VALUES (?, ?)"
            " ON CONFLICT (item_id) DO UPDATE SET notes = excluded.notes",
            (item_id, words),
        )


def _columns(table: Table) -> str:
    return f"{_COMMON}, {table.by_whom}"


def _values(item: AgendaItem) -> tuple[SqlValue, ...]:
    return (
        item.words,
        item.minutes,
        item.notes,
        item.id or None,
        item.person_id,
        item.meeting_id,
        item.position,
        from_day(item.added_on),
        item.put_off_from,
        item.outcome.value if item.outcome else None,
        item.closed_in,
        from_day(item.closed_on),
    )


def _item(row: Sequence[SqlValue]) -> AgendaItem:
    words, minutes, notes, key, person_id, meeting_id, position, added_on, put_off_from, outcome, *closed = (
        row
    )
    closed_in, closed_on, by_whom = closed
    return AgendaItem(
        text(words),
        Side(text(by_whom)),
        _perhaps(minutes),
        text(notes),
        number(key),
        number(person_id),
        _perhaps(meeting_id),
        number(position),
        known_day(added_on),
        _perhaps(put_off_from),
        None if outcome is None else Outcome(text(outcome)),
        _perhaps(closed_in),
        day(closed_on),
    )


def _perhaps(value: SqlValue) -> int | None:
    return None if value is None else number(value)
