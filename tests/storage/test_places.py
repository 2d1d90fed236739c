"""Which folders are vaults."""

from pathlib import Path

import pytest

from app.domain.errors import NotAVaultError, VaultUnreadableError
from app.storage.places import check_is_vault
from app.storage.vault import find_vaults, is_vault
from tests.storage.limits import not_permitted
from tests.storage.made import make_closed


def test_vaults_are_found_by_name(tmp_path: Path) -> None:
    for name in ("Zoo.fika", "Atlas.fika"):
        make_closed(tmp_path / name)
    (tmp_path / "Empty.fika").mkdir()
    (tmp_path / "notes.txt").write_text("hello")
    assert find_vaults(tmp_path) == (tmp_path / "Atlas.fika", tmp_path / "Zoo.fika")


def test_half_a_vault_is_one_to_mend(tmp_path: Path) -> None:
    folder = tmp_path / "Team.fika"
    make_closed(folder)
    (folder / "keys.json").rename(tmp_path / "keys.json")
    assert is_vault(folder)
    (folder / "notes-1.db").unlink()
    assert not is_vault(folder)
    (tmp_path / "keys.json").rename(folder / "keys.json")
    assert is_vault(folder)


def test_a_missing_place_is_none(tmp_path: Path) -> None:
    assert not is_vault(tmp_path / "nowhere")
    assert not is_vault(tmp_path)


def test_a_folder_that_may_not_be_looked_into_is_told_from_none(tmp_path: Path) -> None:
    place = tmp_path / "place"
    make_closed(place / "Team.fika")
    with not_permitted(place, 0o000):
        with pytest.raises(VaultUnreadableError) as refused:
            check_is_vault(place / "Team.fika")
        assert not is_vault(place / "Team.fika")
        assert find_vaults(place) == ()
    assert refused.value.reason
    check_is_vault(place / "Team.fika")
    with pytest.raises(NotAVaultError):
        check_is_vault(place)
