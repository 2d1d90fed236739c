"""Two ways in, and everything that may lie in the way."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import (
    KeysDamagedError,
    NewerVaultError,
    NotAVaultError,
    RecoveryCodeLengthError,
    VaultDamagedError,
    VaultInUseError,
    VaultReadOnlyError,
    WrongPassphraseError,
    WrongRecoveryCodeError,
)
from app.storage.keys import read_keys
from app.storage.recovery_code import decode, encode
from app.storage.sqlcipher import connect, salt
from app.storage.vault import (
    DataKey,
    NewVault,
    data_key_from_passphrase,
    data_key_from_recovery_code,
    keys_are_well,
    open_vault,
    write_keys,
)
from tests.storage.limits import file_size_limit, not_permitted
from tests.storage.made import KDF, WORDS, add_framework, framework_keys, make, make_closed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Team.fika"


@pytest.fixture
def code(folder: Path) -> str:
    """Return the recovery code of a closed vault that holds one framework."""
    new = make(folder)
    with new.vault.transaction() as transaction:
        add_framework(transaction)
    new.vault.close()
    return new.recovery_code


def key_of(code: str) -> DataKey:
    return DataKey(decode(code))


def check_opens(folder: Path, key: DataKey) -> None:
    vault = open_vault(folder, key)
    assert framework_keys(vault) == ["steps"]
    vault.close()


# --- Both ways in


@pytest.mark.usefixtures("code")
def test_the_passphrase_opens_it(folder: Path) -> None:
    check_opens(folder, data_key_from_passphrase(folder, WORDS))


def test_the_recovery_code_opens_it(folder: Path, code: str) -> None:
    check_opens(folder, data_key_from_recovery_code(folder, code.lower().replace("-", " ")))


@pytest.mark.usefixtures("code")
def test_a_wrong_passphrase_does_not(folder: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        data_key_from_passphrase(folder, WORDS.upper())


def test_a_mistyped_code_names_the_group(folder: Path, code: str) -> None:
    mistyped = code[:20] + ("A" if code[20] != "A" else "C") + code[21:]
    with pytest.raises(WrongRecoveryCodeError) as wrong:
        data_key_from_recovery_code(folder, mistyped)
    assert wrong.value.groups == (3,)
    with pytest.raises(RecoveryCodeLengthError):
        data_key_from_recovery_code(folder, code[:40])


@pytest.mark.usefixtures("code")
@pytest.mark.parametrize("keys", ["well", "gone", "damaged"])
def test_another_vaults_code_does_not(folder: Path, keys: str) -> None:
    spoil(folder, keys)
    with pytest.raises(WrongRecoveryCodeError) as wrong:
        data_key_from_recovery_code(folder, encode(bytes(32)))
    assert wrong.value.groups == ()


def spoil(folder: Path, keys: str) -> None:
    path = folder / "keys.json"
    if keys == "gone":
        path.unlink()
    elif keys == "damaged":
        path.write_bytes(path.read_bytes()[:-20])


@pytest.mark.parametrize("what", ["nowhere", "empty", "file"])
def test_what_is_no_vault_is_told(tmp_path: Path, what: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("")
    place, key = tmp_path / what, DataKey(bytes(32))
    for attempt in (
        lambda: data_key_from_passphrase(place, "x"),
        lambda: data_key_from_recovery_code(place, encode(bytes(32))),
        lambda: open_vault(place, key),
        lambda: write_keys(place, key, "x", KDF),
    ):
        with pytest.raises(NotAVaultError):
            attempt()


# --- keys.json gone or damaged


@pytest.mark.parametrize("keys", ["gone", "damaged"])
def test_the_code_opens_it_without_keys_and_writes_new_ones(folder: Path, code: str, keys: str) -> None:
    former = read_keys(folder / "keys.json")
    spoil(folder, keys)
    with pytest.raises(KeysDamagedError) as damaged:
        data_key_from_passphrase(folder, WORDS)
    assert damaged.value.missing == (keys == "gone")
    key = data_key_from_recovery_code(folder, code)
    assert not keys_are_well(folder)
    vault = open_vault(folder, key)
    assert vault.check() != ()
    write_keys(folder, key, "other words entirely", KDF)  # while it is open
    assert vault.check() == ()
    with pytest.raises(VaultInUseError):
        open_vault(folder, key)  # the lock held throughout
    vault.close()
    assert keys_are_well(folder, key)
    assert read_keys(folder / "keys.json").vault == former.vault
    check_opens(folder, data_key_from_passphrase(folder, "other words entirely"))


def test_a_forged_keys_json_never_opens(folder: Path, tmp_path: Path, code: str) -> None:
    # Another vault's keys.json: its own passphrase must not lead anywhere here, and the code still does.
    make_closed(tmp_path / "Other.fika")
    shutil.copy(tmp_path / "Other.fika" / "keys.json", folder / "keys.json")
    key = data_key_from_recovery_code(folder, code)
    assert keys_are_well(folder)
    assert not keys_are_well(folder, key)
    check_opens(folder, key)
    with pytest.raises(VaultDamagedError):
        open_vault(folder, data_key_from_passphrase(folder, WORDS))


def test_a_changed_keys_json_is_damaged_even_for_its_passphrase(
    folder: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = read_keys(folder / "keys.json")
    monkeypatch.setattr("app.storage.keys.mac_key", lambda _key: bytes(32))
    content = keys.with_passphrase(key_of(code), WORDS, KDF).to_bytes(key_of(code))
    monkeypatch.undo()
    (folder / "keys.json").write_bytes(content)
    with pytest.raises(KeysDamagedError):
        data_key_from_passphrase(folder, WORDS)


def test_a_newer_keys_json_is_left_alone(folder: Path, code: str) -> None:
    path = folder / "keys.json"
    path.write_bytes(path.read_bytes().replace(b'"version":1}', b'"version":2}'))
    for attempt in (
        lambda: data_key_from_passphrase(folder, WORDS),
        lambda: data_key_from_recovery_code(folder, code),
        lambda: open_vault(folder, key_of(code)),
        lambda: write_keys(folder, key_of(code), WORDS, KDF),
    ):
        with pytest.raises(NewerVaultError):
            attempt()


def test_a_changed_passphrase(folder: Path, code: str) -> None:
    write_keys(folder, key_of(code), "other words entirely", KDF)
    assert data_key_from_passphrase(folder, "other words entirely") == key_of(code)
    with pytest.raises(WrongPassphraseError):
        data_key_from_passphrase(folder, WORDS)


def test_keys_that_cannot_be_written_leave_the_old_ones(folder: Path, code: str) -> None:
    before = (folder / "keys.json").read_bytes()
    with not_permitted(folder, 0o500), pytest.raises(VaultReadOnlyError):
        write_keys(folder, key_of(code), "other words entirely", KDF)
    assert (folder / "keys.json").read_bytes() == before


def test_no_keys_are_written_for_a_key_that_opens_nothing(folder: Path, code: str) -> None:
    spoil(folder, "gone")
    with pytest.raises(VaultDamagedError):
        write_keys(folder, DataKey(bytes(32)), WORDS, KDF)
    assert not (folder / "keys.json").exists()
    assert code


# --- The notes gone, damaged, or another's


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


# --- Held by another, or not to be written


def test_one_at_a_time(new: NewVault) -> None:
    folder, key = new.vault.folder, key_of(new.recovery_code)
    with pytest.raises(VaultInUseError) as held:
        open_vault(folder, key)
    assert held.value.path == folder
    new.vault.close()
    open_vault(folder, key).close()


OPENER = """
import sys
from pathlib import Path
from app.domain.errors import VaultInUseError
from app.storage.recovery_code import decode
from app.storage.vault import DataKey, open_vault
try:
    open_vault(Path(sys.argv[1]), DataKey(decode(sys.stdin.readline())))
