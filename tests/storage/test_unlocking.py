"""Two ways in, and everything that may lie in the way."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
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
from app.storage.recovery_code import encode
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
from tests.storage.made import KDF, WORDS, check_opens, key_of, make_closed, spoil

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


def test_keys_that_are_there_are_written_though_the_folder_was_not_flushed(
    folder: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unflushed(_folder: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("app.storage.files.sync_folder", unflushed)
    write_keys(folder, key_of(code), "another lantern walnut", KDF)
    check_opens(folder, data_key_from_passphrase(folder, "another lantern walnut"))


def test_no_keys_are_written_for_a_key_that_opens_nothing(folder: Path, code: str) -> None:
    spoil(folder, "gone")
    with pytest.raises(VaultDamagedError):
        write_keys(folder, DataKey(bytes(32)), WORDS, KDF)
    assert not (folder / "keys.json").exists()
    assert code


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


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
@pytest.mark.parametrize("ending", ["-journal", "-wal"])
def test_what_is_no_file_beside_the_notes_is_named_and_not_waited_at(
    folder: Path, code: str, make: Callable[[Path], None], ending: str
) -> None:
    beside = folder / f"notes-1.db{ending}"
    make(beside)
    with pytest.raises(VaultDamagedError) as damaged:
        open_vault(folder, key_of(code))
    assert damaged.value.path == beside


def test_opening_needs_no_room(folder: Path, code: str) -> None:
    with file_size_limit(0):
        check_opens(folder, key_of(code))
