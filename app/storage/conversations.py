"""Conversations as they are kept."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.assessment import Side
from app.domain.conversation import Closing, Conversation
from app.storage.rows import SqlValue, day, from_day, from_moment, known_day, moment, number, text
from app.storage.vault import Vault

_COLUMNS = (
    "id, person_id, framework_id, discipline, held_on, employee_finished_at, manager_finished_at,"
    " employee_agreed_at, manager_agreed_at, paused_at, paused_behaviour"
)
_FINISHED = {Side.EMPLOYEE: "employee_finished_at", Side.MANAGER: "manager_finished_at"}
_AGREED = {Side.EMPLOYEE: "employee_agreed_at", Side.MANAGER: "manager_agreed_at"}


def get(vault: Vault, conversation_id: int) -> Conversation | None:
    """Return one conversation, or None where there is none such."""
    rows = vault.read(f"SELECT {_COLUMNS} FROM conversation WHERE id = ?", (conversation_id,))
    return _conversation(rows[0]) if rows else None


def of_person(vault: Vault, person_id: int, first: int = 0, most: int = -1) -> tuple[Conversation, ...]:
    """Return someone's conversations, the newest at 0: from `first` on, at most so many; negative is all."""
    rows = vault.read(
        f"SELECT {_COLUMNS} FROM conversation WHERE person_id = ? ORDER BY held_on DESC, id DESC"
        " LIMIT ? OFFSET ?",
        (person_id, most, first),
    )
    return tuple(_conversation(row) for row in rows)


def number_of(vault: Vault, person_id: int) -> int:
    """Return how many conversations there are with someone."""
    return number(vault.read("SELECT count(*) FROM conversation WHERE person_id = ?", (person_id,))[0][0])


def latest_of(vault: Vault, person_id: int) -> Conversation | None:
    """Return someone's newest conversation; None before the first."""
    return _at_the_end(vault, person_id, "held_on DESC, id DESC")


def first_of(vault: Vault, person_id: int) -> Conversation | None:
    """Return someone's oldest conversation; None before it."""
    return _at_the_end(vault, person_id, "held_on, id")


def frameworks_of(vault: Vault, person_id: int) -> frozenset[int]:
    """Return the ids of the framework versions on which someone's conversations stand."""
    rows = vault.read("SELECT DISTINCT framework_id FROM conversation WHERE person_id = ?", (person_id,))
    return frozenset(number(row[0]) for row in rows)


def add(vault: Vault, conversation: Conversation) -> int:
    """Keep a new conversation and return its id."""
    with vault.transaction() as transaction:
        return transaction.write(
            "INSERT INTO conversation (person_id, framework_id, discipline, held_on) VALUES (?, ?, ?, ?)",
            (
                conversation.person_id,
                conversation.framework_id,
                conversation.discipline,
                from_day(conversation.held_on),
            ),
        )


def delete(vault: Vault, conversation_id: int) -> None:
    """Delete a conversation with everything said in it; no trace of it is left."""
    with vault.deleting_for_good() as transaction:
        transaction.write("DELETE FROM conversation WHERE id = ?", (conversation_id,))


def set_finished(vault: Vault, conversation_id: int, side: Side, at: datetime | None) -> None:
    """Keep when a side finished; None opens its assessment again."""
    with vault.transaction() as transaction:
        transaction.write(
            f"UPDATE conversation SET {_FINISHED[side]} = ? WHERE id = ?", (from_moment(at), conversation_id)
        )


def set_agreed(vault: Vault, conversation_id: int, side: Side, at: datetime | None) -> None:
    """Keep when a side agreed to the end; None takes its agreement back."""
    with vault.transaction() as transaction:
        transaction.write(
            f"UPDATE conversation SET {_AGREED[side]} = ? WHERE id = ?", (from_moment(at), conversation_id)
        )


def set_paused(vault: Vault, conversation_id: int, at: datetime | None, behaviour: str) -> None:
    """Keep that the two paused, and where they want to go on; None as soon as they have gone on."""
    with vault.transaction() as transaction:
        transaction.write(
            "UPDATE conversation SET paused_at = ?, paused_behaviour = ? WHERE id = ?",
            (from_moment(at), behaviour, conversation_id),
        )


def closing(vault: Vault, conversation_id: int) -> Closing:
    """Return what was said of the conversation as a whole."""
    rows = vault.read("SELECT shared_notes, look_again_on FROM conversation WHERE id = ?", (conversation_id,))
    return Closing(text(rows[0][0]), day(rows[0][1])) if rows else Closing()


def set_closing(vault: Vault, conversation_id: int, closing: Closing) -> None:
    """Keep what was said of the conversation as a whole."""
    with vault.transaction() as transaction:
        transaction.write(
            "UPDATE conversation SET shared_notes = ?, look_again_on = ? WHERE id = ?",
            (closing.shared_notes, from_day(closing.look_again_on), conversation_id),
        )


def _at_the_end(vault: Vault, person_id: int, order: str) -> Conversation | None:
    rows = vault.read(
        f"SELECT {_COLUMNS} FROM conversation WHERE person_id = ? ORDER BY {order} LIMIT 1", (person_id,)
    )
    return _conversation(rows[0]) if rows else None


def _conversation(row: Sequence[SqlValue]) -> Conversation:
    return Conversation(
        id=number(row[0]),
        person_id=number(row[1]),
        framework_id=number(row[2]),
        discipline=text(row[3]),
        held_on=known_day(row[4]),
        employee_finished_at=moment(row[5]),
        manager_finished_at=moment(row[6]),
        employee_agreed_at=moment(row[7]),
        manager_agreed_at=moment(row[8]),
        paused_at=moment(row[9]),
        paused_behaviour="" if row[10] is None else text(row[10]),
    )
