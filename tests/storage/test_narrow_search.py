"""What is written where others look can be found there, and what only the manager finds is refused."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import SealedError
from app.domain.visibility import Room, hidden_from
from app.storage.vault import Vault
from tests.storage.made import make
from tests.storage.test_narrowing import populated

OTHERS_LOOK = [Room.EMPLOYEE, Room.TOGETHER]
ENTRY = (
    "kind, source_id, part, person_id, day,"
    " replace(title, char(0x200b), '') AS title, replace(body, char(0x200b), '') AS body"  # sets signs apart
)
HAS_WORDS = "trim(title || body, char(9, 10, 13, 32)) <> ''"
SHARED_WORDS = {
    "meeting": (
        "shared_notes",
        "INSERT INTO meeting (person_id, held_on, title) VALUES (1, '2026-10-01', 'n')",
    ),
    "agenda_item": (
        "notes",
        "INSERT INTO agenda_item (person_id, position, by_whom, words, added_on)"
        " VALUES (1, 9, 'employee', 'n', '2026-10-01')",
    ),
    "decision": (
        "words",
        "INSERT INTO decision (meeting_id, position, written_on, words) VALUES (1, 9, '2026-10-01', 'n')",
    ),
    "action": (
        "what",
        "INSERT INTO action (person_id, who, what, taken_on) VALUES (1, 'employee', 'n', '2026-10-01')",
    ),
    "growth_area": (
        "looks_like",
        "INSERT INTO growth_area (conversation_id, position, headline) VALUES (1, 9, 'n')",
    ),
    "growth_check_in": (
        "happened",
        "INSERT INTO growth_check_in (growth_area_id, written_on, verdict, evidence)"
        " VALUES (1, '2026-10-01', 'keep', 'n')",
    ),
    "priority": (
        "words",
        "INSERT INTO priority (person_id, position, words, from_on) VALUES (1, 9, 'n', '2026-10-01')",
    ),
    "lesson": ("learned", "INSERT INTO lesson (person_id, written_on, tried) VALUES (1, '2026-10-01', 'n')"),
    "praise": (
        "shout_out",
        "INSERT INTO praise (person_id, written_on, words) VALUES (1, '2026-10-01', 'n')",
    ),
    "conversation": (
        "shared_notes",
        "INSERT INTO conversation (person_id, framework_id, discipline, held_on, shared_notes)"
        " VALUES (1, 1, '', '2026-10-01', 'n')",
    ),
    "agreement": (
        "words",
        "INSERT INTO agreement (conversation_id, behaviour, words) VALUES (1, 'kind-near-listens', 'n')",
    ),
    "amendment": (
        "words",
        "INSERT INTO amendment (conversation_id, written_at, words)"
        " VALUES (1, '2026-10-01T08:00:00+00:00', 'n')",
    ),
}
"""What both write words into: a column of it, and how a row comes into it."""
STAYS = {"meeting", "agenda_item", "conversation"}
"""What nobody deletes where others look: the manager's own words may hang on it."""


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Vault]:
    """Return a vault with rows in every table, and nobody before the screen."""
    vault = populated(make(tmp_path / "Team.fika"))
    yield vault
    vault.close()


def stale(vault: Vault) -> list[tuple[object, ...]]:
    """Return where an index and what it is of differ, in both directions; empty where it is whole."""
    vault.narrow(frozenset())
    found: list[tuple[object, ...]] = []
    for index in ("search", "private"):
        entries, source = f"SELECT {ENTRY} FROM {index}_entry", f"SELECT {ENTRY} FROM {index}_source"
        source += f" WHERE {HAS_WORDS}"
        found += vault.read(f"{entries} EXCEPT {source}")
        found += vault.read(f"{source} EXCEPT {entries}")
        with vault.transaction() as transaction:  # raises where the index and its entries differ
            transaction.write(
                f"INSERT INTO {index}_words ({index}_words, rank) VALUES ('integrity-check', 1)"
            )
    return found


def found(vault: Vault, index: str, asked: str) -> list[object]:
    """Return the ids of what is found."""
    sql = f"SELECT rowid FROM {index}_words WHERE {index}_words MATCH ?"
    return [number for (number,) in vault.read(sql, (asked,))]


def test_every_table_both_write_words_into_is_tried(kept: Vault) -> None:
    ((source,),) = kept.read("SELECT sql FROM sqlite_schema WHERE name = 'search_source'")
    assert set(re.findall(r"words_of_(\w+)", str(source))) == set(SHARED_WORDS)


@pytest.mark.parametrize("room", Room)
@pytest.mark.parametrize("table", SHARED_WORDS)
def test_in_every_room_the_index_follows_what_both_write(kept: Vault, room: Room, table: str) -> None:
    column, insert = SHARED_WORDS[table]
    kept.narrow(hidden_from(room))
    with kept.transaction() as transaction:
        transaction.write(insert)
        transaction.write(f"UPDATE {table} SET {column} = 'zebrafinch'")
    taken_off = " WHERE outcome IS NOT 'removed'" if table == "agenda_item" else ""  # is found no more
    ((rows,),) = kept.read(f"SELECT count(*) FROM {table}{taken_off}")
    assert len(found(kept, "search", "zebraf*")) == rows
    if room is Room.MANAGER or table not in STAYS:
        with kept.transaction() as transaction:
            transaction.write(f"DELETE FROM {table}")
        assert found(kept, "search", "zebraf*") == []
    assert stale(kept) == []


