"""Another key: the same notes, opened by nothing that opened them before."""

import gc
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from app.domain.errors import (
    SealedError,
    VaultDamagedError,
    WrongPassphraseError,
    WrongRecoveryCodeError,
)
from app.storage import files, rotation
from app.storage.data_key import DataKey
from app.storage.keychain_slot import data_key_from_secret, new_id, new_secret, put_slot
from app.storage.keys import read_keys
from app.storage.rotation import rotate
from app.storage.sqlcipher import connect
from app.storage.unlocking import (
    data_key_from_passphrase,
    data_key_from_recovery_code,
    open_vault,
    write_keys,
)
from app.storage.vault import NewVault, Vault
from tests.storage.made import KDF, WORDS, add_framework, framework_keys, key_of, make, names
from tests.storage.rich import content, fill

OPENER = """
import sys
from pathlib import Path
from app.domain.errors import VaultInUseError
from app.storage.vault import data_key_from_passphrase, open_vault
folder = Path(sys.argv[1])
try:
    open_vault(folder, data_key_from_passphrase(folder, sys.argv[2]))
except VaultInUseError:
    print("in use")
"""
NEXT_WORDS = "gravel saddle thimble"


def left_in(folder: Path) -> list[str]:
    """Return what lies in a vault that stays: without the journal of open notes, and what says who has it."""
    return [
        name for name in names(folder) if name in {"keys.json"} or name.startswith("notes-") or ".new" in name
    ]


