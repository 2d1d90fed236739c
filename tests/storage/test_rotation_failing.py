"""Another key that can't be given leaves all as it was."""

import os
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.domain.errors import (
    DiskFullError,
    FikaError,
    NewNotesDifferError,
    VaultDamagedError,
    VaultExistsError,
    VaultReadOnlyError,
    WriteFailedError,
)
from app.storage import rotation
from app.storage.data_key import DataKey
from app.storage.rotation import rotate
from app.storage.sqlcipher import PAGE_BYTES, connect
from app.storage.unlocking import (
    data_key_from_passphrase,
    data_key_from_recovery_code,
    open_vault,
)
from app.storage.vault import NewVault, Vault
from tests.storage.limits import file_size_limit, not_permitted
from tests.storage.made import KDF, WORDS, add_framework, framework_keys, key_of, make, names, spoil
from tests.storage.rich import content, fill
from tests.storage.test_rotation import NEXT_WORDS, left_in, reopened


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
    with new.vault.transaction() as transaction:  # more than the 16 MiB SQLite keeps in memory
        transaction.write("UPDATE framework SET source = ?", (os.urandom(10_000_000).hex(),))
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
