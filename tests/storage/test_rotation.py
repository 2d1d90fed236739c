"""Another key: the same notes, opened by nothing that opened them before."""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.domain.errors import (
    DiskFullError,
    FikaError,
    NewNotesDifferError,
    SealedError,
    VaultDamagedError,
    VaultExistsError,
    VaultReadOnlyError,
    WriteFailedError,
    WrongPassphraseError,
    WrongRecoveryCodeError,
)
from app.storage import files, rotation
from app.storage.data_key import DataKey
from app.storage.keychain_slot import data_key_from_secret, new_id, new_secret, put_slot
from app.storage.keys import read_keys
from app.storage.rotation import rotate
from app.storage.sqlcipher import PAGE_BYTES, connect
from app.storage.unlocking import (
    data_key_from_passphrase,
    data_key_from_recovery_code,
    open_vault,
    write_keys,
)
from app.storage.vault import NewVault, Vault
from tests.storage.limits import file_size_limit, not_permitted
from tests.storage.made import KDF, WORDS, add_framework, framework_keys, key_of, make, names, spoil
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


# --- What fails, and leaves all as it was


def test_a_transaction_that_is_not_over_is_not_cut_in_two(vault: Vault) -> None:
    with vault.transaction() as transaction:
        add_framework(transaction)
        with pytest.raises(RuntimeError, match="not over"):
            rotate(vault, WORDS, KDF)
    assert vault.database.name == "notes-1.db"
    assert vault.check() == ()


def test_a_locked_vault_gets_no_other_key(vault: Vault) -> None:
    vault.close()
    with pytest.raises(RuntimeError, match="locked"):
        rotate(vault, WORDS, KDF)


def test_the_key_of_another_machine_that_was_faster_is_not_written_over(
    new: NewVault, tmp_path: Path
) -> None:
    keys = new.vault.folder / "keys.json"
    theirs = make(tmp_path / "Theirs.fika").vault
    theirs.close()
    shutil.copy(theirs.folder / "keys.json", keys)
    before = keys.read_bytes()
    with pytest.raises(VaultDamagedError, match="another key"):
        rotate(new.vault, NEXT_WORDS, KDF)
    assert keys.read_bytes() == before
    assert new.vault.database.name == "notes-1.db"


@pytest.mark.parametrize("keys", ["gone", "damaged"])
def test_where_keys_json_is_lost_another_key_brings_one_back(new: NewVault, keys: str) -> None:
    spoil(new.vault.folder, keys)
    rotate(new.vault, WORDS, KDF)
    reopened(new.vault, data_key_from_passphrase(new.vault.folder, WORDS)).close()


def test_no_passphrase_is_no_passphrase(vault: Vault) -> None:
    with pytest.raises(ValueError, match="passphrase"):
        rotate(vault, "", KDF)


def _full_at(share: float) -> Callable[[Path], AbstractContextManager[None]]:
    return lambda folder: file_size_limit(int((folder / "notes-1.db").stat().st_size * share))


def _nothing_may_be_written(folder: Path) -> AbstractContextManager[None]:
    return not_permitted(folder, 0o500)


def _no_number_is_left(folder: Path) -> AbstractContextManager[None]:
    (folder / "notes-999999999.db").write_bytes(b"")
    return nullcontext()


@pytest.mark.parametrize(
    ("trouble", "error"),
    [
        (_full_at(0.05), DiskFullError),
        (_full_at(0.5), DiskFullError),
        (_full_at(0.9), DiskFullError),
        (_nothing_may_be_written, VaultReadOnlyError),
        (_no_number_is_left, VaultExistsError),
    ],
)
def test_what_the_system_refuses_leaves_all_as_it_was(
    new: NewVault, trouble: Callable[[Path], AbstractContextManager[None]], error: type[FikaError]
) -> None:
    fill(new.vault)
    before, keys = content(new.vault), (new.vault.folder / "keys.json").read_bytes()
    with trouble(new.vault.folder), pytest.raises(error):
        rotate(new.vault, NEXT_WORDS, KDF)
    check_as_it_was(new, before, keys)


def test_a_disk_that_is_full_in_the_middle_of_the_copying_leaves_all_as_it_was(new: NewVault) -> None:
    fill(new.vault)
    with new.vault.transaction() as transaction:  # more than the 8 MB SQLite keeps in memory
        transaction.write("UPDATE framework SET source = ?", (os.urandom(5_000_000).hex(),))
    before, keys = content(new.vault), (new.vault.folder / "keys.json").read_bytes()
    with _full_at(0.05)(new.vault.folder), pytest.raises(DiskFullError):
        rotate(new.vault, NEXT_WORDS, KDF)
    check_as_it_was(new, before, keys)


@pytest.mark.parametrize("page", [-2, -20])
def test_notes_that_are_spoilt_get_no_other_key(new: NewVault, page: int) -> None:
    with new.vault.transaction() as transaction:
        add_framework(transaction, "a long key " * 10_000)
    new.vault.close()
    notes, before = new.vault.database, names(new.vault.folder)
    with notes.open("r+b") as file:
        file.seek(page * PAGE_BYTES, os.SEEK_END)
        file.write(b"spoilt")
    spoilt, keys = notes.read_bytes(), (new.vault.folder / "keys.json").read_bytes()
    vault = open_vault(new.vault.folder, key_of(new.recovery_code))

    with pytest.raises(VaultDamagedError) as damaged:
        rotate(vault, NEXT_WORDS, KDF)

    vault.close()
    assert damaged.value.path == notes
    assert names(vault.folder) == before
    assert (notes.read_bytes(), (vault.folder / "keys.json").read_bytes()) == (spoilt, keys)


