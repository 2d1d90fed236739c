"""An index that is not what the notes hold is found, and made anew; no note is touched by that."""

import pytest
from sqlcipher3 import dbapi2

from app.domain.errors import FikaError
from app.domain.found import Asked
from app.storage import search
from app.storage.data_key import DataKey
from app.storage.recovery_code import decode
from app.storage.vault import NewVault, Vault, open_vault
from app.wording.made_anew import can_be_made_anew
from tests.storage.plain import plain_pages, plain_rows
from tests.storage.plain_search import TABLES, fill

SPOILT = {
    "an entry that is gone": ("DELETE FROM search_entry WHERE kind = 'lesson'",),
    "an entry of the manager's own that is gone": ("DELETE FROM private_entry WHERE source_id = 2",),
    "an entry that is of nothing": (
        "INSERT INTO search_new VALUES ('lesson', 99, '', 1, '2026-10-12', 'left over', '')",
    ),
    "words that were changed behind its back": (
        "DROP TRIGGER lesson_found_changed",
        "UPDATE lesson SET learned = 'said since'",
    ),
    "a trigger that is another one": (
        "DROP TRIGGER private_entry_gone",
        "CREATE TRIGGER private_entry_gone AFTER DELETE ON private_entry BEGIN SELECT 1; END",
    ),
    "a view that is another one": (
        "DROP VIEW words_of_praise",
        "CREATE VIEW words_of_praise AS SELECT * FROM words_of_lesson WHERE 0",
    ),
    "words that are not there": ("INSERT INTO search_words (search_words) VALUES ('delete-all')",),
    "words that nobody wrote": (
        "INSERT INTO private_words (rowid, title, body, tags) VALUES (1, 'ghost', '', '')",
    ),
    "a part of the index that is spoilt": ("UPDATE search_words_data SET block = zeroblob(9) WHERE id > 10",),
    "how the index is made up": ("UPDATE private_words_data SET block = x'ff' WHERE id = 10",),
    "a table that is gone": ("DROP TABLE search_entry",),
    "the words' own table that is gone": ("DROP TABLE search_words",),
    "an entry that says something else": (
        "UPDATE search_entry SET body = 'never said' WHERE kind = 'praise'",
    ),
}


@pytest.fixture
def kept(new: NewVault) -> Vault:
    """Return a vault with a row in every table that is looked through, all well."""
    fill(new.vault)
    assert new.vault.check() == ()
    return new.vault


@pytest.mark.parametrize("how", SPOILT)
def test_a_spoilt_index_is_named_and_made_anew(new: NewVault, kept: Vault, how: str) -> None:
    before = {table: kept.read(f"SELECT * FROM {table}") for table in TABLES}
    for sql in SPOILT[how]:
        kept.read(sql)
    kept.close()  # how an index is made up is read once
    kept = open_vault(kept.folder, DataKey(decode(new.recovery_code)))
    findings = kept.check()
    assert findings
    assert all(can_be_made_anew(one) for one in findings), findings

    before["lesson"] = kept.read("SELECT * FROM lesson")
    kept.make_finding_anew()
    assert kept.check() == ()
    assert {table: kept.read(f"SELECT * FROM {table}") for table in TABLES} == before
    typed = "said" if "said since" in str(before["lesson"]) else "w"
    assert len(search.hits(kept, Asked(typed), None, 99, with_own=True)) > 1
    kept.close()


def test_what_is_made_anew_goes_on_being_true(kept: Vault) -> None:
    kept.make_finding_anew()
    with kept.transaction() as transaction:
        transaction.write("UPDATE praise SET words = 'zebra' WHERE id = 1")
    assert len(search.hits(kept, Asked("zeb"), None, 9, with_own=False)) == 1
    assert kept.check() == ()


def test_it_is_made_anew_in_a_step_of_its_own(kept: Vault) -> None:
    with kept.transaction() as transaction:
        transaction.write("UPDATE praise SET words = 'zebra'")
        with pytest.raises(RuntimeError):
            kept.make_finding_anew()
    assert kept.check() == ()


def test_where_it_can_not_be_made_anew_it_stays_as_it_was(kept: Vault) -> None:
    kept.read("DROP VIEW search_source")
    kept.read("CREATE TABLE search_source (in_the_way TEXT)")
    before = len(search.hits(kept, Asked("w"), None, 99, with_own=True))
    with pytest.raises((FikaError, dbapi2.Error)):
        kept.make_finding_anew()
    assert len(search.hits(kept, Asked("w"), None, 99, with_own=True)) == before > 1


@pytest.mark.parametrize("gone", ["person", "meeting", "conversation"])
def test_words_of_what_is_deleted_for_good_are_on_no_page(new: NewVault, kept: Vault, gone: str) -> None:
    key = DataKey(decode(new.recovery_code))
    for table, (_kind, column, _part, _day, words) in TABLES.items():
        for times in ("first", "then"):  # a word that was taken out again is no different
            with kept.transaction() as transaction:
                sets = ", ".join(f"{word} = ?" for word in words)
                said = [f"{times}zebra{table.replace('_', '')}" for _word in words]
                transaction.write(f"UPDATE {table} SET {sets} WHERE {column} = 2", said)
    assert plain_pages(kept.database, key).count(b"thenzebra") > len(TABLES)
    with kept.deleting_for_good() as transaction:
        if gone == "meeting":  # what hangs on no meeting is deleted by itself
            for table in (
                "agenda_item",
                "own_agenda_item",
                "action",
                "lesson",
                "praise",
                "priority",
                "conversation",
            ):
                transaction.write(f"DELETE FROM {table} WHERE id = 2")
        if gone == "conversation":
            for table in (
                "agenda_item",
                "own_agenda_item",
                "action",
                "lesson",
                "praise",
                "priority",
                "meeting",
            ):
                transaction.write(f"DELETE FROM {table} WHERE id = 2")
        transaction.write(f"DELETE FROM {gone} WHERE id = 2")
    pages = plain_pages(kept.database, key)
    assert b"CREATE TABLE search_entry" in pages
    assert b"zebra" not in pages
    assert kept.database.with_name(f"{kept.database.name}-journal").stat().st_size == 0
    assert kept.check() == ()


def test_words_of_a_single_note_are_on_no_page_once_that_is_asked_for(new: NewVault, kept: Vault) -> None:
    key = DataKey(decode(new.recovery_code))
    for number in range(40):
        with kept.transaction() as transaction:
            transaction.write("UPDATE lesson SET learned = ? WHERE id = 2", (f"zebra{number} kept{number}",))
    with kept.transaction() as transaction:
        transaction.write("UPDATE praise SET words = 'okapi' WHERE id = 1")
        transaction.write("DELETE FROM lesson WHERE id = 2")
    with kept.deleting_for_good():
        pass
    assert b"zebra" not in plain_pages(kept.database, key)
    assert b"okapi" in plain_pages(kept.database, key)
    assert kept.check() == ()


def test_no_row_of_any_table_holds_a_word_that_was_deleted(new: NewVault, kept: Vault) -> None:
    with kept.transaction() as transaction:
        transaction.write("UPDATE meeting_private SET notes = 'zebrafinch' WHERE meeting_id = 2")
    with kept.deleting_for_good() as transaction:
        transaction.write("DELETE FROM person WHERE id = 2")
    kept.close()
    rows = plain_rows(kept.database, DataKey(decode(new.recovery_code)), kept.folder.parent)
    blobs = [one if isinstance(one, bytes) else str(one).encode() for row in rows for one in row]
    assert not any(b"zebra" in one or b"finch" in one for one in blobs)
