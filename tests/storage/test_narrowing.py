"""In each room the database itself refuses what nobody there may see, whichever statement asks for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import SealedError
from app.domain.visibility import FIELDS, Room, hidden_from
from app.storage import people
from app.storage.sqlcipher import connect
from app.storage.vault import NewVault, Vault, open_vault
from tests.storage.frozen import make_schema_4
from tests.storage.made import key_of, make

HIDDEN = [(room, field) for room in Room for field in sorted(hidden_from(room))]
SEEN = [(room, field) for room in Room for field in sorted(set(FIELDS) - hidden_from(room))]
TABLES = sorted({field.split(".")[0] for field in FIELDS})
CHILDREN = [
    table
    for table in TABLES
    if f"{table}.conversation_id" in FIELDS or f"{table}.meeting_id" in FIELDS or table.endswith("_entry")
]
CLOSED = [table for table in TABLES if table == "setting" or table.startswith("private_")]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """Return a vault with rows in every table, and a view and a trigger that look for what is private."""
    vault = populated(make(tmp_path_factory.mktemp("narrow") / "Team.fika"))
    with vault.transaction() as transaction:
        for field in FIELDS:
            table, column = field.split(".")
            transaction.write(f"CREATE VIEW see_{table}_{column} AS SELECT {column} AS seen FROM {table}")
            transaction.write(f"CREATE VIEW touch_{table}_{column} AS SELECT team FROM person")
            transaction.write(
                f"CREATE TRIGGER touched_{table}_{column} INSTEAD OF UPDATE ON touch_{table}_{column}"
                f" BEGIN UPDATE person SET team = (SELECT max({column}) FROM {table}); END"
            )
    yield vault
    vault.close()


def populated(new: NewVault) -> Vault:
    """Put rows into every table."""
    with new.vault.transaction() as transaction:
        make_schema_4.populate(transaction)
        transaction.write(
            "INSERT INTO self_seal (conversation_id, kdf, nonce, box) VALUES (3, '{}', x'00', x'00')"
        )
    return new.vault


def narrowed(vault: Vault, room: Room) -> Vault:
    """Let nobody but those in a room look."""
    vault.narrow(hidden_from(room))
    return vault


def written(vault: Vault, sql: str) -> None:
    """Run one statement in a transaction."""
    with vault.transaction() as transaction:
        transaction.write(sql)


def everything(vault: Vault) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table."""
    vault.narrow(frozenset())
    return {table: list(vault.read(f"SELECT * FROM {table}")) for table in TABLES}


READINGS = (
    "SELECT {column} FROM {table}",
    "SELECT * FROM {table}",
    "SELECT {table}.* FROM {table}",
    "SELECT 1 FROM {table} WHERE {column} IS NOT NULL",
    "SELECT 1 FROM {table} ORDER BY {column}",
    "SELECT count({column}) FROM {table}",
    "SELECT 1 FROM {table} GROUP BY {column}",
    "SELECT max({column}) OVER () FROM {table}",
    "SELECT (SELECT {column} FROM {table} LIMIT 1)",
    "SELECT 1 WHERE EXISTS (SELECT 1 FROM {table} WHERE {column} > '')",
    "SELECT seen FROM (SELECT {column} AS seen FROM {table})",
    "WITH found AS (SELECT {column} AS seen FROM {table}) SELECT * FROM found",
    "SELECT p.id FROM person AS p JOIN {table} AS t ON t.{column} = p.name",
    "SELECT name FROM person UNION SELECT {column} FROM {table}",
    "SELECT seen FROM see_{table}_{column}",
    "SELECT count(*) FROM see_{table}_{column} WHERE seen > ''",
    "EXPLAIN SELECT {column} FROM {table}",
    'SELECT "{column}" FROM main."{table}"',
    "SELECT {COLUMN} FROM {TABLE}",
)
WRITINGS = (
    "UPDATE {table} SET {column} = {column}",
    "UPDATE {table} SET {column} = NULL",
    "UPDATE person SET team = (SELECT {column} FROM {table})",
    "UPDATE person SET team = t.{column} FROM {table} AS t",
    "INSERT INTO {table} ({column}) VALUES ('x')",
    "INSERT OR IGNORE INTO {table} ({column}) VALUES ('x')",
    "REPLACE INTO {table} ({column}) VALUES ('x')",
    "INSERT INTO {table} DEFAULT VALUES",
    "INSERT INTO person (name, framework_id) SELECT {column}, 1 FROM {table}",
    "INSERT INTO person (name, framework_id) VALUES ('x', 1) RETURNING (SELECT {column} FROM {table})",
    "DELETE FROM {table} WHERE {column} = 'x'",
    "DELETE FROM {table} RETURNING {column}",
    "DELETE FROM person WHERE name IN (SELECT {column} FROM {table})",
    "UPDATE touch_{table}_{column} SET team = 'x'",
)


