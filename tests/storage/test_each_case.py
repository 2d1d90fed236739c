"""Each thing that can go wrong with a vault is told from the others, and changes nothing."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.errors import KeysDamagedError, VaultDamagedError, VaultGoneError, VaultReplacedError
from app.storage.in_place import InPlace
from app.storage.restoring import restore
from app.storage.rotation import rotate
from app.storage.vault import NewVault, Vault, data_key_from_passphrase, open_vault
from tests.storage.made import (
    KDF,
    WORDS,
    add_framework,
    check_opens,
    framework_keys,
    key_of,
    make,
    make_closed,
)


def test_a_vault_that_is_taken_away_while_it_is_open_saves_nothing_into_nowhere(new: NewVault) -> None:
    vault, folder = new.vault, new.vault.folder
    aside = folder.rename(folder.with_name("Taken.fika"))
    with pytest.raises(VaultGoneError) as told, vault.transaction() as transaction:
        add_framework(transaction)
    assert told.value.path == folder
    assert framework_keys(vault) == []

    aside.rename(folder)
    with vault.transaction() as transaction:
        add_framework(transaction)
    vault.close()
    again = open_vault(folder, key_of(new.recovery_code))
    assert framework_keys(again) == ["steps"]
    again.close()


def test_a_vault_that_is_deleted_while_it_is_open_is_told_and_can_be_closed(new: NewVault) -> None:
    shutil.rmtree(new.vault.folder)
    with pytest.raises(VaultGoneError), new.vault.transaction() as transaction:
        add_framework(transaction)
    new.vault.close()


def change_around(vault: Vault, act: Callable[[Path], object]) -> None:
    """Change something, and have this done to the notes in the middle of it."""
    with vault.transaction() as transaction:
        act(vault.database)
        add_framework(transaction)


@pytest.mark.parametrize("act", [Path.unlink, lambda notes: shutil.rmtree(notes.parent)])
def test_what_goes_in_the_middle_of_a_change_is_told(new: NewVault, act: Callable[[Path], object]) -> None:
    new.vault.close()
    vault = open_vault(new.vault.folder, key_of(new.recovery_code))  # its journal is not there yet
    with pytest.raises(VaultGoneError):
        change_around(vault, act)
    vault.close()


def test_notes_that_were_gone_before_anybody_looked_are_never_taken_for_those_that_come(
    tmp_path: Path,
) -> None:
    lying = InPlace.of(tmp_path / "notes-1.db")
    with pytest.raises(VaultGoneError):
        lying.check()
    lying.database.touch()
    with pytest.raises(VaultReplacedError):
        lying.check()


def test_notes_that_are_gone_get_no_other_key(new: NewVault) -> None:
    new.vault.database.unlink()
    with pytest.raises(VaultGoneError):
        rotate(new.vault, WORDS, KDF)
    new.vault.close()


def test_notes_that_others_were_put_in_the_place_of_save_nothing_into_nowhere(
    new: NewVault, tmp_path: Path
) -> None:
    """As a service that keeps a folder in step does it; what is open here can still be backed up."""
    vault = new.vault
    with vault.transaction() as transaction:
        add_framework(transaction)
    theirs = Path(shutil.copy(vault.database, tmp_path)).replace(vault.database).read_bytes()

    with pytest.raises(VaultReplacedError) as told, vault.transaction() as transaction:
        add_framework(transaction, "later")
    with pytest.raises(VaultReplacedError):
        rotate(vault, WORDS, KDF)

    assert told.value.path == vault.folder
    vault.back_up(tmp_path / "Team.fikabackup", datetime(2026, 11, 28, tzinfo=UTC))
    vault.close()
    assert vault.database.read_bytes() == theirs
    restore(tmp_path / "Team.fikabackup", key_of(new.recovery_code), tmp_path / "Again.fika")
    check_opens(tmp_path / "Again.fika", key_of(new.recovery_code))


def test_keys_of_another_vault_are_told_from_damaged_notes(folder: Path, tmp_path: Path, code: str) -> None:
    make(tmp_path / "Other.fika", "another lantern walnut").vault.close()
    shutil.copy(tmp_path / "Other.fika" / "keys.json", folder)
    before = (folder / "notes-1.db").read_bytes()

    key = data_key_from_passphrase(folder, "another lantern walnut")
    with pytest.raises(VaultDamagedError) as told:
        open_vault(folder, key)
    assert told.value.path == folder / "notes-1.db"
    assert "keys.json beside it belongs to other notes" in told.value.detail
    assert (folder / "notes-1.db").read_bytes() == before
    open_vault(folder, key_of(code)).close()


def test_damaged_notes_under_their_own_keys_stay_damaged_notes(folder: Path) -> None:
    make_closed(folder)
    path = folder / "notes-1.db"
    content = bytearray(path.read_bytes())
    content[100:200] = bytes(100)
    path.write_bytes(content)
    with pytest.raises(VaultDamagedError) as told:
        open_vault(folder, data_key_from_passphrase(folder, WORDS))
    assert "keys.json" not in told.value.detail


def test_keys_that_may_not_be_read_are_told_from_damaged_ones(folder: Path) -> None:
    make_closed(folder)
    (folder / "keys.json").unlink()
    (folder / "keys.json").mkdir()  # as root too, nobody can read a folder
    with pytest.raises(KeysDamagedError) as told:
        data_key_from_passphrase(folder, WORDS)
    assert told.value.reason
    assert not told.value.missing
