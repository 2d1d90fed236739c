"""Migrations run once, in order, each whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.domain.errors import NewerVaultError, VaultDamagedError
from app.storage.data_key import DataKey
from app.storage.schema import built_in, migrate, migrations_in, version
from app.storage.sqlcipher import connect, value

ONE = "-- Schema 1: notes;\nCREATE TABLE note (words TEXT);\n\nINSERT INTO note\nVALUES ('a; b');\n-- the end"
TWO = "ALTER TABLE note ADD COLUMN day TEXT;"
THREE = """
CREATE TABLE day (id INTEGER PRIMARY KEY);
CREATE TRIGGER t AFTER INSERT ON day BEGIN
    SELECT 1;
    SELECT 2;
END;
"""
FAMILY = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (parent INTEGER REFERENCES parent (id));
INSERT INTO child VALUES (7);
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "notes-1.db"
    path.write_bytes(b"")
    return path


@pytest.fixture
def connection(database: Path) -> Iterator[dbapi2.Connection]:
    opened = connect(database, DataKey(bytes(32)))
    yield opened
    opened.close()


def planted(folder: Path, *scripts: str) -> Path:
    """Write migrations numbered from 1."""
    folder = folder / "planted"
    folder.mkdir(exist_ok=True)
    (folder / "README").write_text("no migration")
    for number, sql in enumerate(scripts, start=1):
        (folder / f"{number:04}_step.sql").write_text(sql)
    return folder


def test_the_built_in_ones_begin_with_the_first() -> None:
    assert [migration.number for migration in built_in()] == list(range(1, len(built_in()) + 1))
    assert "CREATE TABLE identity" in built_in()[0].statements[0]


def test_statements_are_told_apart(tmp_path: Path) -> None:
    first, _second, third = migrations_in(planted(tmp_path, ONE, TWO, THREE))
    assert len(first.statements) == 2
    assert len(third.statements) == 2
    assert third.statements[1].endswith("END;")


def test_from_nothing_to_the_newest_and_from_step_to_step(
    tmp_path: Path, database: Path, connection: dbapi2.Connection
) -> None:
    migrate(connection, database, migrations_in(planted(tmp_path, ONE)))
    assert version(connection) == 1
    every = migrations_in(planted(tmp_path, ONE, TWO, THREE))
    migrate(connection, database, every)
    migrate(connection, database, every)  # nothing is left to do
    assert version(connection) == 3
    assert connection.execute("SELECT words, day FROM note").fetchall() == [("a; b", None)]


def test_a_newer_schema_is_refused(tmp_path: Path, database: Path, connection: dbapi2.Connection) -> None:
    migrate(connection, database, migrations_in(planted(tmp_path, ONE, TWO)))
    with pytest.raises(NewerVaultError) as newer:
        migrate(connection, database, migrations_in(planted(tmp_path, ONE, TWO))[:1])
    assert (newer.value.found, newer.value.known, newer.value.path) == (2, 1, database)


def test_a_step_that_fails_leaves_the_one_before(
    tmp_path: Path, database: Path, connection: dbapi2.Connection
) -> None:
    with pytest.raises(dbapi2.OperationalError):
        migrate(connection, database, migrations_in(planted(tmp_path, ONE, TWO + "\nDROP TABLE nothing;")))
    assert version(connection) == 1
    assert value(connection, "SELECT count(*) FROM pragma_table_info('note')") == 1


def test_a_step_that_leaves_orphans_is_undone(
    tmp_path: Path, database: Path, connection: dbapi2.Connection
) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    with pytest.raises(VaultDamagedError):
        migrate(connection, database, migrations_in(planted(tmp_path, FAMILY)))
    assert version(connection) == 0
    assert value(connection, "SELECT count(*) FROM sqlite_schema") == 0


def test_a_gap_in_the_numbers_is_a_bug(tmp_path: Path) -> None:
    folder = planted(tmp_path, ONE, TWO)
    (folder / "0001_step.sql").unlink()
    with pytest.raises(ValueError, match="gap"):
        migrations_in(folder)


def test_half_a_statement_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="middle"):
        migrations_in(planted(tmp_path, "CREATE TABLE note (words TEXT)"))


# --- What schema 2 makes of schema 1

MODEL = '{"characteristics": [{"id": "kind", "name": "Kindness"}, {"id": "brave", "name": "Courage"}]}'
FINISHED = (
    "INSERT INTO conversation (id, person_id, framework_id, discipline, held_on, employee_finished_at,"
    " manager_finished_at) VALUES (?, 1, ?, '', '2026-03-02', ?, ?)"
)
EARLY, LATE = "2026-03-02T09:10:00+00:00", "2026-03-02T09:40:00+00:00"


def test_what_lay_open_before_the_reveal_came_is_revealed(
    database: Path, connection: dbapi2.Connection
) -> None:
    migrate(connection, database, built_in()[:1])
    frameworks = [(1, "1", MODEL), (2, "2", "{}")]
    connection.executemany("INSERT INTO framework VALUES (?, 'small', ?, '', '', ?, '')", frameworks)
    connection.execute("INSERT INTO person (name, framework_id) VALUES ('Amira Haddad', 1)")
    conversations = [
        (1, 1, EARLY, LATE),
        (2, 1, EARLY, None),
        (3, 1, None, LATE),
        (4, 1, None, None),
        (5, 2, EARLY, LATE),
        (6, 1, LATE, EARLY),
    ]
    connection.executemany(FINISHED, conversations)
    migrate(connection, database)
    kept = connection.execute("SELECT * FROM reveal ORDER BY conversation_id, characteristic").fetchall()
    assert kept == [(1, "brave", LATE), (1, "kind", LATE), (6, "brave", LATE), (6, "kind", LATE)]
