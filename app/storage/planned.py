"""A one-on-one that was planned by itself, taken away again as long as nothing was put in it."""

from collections.abc import Mapping, Sequence

from app.domain.meeting import Meeting
from app.storage.rows import SqlValue, from_day
from app.storage.vault import Vault

REFERENCES = (
    ("decision", "meeting_id"),
    ("meeting_private", "meeting_id"),
    ("agenda_item", "meeting_id"),
    ("agenda_item", "put_off_from"),
    ("agenda_item", "closed_in"),
    ("own_agenda_item", "meeting_id"),
    ("own_agenda_item", "put_off_from"),
    ("own_agenda_item", "closed_in"),
    ("action", "meeting_id"),
    ("action", "closed_in"),
    ("action_change", "meeting_id"),
    ("growth_check_in", "meeting_id"),
    ("lesson", "meeting_id"),
    ("praise", "meeting_id"),
)
"""Every column that points at a one-on-one."""


def take_away(vault: Vault, meeting: Meeting, but: Mapping[str, Sequence[int]]) -> bool:
    """Delete a meeting that is as it was planned and in which nothing was put; tell whether it is gone.

    `but` are rows that may go with it, by their table. The database looks for itself: nothing is read.
    """
    conditions, values = [], list[SqlValue]()
    for table, column in REFERENCES:
        ids = but.get(table, ())
        besides = f" AND id NOT IN ({', '.join('?' * len(ids))})" if ids else ""
        conditions.append(f"NOT EXISTS (SELECT 1 FROM {table} WHERE {column} = meeting.id{besides})")
        values.extend(ids)
    with vault.transaction() as transaction:
        transaction.write(
            "DELETE FROM meeting WHERE id = ? AND held_on = ? AND starts_at = ? AND title = ?"
            f" AND ended_at IS NULL AND shared_notes = '' AND {' AND '.join(conditions)}",
            (meeting.id, from_day(meeting.held_on), meeting.starts_at, meeting.title, *values),
        )
    return not vault.read("SELECT 1 FROM meeting WHERE id = ?", (meeting.id,))
