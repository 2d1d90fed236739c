"""From a backup to a vault again: what it needs, what it shows, and what it never writes over."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.backup import Occasion
from app.domain.backup_errors import (
    BackupByCodeOnlyError,
    BackupDamagedError,
    BackupUnreadableError,
    WrongBackupCodeError,
    WrongBackupPassphraseError,
)
from app.domain.errors import (
    DiskFullError,
    NewerVaultError,
    RecoveryCodeLengthError,
    VaultExistsError,
    VaultReadOnlyError,
    WrongRecoveryCodeError,
)
from app.domain.preview import PersonInBackup
from app.storage import backups, restoring
from app.storage.schema import built_in
from app.storage.vault import (
    DataKey,
    NewVault,
    data_key_from_passphrase,
    data_key_from_recovery_code,
    keys_are_well,
    open_vault,
    write_keys,
)
from tests.storage.frozen import make_schema_1, make_schema_2
from tests.storage.limits import file_size_limit, not_permitted
from tests.storage.made import KDF, WORDS, add_framework, framework_keys, key_of, make, names

FROZEN = Path(__file__).parent / "frozen"
MOMENT = datetime(2026, 11, 28, 12, tzinfo=UTC)
PEOPLE = (PersonInBackup("Amira Haddad", None), PersonInBackup("Åsa 漢字", None))


@pytest.fixture
def file(new: NewVault, tmp_path: Path) -> Path:
    """Return a backup of a vault with one framework and two people; the vault is locked since."""
    with new.vault.transaction() as transaction:
        framework = add_framework(transaction)
        for name in ("Åsa 漢字", "Amira Haddad"):
            transaction.write(
                "INSERT INTO person (name, roles, discipline, team, framework_id)"
                " VALUES (?, '[]', '', '', ?)",
                (name, framework),
            )
    goal = backups.goal_in(tmp_path, "Team", MOMENT, Occasion.ORDINARY)
    new.vault.back_up(goal, MOMENT)
    new.vault.close()
    return goal


@pytest.fixture
def key(new: NewVault) -> DataKey:
    """Return the vault's key."""
    return key_of(new.recovery_code)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return where the restored vault may go."""
    return tmp_path / "anew" / "Team again.fika"


def test_the_passphrase_or_the_recovery_code_opens_it(file: Path, new: NewVault, key: DataKey) -> None:
    assert restoring.key_from_passphrase(file, WORDS) == key
    assert restoring.key_from_recovery_code(file, new.recovery_code.lower()) == key


def test_the_passphrase_of_that_day_opens_it_and_a_later_one_does_not(
    file: Path, new: NewVault, key: DataKey
) -> None:
    write_keys(new.vault.folder, key, "another lantern walnut", KDF)

    with pytest.raises(WrongBackupPassphraseError) as wrong:
        restoring.key_from_passphrase(file, "another lantern walnut")

    assert wrong.value.made_on == MOMENT.astimezone().date()
    assert restoring.key_from_passphrase(file, WORDS) == key


def test_a_wrong_code_is_told_from_a_mistyped_one(file: Path, tmp_path: Path, new: NewVault) -> None:
    other = make(tmp_path / "Other.fika")
    other.vault.close()
    with pytest.raises(WrongBackupCodeError):
        restoring.key_from_recovery_code(file, other.recovery_code)
    with pytest.raises(WrongRecoveryCodeError):
        restoring.key_from_recovery_code(
            file, "A" + new.recovery_code[1:] if new.recovery_code[0] != "A" else "B" + new.recovery_code[1:]
        )
    with pytest.raises(RecoveryCodeLengthError):
        restoring.key_from_recovery_code(file, "AAAA")


def test_the_preview_tells_whom_and_how_much_it_holds(file: Path, key: DataKey) -> None:
    seen = restoring.look_into(file, key)

    assert seen.people == PEOPLE
    assert (seen.conversations, seen.growth_areas) == (0, 0)
    assert (seen.vault_name, seen.manager_name) == ("Team", "")
    assert seen.made_at == MOMENT
    assert "Amira" not in repr(seen)


@pytest.mark.parametrize(("schema", "words"), [(1, make_schema_1.WORDS), (2, make_schema_2.WORDS)])
def test_the_preview_of_an_older_vault_needs_no_newer_form(tmp_path: Path, schema: int, words: str) -> None:
    folder = Path(shutil.copytree(FROZEN / f"schema-{schema}.fika", tmp_path / "Old.fika"))
    key = data_key_from_passphrase(folder, words)
    open_vault(folder, key).close()
    (name,) = names(folder / "backups")

    seen = restoring.look_into(folder / "backups" / name, key)

    assert seen.people
    assert seen.conversations == 3
    assert max(one.latest for one in seen.people if one.latest) is not None
    place = tmp_path / "Old again.fika"
    restoring.restore(folder / "backups" / name, key, place)
    vault = open_vault(place, data_key_from_passphrase(place, words))
    assert vault.check() == ()
    assert vault.read("PRAGMA user_version") == [(len(built_in()),)]
    vault.close()


def test_the_restored_vault_is_the_vault_of_that_moment(file: Path, key: DataKey, place: Path) -> None:
    restoring.restore(file, key, place)

    assert names(place.parent) == ["Team again.fika"]
    assert names(place) == ["keys.json", "notes-1.db"]
    assert place.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in place.iterdir()} == {0o600}
    vault = open_vault(place, data_key_from_passphrase(place, WORDS))
    assert framework_keys(vault) == ["steps"]
    assert [row[0] for row in vault.read("SELECT name FROM person ORDER BY id")] == [
        "Åsa 漢字",
        "Amira Haddad",
    ]
    assert vault.check() == ()
    vault.close()


@pytest.mark.parametrize("there", ["vault", "empty folder", "file", "dangling link"])
def test_nothing_is_ever_written_over(
    file: Path, key: DataKey, new: NewVault, place: Path, there: str
) -> None:
    place.parent.mkdir()
    if there == "vault":
        place = new.vault.folder
    elif there == "empty folder":
        place.mkdir()
    elif there == "file":
        place.write_text("somebody's")
    else:
        place.symlink_to(place.parent / "nowhere")
    before = {path: path.read_bytes() for path in new.vault.folder.iterdir()}

    with pytest.raises(VaultExistsError):
        restoring.restore(file, key, place)

    assert {path: path.read_bytes() for path in new.vault.folder.iterdir()} == before
    assert [one for one in names(place.parent) if one.startswith(".")] == []


@pytest.mark.parametrize("room_for", [100, 60_000])
def test_a_full_disk_leaves_nothing_behind(file: Path, key: DataKey, place: Path, room_for: int) -> None:
    place.parent.mkdir()
    with file_size_limit(room_for), pytest.raises(DiskFullError):
        restoring.restore(file, key, place)
    assert names(place.parent) == []
    with file_size_limit(room_for), pytest.raises(DiskFullError):
        restoring.look_into(file, key)


def test_a_place_that_may_not_be_written_to_is_named(file: Path, key: DataKey, place: Path) -> None:
    place.parent.mkdir()
    with not_permitted(place.parent, 0o500), pytest.raises(VaultReadOnlyError):
        restoring.restore(file, key, place)


def test_a_damaged_backup_leaves_nothing_behind(file: Path, key: DataKey, place: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    place.parent.mkdir()

    with pytest.raises(BackupDamagedError):
        restoring.restore(file, key, place)
    with pytest.raises(BackupDamagedError):
        restoring.look_into(file, key)

    assert names(place.parent) == []
    file.unlink()
    with pytest.raises(BackupUnreadableError):
        restoring.made_at(file)


def test_a_backup_of_a_newer_fika_is_refused(
    new: NewVault, key: DataKey, place: Path, tmp_path: Path
) -> None:
    new.vault._live().execute("PRAGMA user_version = 99")
    new.vault.back_up(tmp_path / "newer.fikabackup", MOMENT)
    for use in (restoring.look_into, lambda file, key: restoring.restore(file, key, place)):
        with pytest.raises(NewerVaultError) as newer:
            use(tmp_path / "newer.fikabackup", key)
        assert (newer.value.found, newer.value.known) == (99, len(built_in()))
    assert names(place.parent) == []


def test_one_made_without_keys_opens_by_the_code_and_gets_a_new_passphrase(
    new: NewVault, key: DataKey, place: Path, tmp_path: Path
) -> None:
    (new.vault.folder / "keys.json").unlink()
    file = tmp_path / "no keys.fikabackup"
    new.vault.back_up(file, MOMENT)

    with pytest.raises(BackupByCodeOnlyError):
        restoring.key_from_passphrase(file, WORDS)
    restoring.restore(file, restoring.key_from_recovery_code(file, new.recovery_code), place)

    assert names(place) == ["notes-1.db"]
    assert not keys_are_well(place)
    assert data_key_from_recovery_code(place, new.recovery_code) == key
    write_keys(place, key, WORDS, KDF)
    open_vault(place, data_key_from_passphrase(place, WORDS)).close()