@pytest.mark.parametrize("keys", ["gone", "damaged"])
def test_where_keys_json_is_lost_a_failure_leaves_nothing_behind(new: NewVault, keys: str) -> None:
    fill(new.vault)
    spoil(new.vault.folder, keys)
    before = names(new.vault.folder)
    with _full_at(0.5)(new.vault.folder), pytest.raises(DiskFullError):
        rotate(new.vault, NEXT_WORDS, KDF)
    assert names(new.vault.folder) == before
    again = reopened(new.vault, data_key_from_recovery_code(new.vault.folder, new.recovery_code))
    assert framework_keys(again) == ["steps"]
    again.close()


def test_where_nobody_can_tell_which_notes_count_both_stay(new: NewVault) -> None:
    fill(new.vault)
    keys = new.vault.folder / "keys.json"
    keys.unlink()
    keys.mkdir()  # it can't be read, nor written over
    with pytest.raises(WriteFailedError):
        rotate(new.vault, NEXT_WORDS, KDF)
    assert {"notes-1.db", "notes-2.db"} <= set(left_in(new.vault.folder))
    keys.rmdir()
    again = reopened(new.vault, data_key_from_recovery_code(new.vault.folder, new.recovery_code))
    assert framework_keys(again) == ["steps"]
    again.close()


def test_notes_that_say_to_be_another_vaults_are_not_taken(new: NewVault) -> None:
    """Beside a keys.json of this vault they would not open any more."""
    was = new.vault.vault_id
    new.vault.read("UPDATE identity SET vault_id = ?", ("0" * 32,))
    with pytest.raises(NewNotesDifferError) as differing:
        rotate(new.vault, NEXT_WORDS, KDF)
    assert differing.value.findings == ("identity: another vault's",)
    new.vault.read("UPDATE identity SET vault_id = ?", (was,))
    assert new.vault.check() == ()


def check_as_it_was(new: NewVault, before: dict[str, list[tuple[object, ...]]], keys: bytes) -> None:
    """Check that a vault holds, and is opened by, what it was before, and that it can be written to."""
    folder = new.vault.folder
    assert (folder / "keys.json").read_bytes() == keys
    assert set(left_in(folder)) - {"notes-999999999.db"} == {"keys.json", "notes-1.db", "notes-1.db-journal"}
    assert content(new.vault) == before
    with new.vault.transaction() as transaction:
        add_framework(transaction, "later")
    again = reopened(new.vault, data_key_from_passphrase(folder, WORDS))
    assert framework_keys(again) == ["steps", "later"]
    again.close()
    data_key_from_recovery_code(folder, new.recovery_code)


STEPS = ("_export", "_check", "sync_folder", "connect", "remember", "_commit")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("after", [False, True])
def test_a_failure_at_any_step_before_the_commit_leaves_all_as_it_was(
    new: NewVault, monkeypatch: pytest.MonkeyPatch, step: str, *, after: bool
) -> None:
    fill(new.vault)
    before, keys = content(new.vault), (new.vault.folder / "keys.json").read_bytes()
    real = getattr(rotation, step)

    def failing(*given: object) -> None:
        if after and step != "_commit":
            made = real(*given)
            if step == "connect":
                made.close()
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(rotation, step, failing)
    with pytest.raises(WriteFailedError):
        rotate(new.vault, NEXT_WORDS, KDF)
    check_as_it_was(new, before, keys)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE person SET name = 'Chen  Wei'",
        "UPDATE loose SET amount = 1 WHERE amount = 1",
        "DELETE FROM amendment",
        "INSERT INTO setting VALUES ('z', '')",
        "UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'person'",
        "DROP INDEX growth_area_by_conversation",
        "DROP TRIGGER heard",
        "INSERT INTO words (said) VALUES ('more')",
        "PRAGMA user_version = 2",
        "PRAGMA application_id = 1",
    ],
)
def test_notes_that_did_not_come_out_the_same_are_not_taken(
    new: NewVault, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    fill(new.vault)
    before, keys = content(new.vault), (new.vault.folder / "keys.json").read_bytes()
    spoil_with(monkeypatch, change)
    with pytest.raises(NewNotesDifferError) as differing:
        rotate(new.vault, NEXT_WORDS, KDF)
    assert not [word for word in ("Chen", "Ask") if word in str(differing.value.findings)]
    check_as_it_was(new, before, keys)


def spoil_with(monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    """Change what was exported, before it is checked."""
    check = rotation._check

    def changed_first(original: dbapi2.Connection, aside: Path, data_key: DataKey, vault_id: str) -> None:
        copy = connect(aside, data_key)
        copy.execute(change)
        copy.close()
        check(original, aside, data_key, vault_id)

    monkeypatch.setattr(rotation, "_check", changed_first)


@pytest.mark.parametrize("where", [0.1, 0.3, 0.6, 0.95])
def test_a_flipped_bit_is_noticed_before_the_old_key_goes(
    new: NewVault, monkeypatch: pytest.MonkeyPatch, where: float
) -> None:
    fill(new.vault)
    before, keys = content(new.vault), (new.vault.folder / "keys.json").read_bytes()
    check = rotation._check

    def flipped_first(original: dbapi2.Connection, aside: Path, data_key: DataKey, vault_id: str) -> None:
        spoilt = bytearray(aside.read_bytes())
        spoilt[int(len(spoilt) * where)] ^= 1
        aside.write_bytes(spoilt)
        check(original, aside, data_key, vault_id)

    monkeypatch.setattr(rotation, "_check", flipped_first)
    with pytest.raises(NewNotesDifferError):
        rotate(new.vault, NEXT_WORDS, KDF)
    check_as_it_was(new, before, keys)


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
