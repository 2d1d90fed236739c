"""A backup holds all of a vault, is checked before it is called one, and leaves nothing else behind."""

import shutil
import stat
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.backup_errors import (
    BackupByCodeOnlyError,
    BackupFailedError,
)
from app.domain.errors import (
    KeychainSecretError,
    SealedError,
    WriteFailedError,
)
from app.domain.visibility import Room, hidden_from
from app.storage import copying
from app.storage.backup_archive import read_archive
from app.storage.backup_file import check_backup
from app.storage.keychain_slot import data_key_from_secret, new_id, new_secret, put_slot
from app.storage.restoring import key_from_passphrase, key_from_recovery_code, restore
from app.storage.rotation import rotate
from app.storage.vault import DataKey, NewVault
from tests.programs import require_program
from tests.storage.made import (
    KDF,
    MOMENT,
    WORDS,
    add_framework,
    fill,
    framework_keys,
    key_of,
    make_closed,
    names,
)


def test_it_holds_the_keys_and_the_notes_as_they_are(new: NewVault, goal: Path, tmp_path: Path) -> None:
    fill(new.vault)

    new.vault.back_up(goal, MOMENT)

    assert names(goal.parent) == ["Team.fikabackup"]
    archive = read_archive(goal)
    assert archive.moment == MOMENT
    assert archive.keys == (new.vault.folder / "keys.json").read_bytes()
    held = check_backup(goal, key_of(new.recovery_code), tmp_path / "out.db")
    assert held.vault_id == new.vault.vault_id
    assert dict(held.rows)["framework"] == 1
    assert new.vault.check() == ()


def test_only_its_owner_may_read_it(new: NewVault, goal: Path) -> None:
    new.vault.back_up(goal, MOMENT)

    assert stat.S_IMODE(goal.stat().st_mode) == 0o600
    assert stat.S_IMODE(goal.parent.stat().st_mode) == 0o700


def test_any_zip_tool_opens_it(new: NewVault, goal: Path, tmp_path: Path) -> None:
    new.vault.back_up(goal, MOMENT)

    with zipfile.ZipFile(goal) as opened:
        assert opened.namelist() == ["keys.json", "notes-1.db"]
        assert opened.testzip() is None
        assert {one.compress_type for one in opened.infolist()} == {zipfile.ZIP_STORED}
    done = subprocess.run(
        [require_program("unzip"), "-q", goal, "-d", tmp_path / "out"], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (tmp_path / "out" / "notes-1.db").stat().st_mtime == MOMENT.timestamp()


def test_what_is_kept_after_it_is_not_in_it(new: NewVault, goal: Path, tmp_path: Path) -> None:
    new.vault.back_up(goal, MOMENT)
    fill(new.vault)

    held = check_backup(goal, key_of(new.recovery_code), tmp_path / "out.db")

    assert dict(held.rows)["framework"] == 0
    assert framework_keys(new.vault) == ["Å 漢字"]


def test_nothing_is_copied_in_the_middle_of_a_change(new: NewVault, goal: Path) -> None:
    with new.vault.transaction() as transaction:
        add_framework(transaction)
        with pytest.raises(RuntimeError, match="not over"):
            new.vault.back_up(goal, MOMENT)

    assert names(goal.parent) == []
    assert framework_keys(new.vault) == ["steps"]


@pytest.mark.parametrize("room", Room)
def test_it_is_whole_whoever_sits_before_the_screen(
    new: NewVault, goal: Path, tmp_path: Path, room: Room
) -> None:
    fill(new.vault)
    new.vault.narrow(hidden_from(room))

    new.vault.back_up(goal, MOMENT)

    check_backup(goal, key_of(new.recovery_code), tmp_path / "out.db")
    with pytest.raises(SealedError):
        new.vault.read("PRAGMA user_version = 7")


def test_where_keys_json_is_lost_the_recovery_code_opens_it(new: NewVault, goal: Path) -> None:
    (new.vault.folder / "keys.json").unlink()

    new.vault.back_up(goal, MOMENT)

    assert key_from_recovery_code(goal, new.recovery_code) == key_of(new.recovery_code)


def test_where_keys_json_is_another_vaults_the_recovery_code_alone_opens_it(
    new: NewVault, goal: Path, tmp_path: Path
) -> None:
    make_closed(tmp_path / "Other.fika")
    shutil.copy(tmp_path / "Other.fika" / "keys.json", new.vault.folder)

    new.vault.back_up(goal, MOMENT)

    assert key_from_recovery_code(goal, new.recovery_code) == key_of(new.recovery_code)
    with pytest.raises(BackupByCodeOnlyError):
        key_from_passphrase(goal, WORDS)


def test_no_keychain_opens_it(new: NewVault, goal: Path, tmp_path: Path) -> None:
    key, secret = key_of(new.recovery_code), new_secret()
    put_slot(new.vault.folder, key, new_id(), secret)

    new.vault.back_up(goal, MOMENT)

    data_key_from_secret(new.vault.folder, secret)
    restore(goal, key_from_passphrase(goal, WORDS), tmp_path / "Again.fika")
    with pytest.raises(KeychainSecretError):
        data_key_from_secret(tmp_path / "Again.fika", secret)


def test_another_key_that_comes_while_it_is_written_leaves_it_the_keys_of_its_notes(
    new: NewVault, goal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = new.vault._copy

    def copied(key: DataKey, stopped: Callable[[], bool], target: Path) -> tuple[copying.Copied, bytes]:
        done = copy(key, stopped, target)  # from here on others may write
        rotate(new.vault, "another lantern walnut", KDF)
        return done

    monkeypatch.setattr(new.vault, "_copy", copied)
    new.vault.back_up(goal, MOMENT)

    assert key_from_passphrase(goal, WORDS) == key_of(new.recovery_code)


def test_nothing_is_written_over(new: NewVault, goal: Path) -> None:
    goal.parent.mkdir()
    goal.write_text("somebody's")

    with pytest.raises(BackupFailedError) as failed:
        new.vault.back_up(goal, MOMENT)

    assert isinstance(failed.value.why, WriteFailedError)
    assert goal.read_text() == "somebody's"
    assert names(goal.parent) == ["Team.fikabackup"]
