"""Whatever copies a vault copies its indexes and all that keeps them: what is written later is found too."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.backup import Occasion
from app.domain.errors import SealedError
from app.domain.visibility import Room, hidden_from
from app.storage import backups, restoring
from app.storage.rotation import rotate
from app.storage.unlocking import data_key_from_passphrase, open_vault
from app.storage.vault import NewVault, Vault
from tests.storage.made import KDF, WORDS, make
from tests.storage.rich import content
from tests.storage.test_narrow_search import found, stale
from tests.storage.test_narrowing import populated

AT = datetime(2026, 11, 28, 12, tzinfo=UTC)
NEXT_WORDS = "gravel saddle thimble"


def with_another_key(vault: Vault, _folder: Path) -> Vault:
    """Change the key, and open the vault anew."""
    rotate(vault, NEXT_WORDS, KDF)
    vault.close()
    return open_vault(vault.folder, data_key_from_passphrase(vault.folder, NEXT_WORDS))


def back_from_a_backup(vault: Vault, folder: Path) -> Vault:
    """Make a backup, and a vault of it."""
    file = backups.goal_in(folder, "Team", AT, Occasion.ORDINARY)
    vault.back_up(file, AT)
    vault.close()
    key = restoring.key_from_passphrase(file, WORDS)
    place = folder / "Anew.fika"
    restoring.restore(file, key, place)
    return open_vault(place, key)


WAYS: list[Callable[[Vault, Path], Vault]] = [with_another_key, back_from_a_backup]


@pytest.fixture
def kept(tmp_path: Path) -> Vault:
    """Return a vault with rows in every table, and nobody before the screen."""
    new: NewVault = make(tmp_path / "Team.fika")
    return populated(new)


def schema_of(vault: Vault) -> dict[str, set[str]]:
    """Return the names of all there is of each kind, by kind; of virtual tables apart."""
    rows = vault.read(
        "SELECT CASE WHEN sql LIKE 'CREATE VIRTUAL%' THEN 'virtual' ELSE type END, name FROM sqlite_schema"
    )
    kinds = {str(kind) for kind, _name in rows}
    return {kind: {str(name) for one, name in rows if one == kind} for kind in kinds}


@pytest.mark.parametrize("copied", WAYS)
def test_every_row_trigger_view_and_index_is_in_the_copy(
    kept: Vault, tmp_path: Path, copied: Callable[[Vault, Path], Vault]
) -> None:
    before, schema = content(kept), schema_of(kept)
    copy = copied(kept, tmp_path)
    assert schema_of(copy) == schema
    assert schema["virtual"] == {"search_words", "private_words"}
    assert len(schema["trigger"]) > 50
    assert content(copy) == before
    assert copy.check() == ()
    assert stale(copy) == []
    copy.close()


@pytest.mark.parametrize("copied", WAYS)
def test_in_the_copy_what_was_written_is_found_and_what_is_written_since(
    kept: Vault, tmp_path: Path, copied: Callable[[Vault, Path], Vault]
) -> None:
    asked = [("search", "ofen*"), ("search", "mix*"), ("private", "tired")]
    before = [found(kept, index, words) for index, words in asked]
    assert all(before)
    copy = copied(kept, tmp_path)
    assert [found(copy, index, words) for index, words in asked] == before
    with copy.transaction() as transaction:
        transaction.write("UPDATE meeting SET shared_notes = 'zebrafinch' WHERE id = 1")
        transaction.write("UPDATE meeting_private SET notes = 'zebrafinch'")
        transaction.write("DELETE FROM agenda_item WHERE id = 1")
        transaction.write(
            "INSERT INTO praise (person_id, written_on, words) VALUES (2, '2026-11-28', 'zebra')"
        )
    assert len(found(copy, "search", "zebra*")) == 2
    assert len(found(copy, "private", "zebra*")) == 1
    assert found(copy, "search", "ofen*") == []
    assert stale(copy) == []
    assert copy.check() == ()
    copy.close()


def test_a_key_changed_where_others_look_takes_what_is_hidden_along(kept: Vault) -> None:
    """It hands out nobody's words; and what was hidden is hidden under the new key too."""
    before = content(kept)
    kept.narrow(hidden_from(Room.TOGETHER))
    rotate(kept, NEXT_WORDS, KDF)
    with pytest.raises(SealedError):
        kept.read("SELECT 1 FROM private_words('tired')")
    assert kept.read("SELECT 1 FROM search_words('ofen*')") == [(1,)]
    kept.narrow(frozenset())
    assert content(kept) == before
    kept.close()


def test_an_index_that_was_copied_without_its_trigger_would_be_seen(kept: Vault) -> None:
    before = schema_of(kept)
    with kept.transaction() as transaction:
        transaction.write("DROP TRIGGER praise_found_gone")
    assert schema_of(kept) != before
    kept.close()
