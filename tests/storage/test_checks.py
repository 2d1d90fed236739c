"""The check finds what is wrong, names it, and changes nothing."""

import shutil
from pathlib import Path

import pytest

from app.storage.keys import new_keys
from app.storage.recovery_code import decode
from app.storage.sqlcipher import connect
from app.storage.vault import DataKey, NewVault, Vault, open_vault
from tests.storage.made import KDF, WORDS, make, make_closed


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ("UPDATE identity SET vault_id = 'x'", "identity"),
        ("DELETE FROM identity", "identity"),
        ("PRAGMA application_id = 1", "identity"),
        ("PRAGMA user_version = 99", "schema: 99"),
        ("PRAGMA secure_delete = OFF", "setting not in force: secure_delete"),
    ],
)
def test_what_is_not_as_it_should_be_is_named(vault: Vault, change: str, finding: str) -> None:
    vault.read(change)
    assert [found for found in vault.check() if found.startswith(finding)]


def test_rows_that_belong_to_nothing_are_named(new: NewVault) -> None:
    new.vault.close()
    key = DataKey(decode(new.recovery_code))
    connection = connect(new.vault.folder / "notes-1.db", key)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("INSERT INTO person (name, framework_id) VALUES ('Chen Wei', 7)")
    connection.close()
    vault = open_vault(new.vault.folder, key)
    assert vault.check() == ("foreign_key_check: person, belongs to no framework",)
    vault.close()


@pytest.mark.parametrize("table", ["growth_area", "setting"])
def test_spoilt_pages_are_named(new: NewVault, table: str) -> None:
    (page,) = new.vault.read("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))[0]
    assert isinstance(page, int)
    new.vault.close()
    notes = new.vault.folder / "notes-1.db"
    content = bytearray(notes.read_bytes())
    content[(page - 1) * 4096 + 7] ^= 1
    notes.write_bytes(content)
    vault = open_vault(new.vault.folder, DataKey(decode(new.recovery_code)))
    pages, structure, *_others = vault.check()
    assert pages == f"cipher_integrity_check: HMAC verification failed for page {page}"
    assert structure.startswith("notes-1.db: ")
    vault.close()


@pytest.mark.parametrize("keys", ["gone", "damaged", "another's", "older"])
def test_keys_that_do_not_belong_here_are_named(new: NewVault, tmp_path: Path, keys: str) -> None:
    path = new.vault.folder / "keys.json"
    if keys == "gone":
        path.unlink()
    elif keys == "damaged":
        path.write_bytes(path.read_bytes()[1:])
    elif keys == "another's":
        make_closed(tmp_path / "Other.fika")
        shutil.copy(tmp_path / "Other.fika" / "keys.json", path)
    else:
        key = DataKey(decode(new.recovery_code))
        path.write_bytes(new_keys("0" * 32, "notes-1.db").with_passphrase(key, WORDS, KDF).to_bytes(key))
    (finding,) = new.vault.check()
    assert finding.startswith("keys.json: ")


def test_checking_changes_nothing(tmp_path: Path) -> None:
    vault = make(tmp_path / "Team.fika").vault
    before = [path.read_bytes() for path in sorted(vault.folder.iterdir())]
    assert vault.check() == ()
    assert [path.read_bytes() for path in sorted(vault.folder.iterdir())] == before
    vault.close()