@pytest.mark.parametrize(("room", "field"), HIDDEN, ids=str)
def test_no_statement_reads_or_writes_what_is_hidden(kept: Vault, room: Room, field: str) -> None:
    before = everything(kept)
    table, column = field.split(".")
    words = {"table": table, "column": column, "TABLE": table.upper(), "COLUMN": column.upper()}
    narrowed(kept, room)
    for sql in READINGS:
        with pytest.raises(SealedError):
            kept.read(sql.format(**words))
    for sql in WRITINGS:
        with pytest.raises(SealedError):
            written(kept, sql.format(**words))
    assert everything(kept) == before


@pytest.mark.parametrize(("room", "field"), SEEN, ids=str)
def test_everything_else_can_be_read(kept: Vault, room: Room, field: str) -> None:
    table, column = field.split(".")
    assert narrowed(kept, room).read(f"SELECT {column} FROM {table}")
    assert kept.read(f"SELECT seen FROM see_{table}_{column}")


@pytest.mark.parametrize("room", Room)
@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE {table} RENAME TO open_now",
        "ALTER TABLE {table} RENAME COLUMN {column} TO open_now",
        "CREATE TABLE copied AS SELECT * FROM {table}",
        "CREATE TEMP VIEW peeping AS SELECT * FROM {table}",
        "CREATE TEMP TRIGGER peeping AFTER DELETE ON {table} BEGIN SELECT old.{column}; END",
        "DROP TABLE {table}",
        "ATTACH ':memory:' AS copied",
        "VACUUM INTO ':memory:'",
        "PRAGMA writable_schema = ON",
        "PRAGMA secure_delete = OFF",
        "PRAGMA table_info({table})",
    ],
)
def test_neither_schema_nor_settings_can_be_changed(kept: Vault, room: Room, change: str) -> None:
    table, column = min(hidden_from(room)).split(".")
    before = everything(kept)
    narrowed(kept, room)
    with pytest.raises(SealedError):
        kept.read(change.format(table=table, column=column))
    assert everything(kept) == before


@pytest.mark.parametrize(("room", "field"), HIDDEN, ids=str)
def test_what_was_asked_before_is_refused_now(kept: Vault, room: Room, field: str) -> None:
    table, column = field.split(".")
    asked = f"SELECT {column} FROM {table}"
    for _time in range(2):  # the statement is kept ready for the second time
        kept.narrow(frozenset())
        assert kept.read(asked)
        narrowed(kept, room)
        with pytest.raises(SealedError):
            kept.read(asked)


def test_what_is_hidden_changes_with_the_room(kept: Vault) -> None:
    asked = {Room.MANAGER: "SELECT note FROM self_view", Room.EMPLOYEE: "SELECT note FROM manager_view"}
    for room, other in ((Room.MANAGER, Room.EMPLOYEE), (Room.EMPLOYEE, Room.MANAGER)):
        narrowed(kept, room)
        with pytest.raises(SealedError):
            kept.read(asked[room])
        assert kept.read(asked[other])
    narrowed(kept, Room.TOGETHER)
    assert all(kept.read(sql) for sql in asked.values())


def test_a_transaction_begun_before_is_narrowed_too_and_taken_back_whole(vault: Vault) -> None:
    before = list(vault.read("SELECT * FROM framework"))

    def look_inside() -> None:
        with vault.transaction() as transaction:
            transaction.write(
                "INSERT INTO framework (key, version, name, source, model, added_at)"
                " VALUES ('a', '', '', '', '', '')"
            )
            narrowed(vault, Room.EMPLOYEE)
            transaction.read("SELECT peers FROM manager_private")

    with pytest.raises(SealedError):
        look_inside()
    assert list(vault.read("SELECT * FROM framework")) == before


