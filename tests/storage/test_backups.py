"""Which backups lie in a folder, which of them are deleted, and what is never touched."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.backup import Occasion
from app.domain.backup_errors import BackupFailedError
from app.domain.errors import DiskFullError, NewerVaultError, VaultDamagedError
from app.storage import backups
from app.storage.backup_file import check_backup
from app.storage.schema import built_in
from app.storage.sqlcipher import open_as_it_lies, value
from app.storage.vault import DataKey, NewVault, data_key_from_passphrase, open_vault
from tests.storage.frozen import make_schema_1, make_schema_2
from tests.storage.limits import file_size_limit, not_permitted
from tests.storage.made import key_of, make, make_closed, names

FROZEN = Path(__file__).parent / "frozen"
NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=1)


def back_up(new: NewVault, folder: Path, moment: datetime, occasion: Occasion = Occasion.ORDINARY) -> Path:
    """Make a backup of a moment and return its file."""
    goal = backups.goal_in(folder, "Team", moment, occasion)
    new.vault.back_up(goal, moment)
    return goal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder for backups."""
    made = tmp_path / "backups"
    made.mkdir()
    return made


def test_they_are_found_newest_first_with_what_they_tell(new: NewVault, folder: Path) -> None:
    first = back_up(new, folder, NOON)
    second = back_up(new, folder, NOON + timedelta(hours=1), Occasion.BEFORE_RESTORE)

    found = backups.found_in(folder, new.vault.vault_id, "Team")

    assert [one.path for one in found] == [second, first]
    assert [one.occasion for one in found] == [Occasion.BEFORE_RESTORE, Occasion.ORDINARY]
    assert [one.moment for one in found] == [NOON + timedelta(hours=1), NOON]
    assert [one.size for one in found] == [second.stat().st_size, first.stat().st_size]


def test_two_of_one_second_have_two_names(new: NewVault, folder: Path) -> None:
    first, second = back_up(new, folder, NOON), back_up(new, folder, NOON)

    assert second.name == first.name.replace(".fikabackup", " 2.fikabackup")
    assert [one.path for one in backups.found_in(folder, new.vault.vault_id, "Team")] == [second, first]
    assert backups.prune(folder, new.vault.vault_id, "Team", LATER) == (first,)


def test_after_nine_of_one_second_none_is_made(folder: Path) -> None:
    for number in range(1, 10):
        again = f" {number}" if number > 1 else ""
        (folder / f"Team {NOON.astimezone():%Y-%m-%d %H.%M.%S}{again}.fikabackup").touch()
    with pytest.raises(BackupFailedError):
        backups.goal_in(folder, "Team", NOON, Occasion.ORDINARY)


def test_what_is_none_of_this_vault_is_not_found(new: NewVault, folder: Path, tmp_path: Path) -> None:
    other = make(tmp_path / "Other.fika")
    back_up(other, folder, NOON)
    other.vault.close()
    (folder / "empty.fikabackup").touch()
    (folder / "notes.txt").touch()
    (folder / "folder.fikabackup").mkdir()
    os.mkfifo(folder / "pipe.fikabackup")

    assert backups.found_in(folder, new.vault.vault_id, "Team") == ()
    assert backups.found_in(tmp_path / "none", new.vault.vault_id, "Team") == ()


def test_only_our_own_of_this_vault_are_ever_deleted(new: NewVault, folder: Path, tmp_path: Path) -> None:
    other = make(tmp_path / "Other.fika")
    kept = {back_up(other, folder, NOON - timedelta(minutes=1)).name}
    kept.add(back_up(other, folder, NOON - timedelta(minutes=2)).name)
    other.vault.close()
    renamed = back_up(new, folder, NOON).rename(folder / "Before the summer.fikabackup")
    spoilt = folder / f"Team {NOON.astimezone():%Y-%m-%d} 01.00.00.fikabackup"
    spoilt.write_bytes(b"spoilt")
    old = back_up(new, folder, NOON)
    newest = back_up(new, folder, NOON + timedelta(hours=1))

    assert backups.prune(folder, new.vault.vault_id, "Team", LATER) == (old,)

    assert set(names(folder)) == {*kept, renamed.name, spoilt.name, newest.name}
    assert backups.prune(folder, new.vault.vault_id, "Team", LATER) == ()


def test_those_of_a_vault_made_of_a_backup_are_its_own(new: NewVault, folder: Path) -> None:
    team = back_up(new, folder, NOON)
    again = team.rename(folder / team.name.replace("Team ", "Again ", 1))
    later = back_up(new, folder, NOON + timedelta(hours=1))

    found = backups.found_in(folder, new.vault.vault_id, "Team")
    assert [(one.path, one.named_by_us) for one in found] == [(later, True), (again, False)]
    assert backups.prune(folder, new.vault.vault_id, "Team", LATER) == ()
    assert backups.prune(folder, new.vault.vault_id, "Again", LATER) == ()


def test_what_a_wrong_clock_dated_later_takes_nobodys_place(new: NewVault, folder: Path) -> None:
    ahead = [back_up(new, folder, NOON + timedelta(days=40 * number)) for number in range(1, 13)]
    made = back_up(new, folder, NOON)

    assert backups.prune(folder, new.vault.vault_id, "Team", LATER) == ()
    assert set(names(folder)) == {made.name, *(one.name for one in ahead)}


