"""A backup that can't be made, is given up, or turns out spoilt leaves nothing behind and is told."""

import os
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path
from threading import Event

import pytest
from sqlcipher3.dbapi2 import Connection, OperationalError

from app.domain.backup_errors import (
    BackupDamagedError,
    BackupFailedError,
    BackupStoppedError,
)
from app.domain.errors import (
    DiskFullError,
    VaultDamagedError,
    VaultReadOnlyError,
)
from app.storage import backup_file, copying
from app.storage.checks import content_findings
from app.storage.sqlcipher import PAGE_BYTES
from app.storage.vault import DataKey, NewVault, open_vault
from tests.storage.limits import file_size_limit, not_permitted
from tests.storage.made import (
    MOMENT,
    add_framework,
    fill,
    key_of,
    names,
)


@pytest.mark.parametrize("room_for", [0, 5_000, 100_000, 102_800])
def test_a_full_disk_leaves_nothing_behind_and_the_vault_well(
    new: NewVault, goal: Path, room_for: int
) -> None:
    fill(new.vault)

    with file_size_limit(room_for), pytest.raises(BackupFailedError) as failed:
        new.vault.back_up(goal, MOMENT)

    assert isinstance(failed.value.why, DiskFullError)
    assert failed.value.place == goal.parent
    assert names(goal.parent) == []
    assert new.vault.check() == ()
    new.vault.back_up(goal, MOMENT)
    assert names(goal.parent) == ["Team.fikabackup"]


def test_a_folder_that_may_not_be_written_to_is_named(new: NewVault, goal: Path) -> None:
    goal.parent.mkdir()

    with not_permitted(goal.parent, 0o500), pytest.raises(BackupFailedError) as failed:
        new.vault.back_up(goal, MOMENT)

    assert isinstance(failed.value.why, VaultReadOnlyError)
    assert names(goal.parent) == []


def test_a_folder_that_is_gone_is_named(new: NewVault, tmp_path: Path) -> None:
    with pytest.raises(BackupFailedError) as failed:
        new.vault.back_up(tmp_path / "no" / "such" / "folder.fikabackup", MOMENT)

    assert failed.value.place == tmp_path / "no" / "such"


def test_given_up_at_any_time_it_leaves_nothing_behind(
    new: NewVault, goal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked while it is copied, written, read back and checked; each time the wish to stop comes later."""
    monkeypatch.setattr(copying, "_AT_ONCE", 20)

    def is_made(stops_at: int) -> bool:
        asked = count()
        try:
            new.vault.back_up(goal, MOMENT, lambda: next(asked) >= stops_at)
        except BackupStoppedError:
            return False
        return True

    stops_at = 0
    while not is_made(stops_at):
        assert names(goal.parent) == []
        stops_at += 1

    assert names(goal.parent) == ["Team.fikabackup"]
    assert stops_at > 20


def test_given_up_while_it_is_checked_it_is_not_checked_to_the_end(
    new: NewVault, goal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else whoever locks the vault would wait for that: seconds, with years in it."""
    begun = Event()

    def looking(connection: Connection, database: Path) -> tuple[str, ...]:
        begun.set()
        return content_findings(connection, database)

    monkeypatch.setattr("app.storage.copying.content_findings", looking)
    with pytest.raises(BackupStoppedError):
        new.vault.back_up(goal, MOMENT, begun.is_set)
    assert names(goal.parent) == []


def test_what_nobody_expected_of_a_check_is_no_wish_to_stop(
    new: NewVault, goal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "app.storage.copying.content_findings",
        lambda connection, _path: connection.execute("SELECT 1 FROM nowhere"),
    )
    with pytest.raises(OperationalError):
        new.vault.back_up(goal, MOMENT)
    assert names(goal.parent) == []


def test_a_vault_that_was_locked_meanwhile_is_not_backed_up(new: NewVault, goal: Path) -> None:
    copy = new.vault._copy
    key = key_of(new.recovery_code)
    new.vault.close()

    with pytest.raises(BackupStoppedError):
        copy(key, copying.never, goal)


def spoil_the_copy(path: Path) -> None:
    """Turn over one bit in the middle of a file."""
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        (byte,) = file.read(1)
        file.seek(-1, 1)
        file.write(bytes([byte ^ 1]))


def test_a_disk_that_writes_something_else_is_found_out(
    new: NewVault, goal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = backup_file.check_backup

    def spoil_and_read(
        path: Path, key: DataKey, out: Path, expected: copying.Copied, stopped: Callable[[], bool]
    ) -> copying.Copied:
        spoil_the_copy(path)
        return read(path, key, out, expected, stopped)

    monkeypatch.setattr(backup_file, "check_backup", spoil_and_read)

    with pytest.raises(BackupFailedError) as failed:
        new.vault.back_up(goal, MOMENT)

    assert isinstance(failed.value.why, BackupDamagedError)
    assert names(goal.parent) == []


def test_a_copy_that_lacks_a_row_is_found_out(
    new: NewVault, goal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(new.vault)
    held = copying._held_by
    more = [True, False]

    def held_by(
        connection: Connection, database: Path, let_others_in: Callable[[], None] = copying.stay_alone
    ) -> copying.Copied:
        found = held(connection, database, let_others_in)
        return copying.Copied(found.vault_id, found.schema, found.rows[: -1 if more and more.pop() else None])

    monkeypatch.setattr(copying, "_held_by", held_by)

    with pytest.raises(BackupFailedError) as failed:
        new.vault.back_up(goal, MOMENT)

    assert isinstance(failed.value.why, VaultDamagedError)


def assert_told_of(notes: Path, new: NewVault, goal: Path) -> None:
    """Assert that a backup is refused because of these notes, and leaves nothing."""
    vault = open_vault(new.vault.folder, key_of(new.recovery_code))
    with pytest.raises(VaultDamagedError) as failed:
        vault.back_up(goal, MOMENT)
    vault.close()
    assert failed.value.path == notes
    assert names(goal.parent) == []


@pytest.mark.parametrize("page", [-2, -20])
def test_notes_with_a_spoilt_page_that_counting_leaves_alone_are_said_so(
    new: NewVault, goal: Path, page: int
) -> None:
    fill(new.vault, "a long key " * 10_000)
    notes = new.vault.database
    new.vault.close()
    with notes.open("r+b") as file:
        file.seek(page * PAGE_BYTES, os.SEEK_END)
        file.write(b"spoilt")
    assert_told_of(notes, new, goal)


def test_notes_that_are_spoilt_themselves_are_said_so(new: NewVault, goal: Path) -> None:
    with new.vault.transaction() as transaction:
        for number in range(40):
            add_framework(transaction, f"{number}" * 3000)
    notes = new.vault.folder / "notes-1.db"
    new.vault.close()
    spoil_the_copy(notes)
    assert_told_of(notes, new, goal)
    shutil.rmtree(goal.parent)