@pytest.mark.parametrize("room", Room)
def test_in_each_room_what_may_be_written_is_kept(new: NewVault, room: Room) -> None:
    vault = narrowed(populated(new), room)
    with vault.transaction() as transaction, vault.transaction():
        transaction.write("UPDATE conversation SET shared_notes = 'ours' WHERE id = 1")
        transaction.write(
            "INSERT INTO amendment (conversation_id, written_at, words) VALUES (1, '2026-11-22', 'w')"
        )
    assert vault.read("SELECT shared_notes FROM conversation WHERE id = 1") == [("ours",)]
    vault.close()
    again = open_vault(vault.folder, key_of(new.recovery_code))
    assert again.read("SELECT count(*) FROM amendment") == [(2,)]
    again.close()


def test_whoever_is_deleted_takes_what_is_hidden_along(new: NewVault) -> None:
    vault = narrowed(populated(new), Room.MANAGER)
    for person_id in (1, 2, 3):
        people.delete(vault, person_id)
    left = everything(vault)
    assert {table: left[table] for table in CHILDREN} == {table: [] for table in CHILDREN}
    assert vault.check() == ()


@pytest.mark.parametrize("room", [Room.EMPLOYEE, Room.TOGETHER])
@pytest.mark.parametrize(
    "what", ["person", "conversation", "meeting", "agenda_item", "meeting_private", "agenda_item_private"]
)
def test_where_others_look_nobody_is_deleted_of_whom_something_is_hidden(
    kept: Vault, room: Room, what: str
) -> None:
    """What only the manager finds of it would have to go too, and there nobody may touch that."""
    before = everything(kept)
    narrowed(kept, room)
    with pytest.raises(SealedError):
        written(kept, f"DELETE FROM {what}")
    assert everything(kept) == before


@pytest.mark.parametrize("table", CLOSED)
@pytest.mark.parametrize("room", [Room.EMPLOYEE, Room.TOGETHER])
def test_of_what_is_hidden_whole_nobody_learns_how_much_there_is(kept: Vault, room: Room, table: str) -> None:
    before = everything(kept)
    narrowed(kept, room)
    for sql in ("SELECT count(*) FROM {0}", "SELECT 1 FROM {0}", "SELECT 1 WHERE EXISTS (SELECT 1 FROM {0})"):
        with pytest.raises(SealedError):
            kept.read(sql.format(table))
    for sql in ("DELETE FROM {0}", "DELETE FROM {0} WHERE 0", "INSERT INTO {0} SELECT * FROM {0}"):
        with pytest.raises(SealedError):
            written(kept, sql.format(table))
    assert everything(kept) == before


@pytest.mark.parametrize("room", Room)
def test_checking_the_vault_works_and_leaves_the_room_narrow(kept: Vault, room: Room) -> None:
    narrowed(kept, room)
    assert kept.check() == ()
    with pytest.raises(SealedError):
        kept.read(f"SELECT * FROM {min(hidden_from(room)).split('.')[0]}")


def test_a_check_that_fails_leaves_the_room_narrow(new: NewVault, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> tuple[str, ...]:
        raise KeyError

    vault = narrowed(populated(new), Room.EMPLOYEE)
    monkeypatch.setattr("app.storage.checks.findings", fail)
    with pytest.raises(KeyError):
        vault.check()
    with pytest.raises(SealedError):
        vault.read("SELECT peers FROM manager_private")


def test_nothing_is_hidden_where_nobody_sits(new: NewVault) -> None:
    vault = populated(new)
    for field in FIELDS:
        table, column = field.split(".")
        assert vault.read(f"SELECT {column} FROM {table}")


def test_what_is_hidden_is_hidden_in_this_vault_as_it_is_open(new: NewVault, tmp_path: Path) -> None:
    """The refusal is the connection's: whoever has the data key reads the file, as SECURITY.md says."""
    vault = narrowed(populated(new), Room.EMPLOYEE)
    vault.close()
    copy = tmp_path / "copy.db"
    copy.write_bytes((vault.folder / "notes-1.db").read_bytes())
    connection = connect(copy, key_of(new.recovery_code))
    assert connection.execute("SELECT peers FROM manager_private").fetchall() == [("Dina: she asks me.",)]
    connection.close()
