"""Notes that are gone, damaged, or another's never open as a clean vault."""

import shutil
from pathlib import Path

import pytest

from app.domain.errors import NewerVaultError, VaultDamagedError, WrongRecoveryCodeError
from app.storage.keys import read_keys
from app.storage.sqlcipher import connect, salt
from app.storage.vault import data_key_from_recovery_code, open_vault, write_keys
from tests.storage.made import KDF, WORDS, check_opens, key_of, make_closed, spoil


def test_a_destroyed_salt_costs_nothing(folder: Path, code: str) -> None:
    notes = folder / "notes-1.db"
    content = bytearray(notes.read_bytes())
    assert content[:16] == salt(key_of(code))
    content[:16] = bytes(16)
    notes.write_bytes(content)
    check_opens(folder, key_of(code))
    notes.write_bytes(content)
    spoil(folder, "gone")
    check_opens(folder, data_key_from_recovery_code(folder, code))


def test_a_code_is_known_by_the_salt_alone(folder: Path, code: str) -> None:
    spoil(folder, "gone")
    notes = folder / "notes-1.db"
    notes.write_bytes(notes.read_bytes()[:16] + bytes(8000))
    key = data_key_from_recovery_code(folder, code)  # the code is right: it is the notes that are damaged
    with pytest.raises(VaultDamagedError):
        open_vault(folder, key)


@pytest.mark.parametrize(
    "content", [b"", b"x", b"SQLite format 3\0", bytes(4096), bytes(40960), b"hello" * 5000]
)
def test_other_content_never_opens_as_a_clean_vault(folder: Path, code: str, content: bytes) -> None:
    notes = folder / "notes-1.db"
    notes.write_bytes(content)
    with pytest.raises(VaultDamagedError) as damaged:
        open_vault(folder, key_of(code))
    assert damaged.value.path == notes
    assert damaged.value.detail
    assert notes.read_bytes() == content
    spoil(folder, "gone")
    with pytest.raises(WrongRecoveryCodeError if len(content) >= 4096 else VaultDamagedError):
        data_key_from_recovery_code(folder, code)
    with pytest.raises(VaultDamagedError):
        open_vault(folder, key_of(code))


def test_missing_notes_are_told(folder: Path, code: str) -> None:
    (folder / "notes-1.db").unlink()
    with pytest.raises(VaultDamagedError):
        open_vault(folder, key_of(code))
    assert not (folder / "notes-1.db").exists()


def test_another_vaults_notes_never_open(folder: Path, tmp_path: Path, code: str) -> None:
    make_closed(tmp_path / "Other.fika")
    shutil.copy(tmp_path / "Other.fika" / "notes-1.db", folder / "notes-1.db")
    with pytest.raises(VaultDamagedError):
        open_vault(folder, key_of(code))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE identity SET vault_id = '0123'",
        "DELETE FROM identity",
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 0",
    ],
)
def test_notes_under_the_same_key_that_are_not_these_never_open(folder: Path, code: str, change: str) -> None:
    connection = connect(folder / "notes-1.db", key_of(code))
    connection.execute(change)
    connection.close()
    with pytest.raises(VaultDamagedError):
        open_vault(folder, key_of(code))


def test_a_newer_schema_is_refused_and_left_alone(folder: Path, code: str) -> None:
    connection = connect(folder / "notes-1.db", key_of(code))
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = (folder / "notes-1.db").read_bytes()
    with pytest.raises(NewerVaultError) as newer:
        open_vault(folder, key_of(code))
    assert newer.value.found == 99
    assert (folder / "notes-1.db").read_bytes() == before


def test_without_keys_the_notes_that_the_key_opens_are_found(folder: Path, code: str) -> None:
    # As after a change of key that was cut short: the latest file need not be the one.
    shutil.copy(folder / "notes-1.db", folder / "notes-2.db")
    for name in ("notes-3.db", "notes-10.db"):
        (folder / name).write_bytes(b"")
    make_closed(folder.parent / "Other.fika")
    shutil.copy(folder.parent / "Other.fika" / "notes-1.db", folder / "notes-11.db")
    spoil(folder, "gone")
    write_keys(folder, key_of(code), WORDS, KDF)
    assert read_keys(folder / "keys.json").database == "notes-2.db"
