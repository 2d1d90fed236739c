"""What waits, of everyone who is not in the archive. Each question is one query, over what is open only."""

from collections.abc import Sequence
from datetime import date

from app.domain.agenda import AgendaItem
from app.domain.assessment import Side
from app.domain.meeting import Meeting
from app.storage.rows import SqlValue, from_day, known_day, moment, number, text
from app.storage.vault import Vault

_MEETING = "meeting.id, meeting.person_id, held_on, starts_at, title, ended_at"
_HERE = "person.archived_on IS NULL"
_LATEST = (
    "(SELECT one.id FROM conversation AS one WHERE one.person_id = person.id"
    " ORDER BY one.held_on DESC, one.id DESC LIMIT 1)"
)
_CONCLUDED = (
    "employee_finished_at IS NOT NULL AND manager_finished_at IS NOT NULL"
    " AND employee_agreed_at IS NOT NULL AND manager_agreed_at IS NOT NULL"
)


def to_come(vault: Vault) -> tuple[Meeting, ...]:
    """Return every meeting that is not over, the earliest first."""
    rows = vault.read(
        f"SELECT {_MEETING} FROM meeting JOIN person ON person.id = meeting.person_id"
        f" WHERE ended_at IS NULL AND {_HERE} ORDER BY held_on, meeting.id"
    )
    return tuple(_meeting(row) for row in rows)


def with_rhythm(vault: Vault) -> frozenset[int]:
    """Return the ids of those of whom it was said how often they meet, on days chosen freely too."""
    rows = vault.read(
        f"SELECT id FROM person WHERE {_HERE} AND EXISTS (SELECT 1 FROM rhythm WHERE person_id = person.id)"
    )
    return frozenset(number(row[0]) for row in rows)


def named_by_open_items(vault: Vault) -> tuple[Meeting, ...]:
    """Return the meetings that open items were written for or put off from, over or not."""
    rows = vault.read(
        f"SELECT {_MEETING} FROM meeting WHERE id IN ("
        "SELECT meeting_id FROM agenda_item WHERE outcome IS NULL"
        " UNION ALL SELECT put_off_from FROM agenda_item WHERE outcome IS NULL"
        " UNION ALL SELECT meeting_id FROM own_agenda_item WHERE outcome IS NULL"
        " UNION ALL SELECT put_off_from FROM own_agenda_item WHERE outcome IS NULL)"
    )
    return tuple(_meeting(row) for row in rows)


def open_items(vault: Vault) -> tuple[AgendaItem, ...]:
    """Return the open items of both: where they stand, without their words."""
    return _items(vault, "agenda_item")


def own_open_items(vault: Vault) -> tuple[AgendaItem, ...]:
    """Return the manager's own open items, likewise. Raises SealedError where others look."""
    return _items(vault, "own_agenda_item")


def open_actions(vault: Vault) -> dict[int, int]:
    """Return how many actions are open with each person, by their id."""
    rows = vault.read("SELECT person_id, count(*) FROM action WHERE state = 'open' GROUP BY person_id")
    return {number(row[0]): number(row[1]) for row in rows}


def never_reviewed(vault: Vault) -> tuple[tuple[int, str, date], ...]:
    """Return id, name and first day of those without a career conversation that was brought to its end."""
    rows = vault.read(
        f"SELECT id, name, started_on FROM person WHERE {_HERE} AND started_on IS NOT NULL AND NOT EXISTS"
        f" (SELECT 1 FROM conversation WHERE person_id = person.id AND {_CONCLUDED}) ORDER BY started_on, id"
    )
    return tuple((number(row[0]), text(row[1]), known_day(row[2])) for row in rows)


def to_look_again(vault: Vault, on: date) -> tuple[tuple[int, str, date], ...]:
    """Return id, name and day of those whose latest conversation is to be looked at again by a day.

    Where another conversation has begun since, that is the look.
    """
    rows = vault.read(
        f"SELECT person.id, name, look_again_on FROM person JOIN conversation ON conversation.id = {_LATEST}"
        f" WHERE {_HERE} AND {_CONCLUDED} AND look_again_on <= ? ORDER BY look_again_on, person.id",
        (from_day(on),),
    )
    return tuple((number(row[0]), text(row[1]), known_day(row[2])) for row in rows)


def _items(vault: Vault, table: str) -> tuple[AgendaItem, ...]:
    rows = vault.read(
        f"SELECT {table}.id, person_id, meeting_id, put_off_from FROM {table}"
        f" JOIN person ON person.id = person_id WHERE outcome IS NULL AND {_HERE}"
    )
    return tuple(
        AgendaItem(
            "",
            Side.MANAGER,  # whose it is plays no part in where it stands
            id=number(row[0]),
            person_id=number(row[1]),
            meeting_id=_some(row[2]),
            put_off_from=_some(row[3]),
        )
        for row in rows
    )


def _some(value: SqlValue) -> int | None:
    return None if value is None else number(value)


def _meeting(row: Sequence[SqlValue]) -> Meeting:
    return Meeting(
        id=number(row[0]),
        person_id=number(row[1]),
        held_on=known_day(row[2]),
        starts_at=text(row[3]),
        title=text(row[4]),
        ended_at=moment(row[5]),
    )
