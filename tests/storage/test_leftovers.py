"""What a crash left in a vault goes at the next opening, and nothing else does."""

import shutil
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest

from app.domain.errors import WrongPassphraseError
from app.storage import rotation
from app.storage.rotation import rotate
from app.storage.sqlcipher import PAGE_BYTES, read_as_it_lies
from app.storage.unlocking import data_key_from_passphrase, data_key_from_recovery_code, open_vault
from app.storage.vault import NewVault, Vault
from tests.storage.limits import not_permitted
from tests.storage.made import KDF, WORDS, add_framework, framework_keys, names

NEXT_WORDS = "gravel saddle thimble"
ASIDE = (".0123456789abcdef.new", ".0123456789abcdef.new-journal", ".fedcba9876543210.tmp")


@pytest.fixture
def rotated(new: NewVault) -> NewVault:
    """Return a closed vault as a crash right after the commit of another key leaves it."""
    vault = new.vault
    with vault.transaction() as transaction:
        add_framework(transaction)
    older = vault.folder.with_name("older.db")
    code = _rotated_keeping_a_copy(vault, older)
    vault.close()
    for name in ("notes-1.db", "notes-1.db-journal"):
        shutil.copy(older, vault.folder / name)
    return NewVault(vault, code)


def _rotated_keeping_a_copy(vault: Vault, older: Path) -> str:
    shutil.copy(vault.database, older)
    return rotate(vault, NEXT_WORDS, KDF)


def left_alone(name: str) -> str:
    """Return what a check says of notes that are none of this vault's, and may be another machine's."""
    return f"{name}: not the notes that keys.json names, and left alone"


def opened_again(folder: Path) -> list[object]:
    """Open a vault by its passphrase, close it, and return the frameworks it holds."""
    vault = open_vault(folder, data_key_from_passphrase(folder, NEXT_WORDS))
    found = framework_keys(vault)
    vault.close()
    return found


def test_older_notes_go_with_their_journal(rotated: NewVault) -> None:
    assert opened_again(rotated.vault.folder) == ["steps"]
    assert names(rotated.vault.folder) == ["keys.json", "notes-2.db"]


def test_the_journal_of_older_notes_that_are_gone_goes(rotated: NewVault) -> None:
    folder = rotated.vault.folder
    (folder / "notes-1.db").unlink()
    opened_again(folder)
    assert names(folder) == ["keys.json", "notes-2.db"]


def test_older_notes_that_may_not_be_read_stay_and_are_mentioned(rotated: NewVault) -> None:
    folder = rotated.vault.folder
    with not_permitted(folder / "notes-1.db", 0):
        vault = open_vault(folder, data_key_from_passphrase(folder, NEXT_WORDS))
        assert left_alone("notes-1.db") in vault.check()
        vault.close()
    assert {"notes-1.db", "notes-1.db-journal"} <= set(names(folder))


def test_what_lies_under_hidden_names_of_ours_goes(rotated: NewVault) -> None:
    folder = rotated.vault.folder
    for name in (*ASIDE, ".DS_Store", ".0123.new", "0123456789abcdef.tmp"):
        (folder / name).write_bytes(b"x")
    (folder / ".00000000000000aa.new").mkdir()
    opened_again(folder)
    stays = [".00000000000000aa.new", ".0123.new", ".DS_Store", "0123456789abcdef.tmp"]
    assert names(folder) == [*stays, "keys.json", "notes-2.db"]


def test_later_notes_stay_and_are_mentioned(rotated: NewVault) -> None:
    folder = rotated.vault.folder
    (folder / "notes-3.db").write_bytes(b"another machine's")
    vault = open_vault(folder, data_key_from_passphrase(folder, NEXT_WORDS))
    assert vault.check() == (left_alone("notes-3.db"),)
    vault.close()
    assert "notes-3.db" in names(folder)


