"""Rows put into a real vault by hand, for tests of what reads them."""

from datetime import date

from app.domain.person import Person
from app.services.session import Session
from app.storage.rows import SqlValue
from tests.services.room_made import begin, both_finish

DAY = date(2026, 11, 22)


def put(session: Session, table: str, **row: SqlValue) -> int:
    """Put a row into the vault and return its id."""
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    with session._vault.transaction() as transaction:
        return transaction.write(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))


def add(session: Session, name: str = "Amira Haddad", since: date | None = None) -> int:
    """Add somebody and return their id."""
    return session.people.add(
        Person(name, discipline="software", started_on=since, framework_id=session.frameworks.built_in())
    ).id


def plan(session: Session, person_id: int, on: date = DAY, *, over: bool = False) -> int:
    """Put a meeting and return its id."""
    ended_at = "2026-11-22T10:00:00+00:00" if over else None
    return put(session, "meeting", person_id=person_id, held_on=on.isoformat(), ended_at=ended_at)


def put_item(session: Session, person_id: int, *, own: bool = False, **row: SqlValue) -> int:
    """Put an agenda item and return its id."""
    whose: dict[str, SqlValue] = {} if own else {"by_whom": "manager"}
    table = "own_agenda_item" if own else "agenda_item"
    return put(
        session, table, person_id=person_id, position=1, words="Rota", added_on="2026-11-01", **whose, **row
    )


def put_action(session: Session, person_id: int, due: str | None, state: str = "open") -> int:
    """Put an action and return its id."""
    return put(
        session,
        "action",
        person_id=person_id,
        who="employee",
        what="Ask",
        due_on=due,
        taken_on="2026-11-01",
        state=state,
    )


def conclude(session: Session, conversation_id: int, look_again: str | None = None) -> None:
    """Let both agree to the end of a conversation."""
    with session._vault.transaction() as transaction:
        transaction.write(
            "UPDATE conversation SET employee_agreed_at = ?1, manager_agreed_at = ?1, look_again_on = ?2"
            " WHERE id = ?3",
            ("2026-11-22T10:00:00+00:00", look_again, conversation_id),
        )


def concluded(session: Session, look_again: str | None = None) -> int:
    """Return a conversation that came to its end."""
    conversation_id = begin(session)
    both_finish(session, conversation_id)
    conclude(session, conversation_id, look_again)
    return conversation_id


def put_area(
    session: Session, conversation_id: int, look_again: str | None = None, headline: str = "Say no"
) -> int:
    """Put a growth area and return its id."""
    return put(
        session,
        "growth_area",
        conversation_id=conversation_id,
        position=1,
        headline=headline,
        look_again_on=look_again,
    )


def check_in(
    session: Session, area_id: int, on: str, verdict: str = "keep", look_again: str | None = None
) -> None:
    """Put a check-in."""
    put(
        session,
        "growth_check_in",
        growth_area_id=area_id,
        written_on=on,
        verdict=verdict,
        look_again_on=look_again,
    )
