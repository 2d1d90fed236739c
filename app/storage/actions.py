"""Actions as they are kept, each change of one in a row of its own."""

from collections.abc import Sequence
from datetime import date, datetime

from app.domain.action import Action, ActionChange, ActionState
from app.domain.assessment import Side
from app.storage.rows import SqlValue, day, from_day, from_moment, known_day, number, number_or_none, text
from app.storage.vault import Vault

_COLUMNS = (
    "action.id, person_id, meeting_id, who, what, due_on, taken_on, state, reason, closed_in, closed_on"
)
_CHANGE = "id, action_id, changed_at, meeting_id, who, what, due_on, state, reason"
_CLOSED_BEFORE = "state <> 'open' AND (taken_on, id) < (?, ?)"

_OR_CHANGED = (
    " ON CONFLICT (id) DO UPDATE SET who = excluded.who, what = excluded.what, due_on = excluded.due_on,"
    " state = excluded.state, reason = excluded.reason, closed_in = excluded.closed_in,"
    " closed_on = excluded.closed_on"
)


def get(vault: Vault, action_id: int) -> Action | None:
    """Return one action, or None where there is none such."""
    return next(iter(_read(vault, "action WHERE id = ?", (action_id,))), None)


def open_of(vault: Vault, person_id: int) -> tuple[Action, ...]:
    """Return the open actions between the manager and someone: by their day, those without one last."""
    return _read(
        vault,
        "action WHERE person_id = ? AND state = 'open' ORDER BY due_on IS NULL, due_on, id",
        (person_id,),
    )


def of_person(vault: Vault, person_id: int, limit: int) -> tuple[Action, ...]:
    """Return the actions between the manager and someone, the newest first; a negative limit is none."""
    return _read(
        vault, "action WHERE person_id = ? ORDER BY taken_on DESC, id DESC LIMIT ?", (person_id, limit)
    )


def closed_of(vault: Vault, person_id: int, limit: int, before: Action | None) -> tuple[Action, ...]:
    """Return closed actions, the newest taken on first: those that come after one, or the first ones."""
    taken_on, action_id = (before.taken_on, before.id) if before else (date.max, 0)
    return _read(
        vault,
        f"action WHERE person_id = ? AND {_CLOSED_BEFORE} ORDER BY taken_on DESC, id DESC LIMIT ?",
        (person_id, from_day(taken_on), action_id, limit),
    )


def taken_on_in(vault: Vault, meeting_id: int) -> tuple[Action, ...]:
    """Return what was taken on in a meeting, in order."""
    return _read(vault, "action WHERE meeting_id = ? ORDER BY id", (meeting_id,))


def closed_in(vault: Vault, meeting_id: int) -> tuple[Action, ...]:
    """Return what was closed in a meeting, in the order in which it was taken on."""
    return _read(vault, "action WHERE closed_in = ? ORDER BY taken_on, id", (meeting_id,))


def overdue(vault: Vault, today: date) -> tuple[Action, ...]:
    """Return open actions of everyone who is not archived whose day has gone by, the oldest day first."""
    return _read(
        vault,
        "action JOIN person ON person.id = person_id"
        " WHERE state = 'open' AND due_on < ? AND archived_on IS NULL ORDER BY due_on, action.id",
        (from_day(today),),
    )


def without_lesson(vault: Vault, person_id: int, today: date, since: date) -> tuple[Action, ...]:
    """Return what was dropped or missed its day, is open still or was closed since, and taught nothing yet.

    What was closed last comes first, and what is open after that.
    """
    return _read(
        vault,
        "action WHERE id IN ("
        "SELECT id FROM action WHERE person_id = ? AND state = 'open' AND due_on < ?"
        " UNION ALL SELECT id FROM action WHERE person_id = ? AND state <> 'open' AND closed_on >= ?"
        " AND (state = 'dropped' OR due_on < closed_on))"
        " AND NOT EXISTS (SELECT 1 FROM lesson WHERE action_id = action.id)"
        " ORDER BY closed_on IS NULL, closed_on DESC, due_on, id",
        (person_id, from_day(today), person_id, from_day(since)),
    )


def put(vault: Vault, action: Action) -> int:
    """Keep an action, new (id 0) or changed, and return its id; one put back keeps its id."""
    # Said only where it may be needed: with it, SQLite keeps a copy of every page it changes.
    or_changed = _OR_CHANGED if action.id else ""
    with vault.transaction() as transaction:
        added = transaction.write(
            "INSERT INTO action (id, person_id, meeting_id, who, what, due_on, taken_on, state, reason,"
            f" closed_in, closed_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?){or_changed}",
            (
                action.id or None,
                action.person_id,
                action.meeting_id,
                action.who.value,
                action.what,
                from_day(action.due_on),
                from_day(action.taken_on),
                action.state.value,
                action.reason,
                action.closed_in,
                from_day(action.closed_on),
            ),
        )
    return action.id or added


def remove(vault: Vault, action_id: int) -> None:
    """Delete an action with its history; freed pages are overwritten."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM action WHERE id = ?", (action_id,))


def history(vault: Vault, action_id: int) -> tuple[ActionChange, ...]:
    """Return how an action stood after each change, the oldest first."""
    rows = vault.read(f"SELECT {_CHANGE} FROM action_change WHERE action_id = ? ORDER BY id", (action_id,))
    return tuple(_changed(row) for row in rows)


def forget_history(vault: Vault, action_id: int) -> None:
    """Delete how an action stood; freed pages are overwritten."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM action_change WHERE action_id = ?", (action_id,))


def remember(vault: Vault, change: ActionChange) -> None:
    """Keep how an action stands now; a row put back keeps its id."""
    with vault.transaction() as transaction:
        transaction.write(
            f"INSERT INTO action_change ({_CHANGE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                change.id or None,
                change.action_id,
                from_moment(change.changed_at),
                change.meeting_id,
                change.who.value,
                change.what,
                from_day(change.due_on),
                change.state.value,
                change.reason,
            ),
        )


def _read(vault: Vault, rest: str, parameters: Sequence[SqlValue]) -> tuple[Action, ...]:
    return tuple(_action(row) for row in vault.read(f"SELECT {_COLUMNS} FROM {rest}", parameters))


def _action(row: Sequence[SqlValue]) -> Action:
    return Action(
        id=number(row[0]),
        person_id=number(row[1]),
        meeting_id=number_or_none(row[2]),
        who=Side(text(row[3])),
        what=text(row[4]),
        due_on=day(row[5]),
        taken_on=known_day(row[6]),
        state=ActionState(text(row[7])),
        reason=text(row[8]),
        closed_in=number_or_none(row[9]),
        closed_on=day(row[10]),
    )


def _changed(row: Sequence[SqlValue]) -> ActionChange:
    return ActionChange(
        id=number(row[0]),
        action_id=number(row[1]),
        changed_at=datetime.fromisoformat(text(row[2])),
        meeting_id=number_or_none(row[3]),
        who=Side(text(row[4])),
        what=text(row[5]),
        due_on=day(row[6]),
        state=ActionState(text(row[7])),
        reason=text(row[8]),
    )