def test_what_another_machine_wrote_under_the_former_key_since_stays(new: NewVault) -> None:
    """It was away when the key was changed; what keeps the folder in step brings back what it wrote."""
    folder, away = new.vault.folder, new.vault.folder.with_name("Away.fika")
    new.vault.close()
    shutil.copytree(folder, away)
    vault = open_vault(folder, data_key_from_passphrase(folder, WORDS))
    rotate(vault, NEXT_WORDS, KDF)
    vault.close()
    theirs = open_vault(away, data_key_from_passphrase(away, WORDS))
    with theirs.transaction() as transaction:
        add_framework(transaction, "theirs")
    theirs.close()
    shutil.copy2(away / "notes-1.db", folder)

    for _time in range(2):
        vault = open_vault(folder, data_key_from_passphrase(folder, NEXT_WORDS))
        assert left_alone("notes-1.db") in vault.check()
        rotate(vault, NEXT_WORDS, KDF)
        vault.close()

    assert names(folder) == ["keys.json", "notes-1.db", "notes-4.db"]
    assert (folder / "notes-1.db").read_bytes() == (away / "notes-1.db").read_bytes()


def test_another_machines_notes_between_the_former_and_the_new_ones_stay(vault: Vault) -> None:
    """Its keys.json is still on its way here."""
    (vault.folder / "notes-2.db").write_bytes(b"another machine's")
    rotate(vault, NEXT_WORDS, KDF)
    vault.close()
    opened_again(vault.folder)
    assert names(vault.folder) == ["keys.json", "notes-2.db", "notes-3.db"]


def test_nothing_goes_where_keys_json_does_not_say_which_notes_count(rotated: NewVault) -> None:
    folder = rotated.vault.folder
    (folder / "keys.json").unlink()
    open_vault(folder, data_key_from_recovery_code(folder, rotated.recovery_code)).close()
    assert "notes-1.db" in names(folder)


def test_older_notes_stay_where_a_page_of_the_later_ones_is_spoilt(rotated: NewVault) -> None:
    folder = rotated.vault.folder
    notes = folder / "notes-2.db"
    content = bytearray(notes.read_bytes())
    ((page,),) = read_as_it_lies(
        notes,
        data_key_from_passphrase(folder, NEXT_WORDS),
        "SELECT rootpage FROM sqlite_schema WHERE name = 'growth_area'",
    )
    content[int(str(page)) * PAGE_BYTES - 100] ^= 1
    notes.write_bytes(content)
    open_vault(folder, data_key_from_passphrase(folder, NEXT_WORDS)).close()
    assert "notes-1.db" in names(folder)


def test_what_cannot_be_removed_is_in_nobodys_way(rotated: NewVault, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied", str(path), missing_ok)

    (rotated.vault.folder / ASIDE[0]).write_bytes(b"x")
    with monkeypatch.context() as patched:
        patched.setattr("app.storage.leftovers.Path.unlink", refused)
        key = data_key_from_passphrase(rotated.vault.folder, NEXT_WORDS)
        open_vault(rotated.vault.folder, key).close()
    assert {"notes-1.db", ASIDE[0]} <= set(names(rotated.vault.folder))


def _as_a_crash_would(*_paths: Path) -> AbstractContextManager[None]:
    return nullcontext()


def _crash(*_given: object) -> bool:
    raise KeyboardInterrupt


def test_a_crash_before_the_commit_leaves_the_old_key_and_notes_that_might_be_another_machines(
    new: NewVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = new.vault.folder
    with monkeypatch.context() as patched:
        patched.setattr(rotation, "_gone_if_failed", _as_a_crash_would)
        patched.setattr(rotation, "_commit", _crash)
        with pytest.raises(KeyboardInterrupt):
            rotate(new.vault, NEXT_WORDS, KDF)
    new.vault.close()
    assert "notes-2.db" in names(folder)

    with pytest.raises(WrongPassphraseError):
        data_key_from_passphrase(folder, NEXT_WORDS)
    vault = open_vault(folder, data_key_from_passphrase(folder, WORDS))
    assert vault.check() == (left_alone("notes-2.db"),)
    rotate(vault, NEXT_WORDS, KDF)
    assert vault.check() == (left_alone("notes-2.db"),)
    vault.close()
    assert names(folder) == ["keys.json", "notes-2.db", "notes-3.db"]