except VaultInUseError:
    print("in use")
"""


def test_another_process_is_kept_out_whatever_is_done_meanwhile(new: NewVault) -> None:
    # Closing a file drops every lock this process holds on it: nothing here may open the notes by itself.
    folder, key = new.vault.folder, key_of(new.recovery_code)
    spoil(folder, "gone")
    assert data_key_from_recovery_code(folder, new.recovery_code) == key
    write_keys(folder, key, WORDS, KDF)
    assert new.vault.check() == ()
    with pytest.raises(VaultInUseError):
        open_vault(folder, key)
    ran = subprocess.run(
        [sys.executable, "-c", OPENER, str(folder)],
        cwd=Path(__file__).parents[2],
        input=new.recovery_code + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert (ran.stdout, ran.stderr) == ("in use\n", "")


def test_a_key_is_found_while_another_holds_the_vault(new: NewVault) -> None:
    folder = new.vault.folder
    assert data_key_from_passphrase(folder, WORDS) == data_key_from_recovery_code(folder, new.recovery_code)


@pytest.mark.parametrize(("what", "mode"), [("", 0o500), ("notes-1.db", 0o400)])
def test_a_vault_that_may_not_be_written_is_told_at_once(
    folder: Path, code: str, what: str, mode: int
) -> None:
    with not_permitted(folder / what, mode), pytest.raises(VaultReadOnlyError):
        open_vault(folder, key_of(code))
    check_opens(folder, key_of(code))


def test_opening_needs_no_room(folder: Path, code: str) -> None:
    with file_size_limit(0):
        check_opens(folder, key_of(code))