def check_in_use(folder: Path) -> None:
    """Check that another process can't open a vault."""
    ran = subprocess.run(
        [sys.executable, "-c", OPENER, str(folder), WORDS],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (ran.stdout, ran.stderr) == ("in use\n", "")


def reopened(vault: Vault, key: DataKey) -> Vault:
    """Close a vault and open it with this key."""
    vault.close()
    return open_vault(vault.folder, key)


# --- What is the same, and what is not


def test_every_row_is_there_under_the_new_key(vault: Vault) -> None:
    fill(vault)
    before = content(vault)

    code = rotate(vault, NEXT_WORDS, KDF)

    assert content(vault) == before
    assert vault.check() == ()
    again = reopened(vault, data_key_from_passphrase(vault.folder, NEXT_WORDS))
    assert content(again) == before
    assert again.check() == ()
    again.close()
    assert data_key_from_recovery_code(vault.folder, code) == data_key_from_passphrase(
        vault.folder, NEXT_WORDS
    )


def test_an_id_that_was_given_once_is_not_given_again(vault: Vault) -> None:
    fill(vault)
    rotate(vault, WORDS, KDF)
    with vault.transaction() as transaction:
        given = transaction.write("INSERT INTO person (name, framework_id) VALUES ('Next', 1)")
    assert given == 3


def test_nothing_that_opened_it_before_opens_it_now(new: NewVault) -> None:
    old_key = key_of(new.recovery_code)

    rotate(new.vault, NEXT_WORDS, KDF)
    new.vault.close()

    folder = new.vault.folder
    with pytest.raises(WrongPassphraseError):
        data_key_from_passphrase(folder, WORDS)
    with pytest.raises(WrongRecoveryCodeError):
        data_key_from_recovery_code(folder, new.recovery_code)
    with pytest.raises(VaultDamagedError):
        open_vault(folder, old_key)


def test_the_same_passphrase_may_stay(vault: Vault) -> None:
    rotate(vault, WORDS, KDF)
    reopened(vault, data_key_from_passphrase(vault.folder, WORDS)).close()


def test_an_old_copy_of_keys_json_opens_after_a_new_passphrase_but_not_after_a_new_key(
    vault: Vault, tmp_path: Path
) -> None:
    keys, kept = vault.folder / "keys.json", tmp_path / "a copy.json"
    shutil.copy(keys, kept)
    key = data_key_from_passphrase(vault.folder, WORDS)

    write_keys(vault.folder, key, NEXT_WORDS, KDF)
    after_change = keys.read_bytes()
    shutil.copy(kept, keys)
    vault = reopened(vault, data_key_from_passphrase(vault.folder, WORDS))
    keys.write_bytes(after_change)

    rotate(vault, NEXT_WORDS, KDF)
    vault.close()
    shutil.copy(kept, keys)
    with pytest.raises(VaultDamagedError):
        open_vault(vault.folder, data_key_from_passphrase(vault.folder, WORDS))


def test_what_a_keychain_opened_goes_with_the_old_key(vault: Vault) -> None:
    secret = new_secret()
    put_slot(vault.folder, data_key_from_passphrase(vault.folder, WORDS), new_id(), secret)
    data_key_from_secret(vault.folder, secret)

    rotate(vault, WORDS, KDF)

    keys = read_keys(vault.folder / "keys.json")
    assert [slot["kind"] for slot in keys.slots] == ["passphrase"]
    assert (keys.vault, keys.database) == (vault.vault_id, "notes-2.db")


def test_only_the_new_notes_lie_there_and_are_their_owners_alone(vault: Vault) -> None:
    rotate(vault, WORDS, KDF)
    assert left_in(vault.folder) == ["keys.json", "notes-2.db", "notes-2.db-journal"]
    for name in ("notes-2.db", "notes-2.db-journal"):
        assert (vault.folder / name).stat().st_mode & 0o777 == 0o600


def test_it_can_be_done_again_and_again(vault: Vault) -> None:
    for _time in range(3):
        rotate(vault, WORDS, KDF)
    assert vault.database.name == "notes-4.db"
    assert vault.check() == ()


def test_the_number_is_above_all_that_lies_there(vault: Vault) -> None:
    for name in ("notes-7.db", "notes-9.db-journal"):
        (vault.folder / name).write_bytes(b"")
    rotate(vault, WORDS, KDF)
    assert vault.database.name == "notes-10.db"


def test_the_vault_goes_on_in_the_same_room(vault: Vault) -> None:
    fill(vault)
    vault.narrow(frozenset({"manager_private.evidence"}))

    rotate(vault, WORDS, KDF)

    with pytest.raises(SealedError):
        vault.read("SELECT evidence FROM manager_private")
    with vault.transaction() as transaction:
        add_framework(transaction, "later")
    assert framework_keys(reopened(vault, data_key_from_passphrase(vault.folder, WORDS)))[-1] == "later"


def test_nobody_else_gets_in_after_it(vault: Vault) -> None:
    rotate(vault, WORDS, KDF)
    vault.check()
    check_in_use(vault.folder)


def test_notes_gone_on_with_hide_what_those_before_hid(vault: Vault, tmp_path: Path) -> None:
    other = make(tmp_path / "Other.fika")
    other.vault.close()
    vault.narrow(frozenset({"identity.manager_name"}))
    key = key_of(other.recovery_code)
    vault.go_on_with(connect(other.vault.database, key), other.vault.database, key)
    with pytest.raises(SealedError):
        vault.read("SELECT manager_name FROM identity")


def test_the_vault_knows_its_new_key_alone(new: NewVault) -> None:
    code = rotate(new.vault, WORDS, KDF)
    new.vault.verify_recovery_code(code)
    with pytest.raises(WrongRecoveryCodeError):
        new.vault.verify_recovery_code(new.recovery_code)


def test_notes_whose_keys_json_is_lost_open_with_the_new_code(vault: Vault) -> None:
    fill(vault)
    code = rotate(vault, WORDS, KDF)
    (vault.folder / "keys.json").unlink()
    again = reopened(vault, data_key_from_recovery_code(vault.folder, code))
    assert framework_keys(again) == ["steps"]
    again.close()


# --- What goes wrong after the commit


def test_a_folder_that_cannot_be_flushed_after_the_commit_keeps_both(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(vault)
    replace = files.replace

    def unflushed(path: Path, data: bytes) -> None:
        replace(path, data)
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(files, "replace", unflushed)
    rotate(vault, NEXT_WORDS, KDF)
    monkeypatch.undo()

    assert vault.database.name == "notes-2.db"
    assert (vault.folder / "notes-1.db").is_file()
    vault = reopened(vault, data_key_from_passphrase(vault.folder, NEXT_WORDS))
    assert not (vault.folder / "notes-1.db").exists()
    assert framework_keys(vault) == ["steps"]
    vault.close()


@pytest.mark.parametrize("fails", [False, True])
def test_looking_at_the_notes_lets_go_of_no_lock(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, *, fails: bool
) -> None:
    with monkeypatch.context() as patched, suppress(KeyboardInterrupt):
        if fails:
            patched.setattr(rotation, "remember", _interrupted)
        rotate(vault, WORDS, KDF)
    gc.collect()
    check_in_use(vault.folder)
    vault.close()
    open_vault(vault.folder, data_key_from_passphrase(vault.folder, WORDS)).close()


def _interrupted(*_given: object) -> None:
    raise KeyboardInterrupt


def test_what_is_cut_off_right_after_the_commit_keeps_the_notes_that_count(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = rotation._commit

    def cut_off(*given: object) -> None:
        commit(*given)  # type: ignore[arg-type]  # whatever it takes
        raise KeyboardInterrupt

    fill(vault)
    monkeypatch.setattr(rotation, "_commit", cut_off)
    with pytest.raises(KeyboardInterrupt):
        rotate(vault, NEXT_WORDS, KDF)
    vault = reopened(vault, data_key_from_passphrase(vault.folder, NEXT_WORDS))
    assert framework_keys(vault) == ["steps"]
    vault.close()


def test_old_notes_that_cannot_be_removed_are_no_failure(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def refused(path: Path, *, missing_ok: bool = False) -> None:
        if path.name.startswith("notes-1"):
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    rotate(vault, WORDS, KDF)
    monkeypatch.undo()

    assert (vault.folder / "notes-1.db").is_file()
    reopened(vault, data_key_from_passphrase(vault.folder, WORDS)).close()
    assert left_in(vault.folder) == ["keys.json", "notes-2.db"]
