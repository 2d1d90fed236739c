"""A new vault appears whole, or not at all."""

from pathlib import Path

import pytest

from app.domain.errors import DiskFullError, VaultExistsError, VaultReadOnlyError, WriteFailedError
from app.storage import creation
from app.storage.recovery_code import groups
from app.storage.vault import NewVault, Vault, create_vault, is_vault
from tests.storage.limits import file_size_limit, not_permitted
from tests.storage.made import KDF, WORDS, add_framework, framework_keys, make, names


def test_it_is_open_and_well(new: NewVault) -> None:
    assert new.vault.is_open
    assert new.vault.check() == ()
    assert len(groups(new.recovery_code)) == 8
    assert new.recovery_code not in repr(new)


def test_it_is_the_owners_alone(new: NewVault) -> None:
    folder = new.vault.folder
    assert folder.stat().st_mode & 0o777 == 0o700
    modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert {name: mode for name, mode in modes.items() if mode != 0o600} == {}
    assert {"keys.json", "notes-1.db"} <= modes.keys()


def test_nothing_lies_beside_it(new: NewVault) -> None:
    assert names(new.vault.folder.parent) == ["Team.fika"]


def test_each_has_its_own_name_and_code(tmp_path: Path) -> None:
    one, other = make(tmp_path / "one.fika"), make(tmp_path / "other.fika")
    assert one.vault.vault_id != other.vault.vault_id
    assert one.recovery_code != other.recovery_code
    one.vault.close()
    other.vault.close()


def test_the_place_is_made_and_an_empty_folder_taken(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "place" / "Team.fika"
    make(folder).vault.close()
    empty = tmp_path / "Empty.fika"
    empty.mkdir()
    make(empty).vault.close()
    assert is_vault(folder)
    assert is_vault(empty)


@pytest.mark.parametrize("name", ["Team.fika #1?", "50 %41 Å.fika", "a&b=c;.fika", "tab\there.fika"])
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    vault = make(tmp_path / name).vault
    assert vault.check() == ()
    vault.close()
    assert names(tmp_path / name) == ["keys.json", "notes-1.db"]


def test_what_lies_there_stays(tmp_path: Path) -> None:
    folder = tmp_path / "Team.fika"
    folder.mkdir()
    (folder / "letter.txt").write_text("dear")
    file = tmp_path / "file.fika"
    file.write_text("here")
    for taken in (folder, file):
        with pytest.raises(VaultExistsError):
            make(taken)
    assert (folder / "letter.txt").read_text() == "dear"
    assert file.read_text() == "here"


def test_a_passphrase_is_needed(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="passphrase"):
        create_vault(tmp_path / "Team.fika", "", KDF)
    assert names(tmp_path) == []


@pytest.mark.parametrize("largest", [0, 300, 5000, 40_000])
def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, largest: int) -> None:
    with file_size_limit(largest), pytest.raises(DiskFullError):
        make(tmp_path / "Team.fika")
    assert names(tmp_path) == []


def test_a_place_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    with not_permitted(tmp_path, 0o500), pytest.raises(VaultReadOnlyError):
        make(tmp_path / "Team.fika")


def test_a_place_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteFailedError):
        make(tmp_path / "file" / "Team.fika")


def test_it_is_furnished_before_it_comes_to_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "Team.fika"

    def furnish(vault: Vault) -> None:
        assert not folder.exists()
        with vault.transaction() as transaction:
            add_framework(transaction)

    new = create_vault(folder, WORDS, KDF, furnish)
    assert framework_keys(new.vault) == ["steps"]
    new.vault.close()
    assert names(tmp_path) == ["Team.fika"]


def test_a_failure_while_furnishing_leaves_nothing_behind(tmp_path: Path) -> None:
    def furnish(vault: Vault) -> None:
        raise DiskFullError(vault.folder)

    with pytest.raises(DiskFullError):
        create_vault(tmp_path / "Team.fika", WORDS, KDF, furnish)
    assert names(tmp_path) == []


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_anything: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(creation, "_put_in_place", interrupted)
    with pytest.raises(KeyboardInterrupt):
        create_vault(tmp_path / "Team.fika", WORDS, KDF)
    assert names(tmp_path) == []
