"""What is deleted is nowhere in the file any more, for someone with the key either."""

from app.storage.data_key import DataKey
from app.storage.recovery_code import decode
from app.storage.vault import NewVault
from tests.storage.made import add_framework
from tests.storage.plain import plain_pages

CANARY = "a word that nobody would write by chance"


def test_what_is_deleted_leaves_nothing_behind(new: NewVault) -> None:
    database, key = new.vault.folder / "notes-1.db", DataKey(decode(new.recovery_code))
    with new.vault.transaction() as transaction:
        add_framework(transaction)
        person = transaction.write("INSERT INTO person (name, framework_id) VALUES (?, 1)", (CANARY,))
        conversation = transaction.write(
            "INSERT INTO conversation (person_id, framework_id, discipline, held_on, shared_notes)"
            " VALUES (?, 1, '', '2026-11-22', ?)",
            (person, f"{CANARY} " * 1000),
        )
        transaction.write_many(
            "INSERT INTO manager_private (conversation_id, behaviour, peers) VALUES (?, ?, ?)",
            [(conversation, f"b{number}", f"{CANARY} {number}") for number in range(200)],
        )
    assert plain_pages(database, key).count(CANARY.encode()) > 1000
    with new.vault.deleting_for_good() as transaction:
        transaction.write("DELETE FROM person WHERE id = ?", (person,))
    assert b"CREATE TABLE person" in plain_pages(database, key)
    assert CANARY.encode() not in plain_pages(database, key)
    assert (new.vault.folder / "notes-1.db-journal").stat().st_size == 0
    assert new.vault.check() == ()
