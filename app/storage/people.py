"""People as they are kept."""

from collections.abc import Sequence

from app.domain.person import Person
from app.storage.rows import SqlValue, day, from_day, from_words, number, text, words
from app.storage.vault import Vault

_COLUMNS = "id, name, roles, discipline, team, started_on, framework_id, archived_on"


def get(vault: Vault, person_id: int) -> Person | None:
    """Return one person, or None where there is none such."""
    rows = vault.read(f"SELECT {_COLUMNS} FROM person WHERE id = ?", (person_id,))
    return _person(rows[0]) if rows else None


def listed(vault: Vault) -> tuple[Person, ...]:
    """Return everyone, the archived too, by name."""
    rows = vault.read(f"SELECT {_COLUMNS} FROM person ORDER BY name COLLATE NOCASE, id")
    return tuple(_person(row) for row in rows)


def add(vault: Vault, person: Person) -> int:
    """Keep someone new and return their id."""
    with vault.transaction() as transaction:
        return transaction.write(
            "INSERT INTO person (name, roles, discipline, team, started_on, framework_id, archived_on)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            _values(person),
        )


def change(vault: Vault, person: Person) -> None:
    """Keep what changed about someone."""
    with vault.transaction() as transaction:
        transaction.write(
            "UPDATE person SET name = ?, roles = ?, discipline = ?, team = ?, started_on = ?,"
            " framework_id = ?, archived_on = ? WHERE id = ?",
            (*_values(person), person.id),
        )


def delete(vault: Vault, person_id: int) -> None:
    """Delete someone and everything that belongs to them; no trace of it is left."""
    with vault.deleting_for_good() as transaction:
        transaction.write("DELETE FROM person WHERE id = ?", (person_id,))


def _values(person: Person) -> tuple[SqlValue, ...]:
    return (
        person.name,
        from_words(person.roles),
        person.discipline,
        person.team,
        from_day(person.started_on),
        person.framework_id,
        from_day(person.archived_on),
    )


def _person(row: Sequence[SqlValue]) -> Person:
    return Person(
        id=number(row[0]),
        name=text(row[1]),
        roles=words(row[2]),
        discipline=text(row[3]),
        team=text(row[4]),
        started_on=day(row[5]),
        framework_id=number(row[6]),
        archived_on=day(row[7]),
    )