def test_what_can_not_be_deleted_stays(new: NewVault, folder: Path) -> None:
    for minutes in range(2):
        back_up(new, folder, NOON + timedelta(minutes=minutes))
    with not_permitted(folder, 0o500):
        assert backups.prune(folder, new.vault.vault_id, "Team", LATER) == ()
    assert len(names(folder)) == 2


def test_what_is_gone_or_changed_since_it_was_found_is_not_taken_for_another_keys(
    new: NewVault, folder: Path
) -> None:
    back_up(new, folder, NOON)
    gone, changed = (back_up(new, folder, NOON + timedelta(hours=hours)) for hours in (1, 2))
    found = backups.found_in(folder, new.vault.vault_id, "Team")
    gone.unlink()
    changed.write_bytes(b"changed")

    assert backups.signed_with_others(found, new.vault.signing_key()) == ()
    assert [one.moment for one in backups.signed_with_others(found, bytes(32))] == [NOON]


def test_only_what_was_left_behind_long_ago_is_swept_away(folder: Path) -> None:
    for name in (".0123456789abcdef.fikabackup.tmp", ".0123456789abcdef.fikabackup.tmp-journal", "x.tmp"):
        (folder / name).touch()
    young = folder / ".fedcba9876543210.fikabackup.tmp"
    young.touch()
    long_ago = datetime.now(UTC).timestamp() - 2 * 60 * 60
    for path in folder.iterdir():
        if path != young:
            os.utime(path, (long_ago, long_ago))

    backups.sweep(folder)

    assert names(folder) == [young.name, "x.tmp"]
    backups.sweep(folder / "none")


# Before the notes get a newer form


def thawed(tmp_path: Path, schema: int) -> tuple[Path, DataKey]:
    """Return a copy of a frozen vault and its key."""
    folder = Path(shutil.copytree(FROZEN / f"schema-{schema}.fika", tmp_path / "Frozen Å.fika"))
    words = {1: make_schema_1.WORDS, 2: make_schema_2.WORDS}[schema]
    return folder, data_key_from_passphrase(folder, words)


@pytest.mark.parametrize("schema", [1, 2])
def test_an_older_vault_is_backed_up_as_it_was_before_it_is_opened(tmp_path: Path, schema: int) -> None:
    folder, key = thawed(tmp_path, schema)
    keys = (folder / "keys.json").read_bytes()

    vault = open_vault(folder, key)

    (backup,) = backups.found_in(folder / "backups", vault.vault_id, folder.stem)
    assert backup.occasion is Occasion.BEFORE_UPDATE
    assert backup.path.name.startswith("Frozen Å 20")
    assert check_backup(backup.path, key, tmp_path / "out.db").schema == schema
    assert (folder / "keys.json").read_bytes() == keys
    assert vault.read("PRAGMA user_version") == [(len(built_in()),)]
    vault.close()
    open_vault(folder, key).close()
    assert names(folder / "backups") == [backup.path.name]


@pytest.mark.parametrize("room_for", [1_000, 60_000])
def test_where_it_can_not_be_backed_up_it_is_not_opened_nor_changed(tmp_path: Path, room_for: int) -> None:
    folder, key = thawed(tmp_path, 2)
    before = (folder / "notes-1.db").read_bytes()

    with file_size_limit(room_for), pytest.raises(BackupFailedError) as failed:
        open_vault(folder, key)

    assert failed.value.before_update
    assert isinstance(failed.value.why, DiskFullError)
    assert (folder / "notes-1.db").read_bytes() == before
    assert names(folder / "backups") == []
    open_vault(folder, key).close()


def test_where_keys_json_is_lost_it_is_backed_up_all_the_same(tmp_path: Path) -> None:
    folder, key = thawed(tmp_path, 1)
    (folder / "keys.json").unlink()

    open_vault(folder, key).close()

    (name,) = names(folder / "backups")
    assert check_backup(folder / "backups" / name, key, tmp_path / "out.db").schema == 1


def test_a_spoilt_vault_is_not_brought_to_a_newer_form(tmp_path: Path) -> None:
    folder, key = thawed(tmp_path, 1)
    with (folder / "notes-1.db").open("r+b") as notes:
        notes.seek(10 * 4096 + 100)
        notes.write(b"spoilt")
    before = (folder / "notes-1.db").read_bytes()

    with pytest.raises(VaultDamagedError) as failed:
        open_vault(folder, key)

    assert failed.value.path == folder / "notes-1.db"
    assert (folder / "notes-1.db").read_bytes() == before


def test_a_vault_of_this_form_or_a_newer_one_is_not_backed_up_for_that(tmp_path: Path) -> None:
    folder = tmp_path / "Team.fika"
    key = key_of(make_closed(folder))
    open_vault(folder, key).close()
    assert not (folder / "backups").exists()
    vault = open_vault(folder, key)
    vault._live().execute("PRAGMA user_version = 99")
    vault.close()
    with pytest.raises(NewerVaultError):
        open_vault(folder, key)
    assert not (folder / "backups").exists()
    with open_as_it_lies(folder / "notes-1.db", key) as connection:
        assert value(connection, "PRAGMA user_version") == 99