def test_a_stale_index_would_be_seen(kept: Vault) -> None:
    with kept.transaction() as transaction:
        transaction.write("DROP TRIGGER meeting_found_changed")
        transaction.write("UPDATE meeting SET shared_notes = 'said since' WHERE id = 1")
    assert {row[0] for row in stale(kept)} == {"meeting"}


@pytest.mark.parametrize("room", OTHERS_LOOK)
@pytest.mark.parametrize(
    "asking",
    [
        "SELECT rowid FROM private_words WHERE private_words MATCH 'tired'",
        "SELECT 1 FROM private_words WHERE private_words MATCH 'tired'",
        "SELECT 1 FROM private_words('tired')",
        "SELECT 1 FROM private_words WHERE title MATCH 'tired'",
        "SELECT count(*) FROM private_words",
        "SELECT snippet(private_words, 1, '', '', '', 9) FROM private_words('tired')",
        "SELECT highlight(private_words, 1, '', '') FROM private_words('tired')",
        "SELECT bm25(private_words) FROM private_words('tired')",
        "SELECT 1 FROM search_words WHERE rowid IN (SELECT rowid FROM private_words)",
        "SELECT * FROM private_source",
        "SELECT 1 FROM private_source LIMIT 1",
        "SELECT * FROM words_of_meeting_private",
        "SELECT 1 FROM words_of_agenda_item_private",
        "SELECT body FROM words_of_own_agenda_item",
        "SELECT body FROM words_of_manager_private",
        "SELECT kind FROM private_new",
        "WITH private_entry_gone AS (SELECT body FROM private_entry) SELECT * FROM private_entry_gone",
        "WITH meeting_private_found_gone AS (SELECT notes FROM meeting_private)"
        " SELECT * FROM meeting_private_found_gone",
    ],
)
def test_what_only_the_manager_finds_is_not_even_counted(kept: Vault, room: Room, asking: str) -> None:
    kept.narrow(hidden_from(room))
    with pytest.raises(SealedError):
        kept.read(asking)


@pytest.mark.parametrize("room", OTHERS_LOOK)
@pytest.mark.parametrize(
    "writing",
    [
        "INSERT INTO private_words (private_words) VALUES ('rebuild')",
        "INSERT INTO private_words (private_words) VALUES ('delete-all')",
        "INSERT INTO private_words (private_words, rank) VALUES ('integrity-check', 1)",
        "INSERT INTO private_words (rowid, title, body, tags) VALUES (1, 'a', 'b', 'c')",
        "UPDATE private_words SET rowid = 3",
        "UPDATE private_entry SET rowid = 3",
        "UPDATE private_words SET rank = 'bm25(1)'",
        "DELETE FROM private_words",
        "DELETE FROM private_words WHERE rowid = 1",
        "INSERT INTO private_new (kind, source_id, part, person_id, day, title, body)"
        " VALUES ('x', 1, '', 1, '2026-10-01', 'a', 'b')",
        "CREATE VIRTUAL TABLE temp.peeping USING fts5vocab(main, private_words, row)",
        "CREATE VIRTUAL TABLE peeping USING fts5 (title, body, tags, content = 'private_entry')",
    ],
)
def test_what_only_the_manager_finds_is_changed_by_nobody_else(kept: Vault, room: Room, writing: str) -> None:
    kept.narrow(hidden_from(room))
    with pytest.raises(SealedError), kept.transaction() as transaction:
        transaction.write(writing)
    assert stale(kept) == []


@pytest.mark.parametrize("room", Room)
def test_in_every_room_both_find_what_is_theirs(kept: Vault, room: Room) -> None:
    kept.narrow(hidden_from(room))
    asked = (
        "SELECT snippet(search_words, 1, '[', ']', '…', 3), highlight(search_words, 0, '', ''), rank"
        " FROM search_words JOIN search_entry ON search_entry.id = search_words.rowid"
        " WHERE search_words MATCH 'ofen*' ORDER BY search_words.rowid DESC"
    )
    for _time in range(2):  # the statement is kept ready for the second time
        assert [row[0] for row in kept.read(asked)] == ["# [Öfen]\n\n* [ ] *Åsa’s…"]
    kept.narrow(frozenset())
    kept.narrow(hidden_from(room))
    assert len(kept.read("SELECT * FROM search_source")) > len(SHARED_WORDS)


def test_the_manager_finds_what_is_theirs_alone(kept: Vault) -> None:
    kept.narrow(hidden_from(Room.MANAGER))
    assert len(found(kept, "private", "tired")) == 1
    with kept.transaction() as transaction:
        transaction.write("UPDATE meeting_private SET notes = 'zebrafinch'")
        transaction.write("UPDATE manager_view SET note = 'zebrafinch'")
        transaction.write("DELETE FROM own_agenda_item")
    assert found(kept, "private", "tired") == []
    assert len(found(kept, "private", "zebrafinch")) == 4
    assert found(kept, "search", "zebrafinch") == []
    assert stale(kept) == []
