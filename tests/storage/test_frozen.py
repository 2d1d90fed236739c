"""Vaults that former versions made open today, with every word in its place."""

import shutil
from pathlib import Path

import pytest

from app.storage.schema import built_in
from app.storage.vault import Vault, data_key_from_passphrase, data_key_from_recovery_code, open_vault
from tests.storage.frozen.make_schema_1 import WORDS
from tests.storage.made import names

FROZEN = Path(__file__).parent / "frozen"
CODE = "32XYB6R2-M2G5Q6IF-YP6LAYWG-YVLTAFWC-XMSWKCHQ-ARLOHAVR-5CYHFGSQ-AQVSC3CW"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the vault of schema 1."""
    return Path(shutil.copytree(FROZEN / "schema-1.fika", tmp_path / "Frozen.fika"))


def check_words(vault: Vault) -> None:
    assert vault.check() == ()
    assert vault.read("PRAGMA user_version") == [(len(built_in()),)]
    assert vault.read("SELECT vault_id, manager_name FROM identity") == [
        ("e5ff6ed01757cfe6ed5f317b16e4193c", "Jonas Berg")
    ]
    assert vault.read("SELECT name, discipline, started_on, archived_on FROM person ORDER BY id") == [
        ("Amira Haddad", "software", "2025-02-03", None),
        ("Bo Lindqvist", "quality", "2026-06-15", None),
        ("Dina Okafor", "", None, "2026-08-31"),
    ]
    assert vault.read("SELECT source FROM framework WHERE version = '1.1'") == [("# Å, ß, “quotes”\n",)]
    assert vault.read(
        "SELECT person_id, held_on, manager_finished_at, shared_notes FROM conversation ORDER BY id"
    ) == [
        (1, "2026-03-02", "2026-03-02T09:40:00+00:00", "We talked about the harbour project."),
        (1, "2026-09-07", None, ""),
        (2, "2026-09-08", None, ""),
    ]
    assert vault.read("SELECT answer, note FROM self_view ORDER BY conversation_id, behaviour") == [
        ("consistently", "I ask early now."),
        ("sometimes", ""),
        (None, "An answer is still missing here."),
    ]
    assert vault.read("SELECT answer, note FROM manager_view ORDER BY behaviour") == [
        ("consistently", ""),
        ("not_yet", "I would like to see it."),
    ]
    assert vault.read("SELECT evidence, peers FROM manager_private") == [
        ("The release in February.", "Chen: hard to reach that week.")
    ]
    assert vault.read("SELECT reason, today, words FROM agreement ORDER BY behaviour") == [
        (None, None, ""),
        ("seen_different_things", "sometimes", "It grows."),
    ]
    assert vault.read("SELECT headline, behaviours, manager_does FROM growth_area ORDER BY position") == [
        ("Being reachable in a release", '["team-squad-1"]', "Keeps that week free of meetings."),
        ("Sharing what was learned", "[]", ""),
    ]


def test_schema_1_opens_with_its_passphrase(folder: Path) -> None:
    vault = open_vault(folder, data_key_from_passphrase(folder, WORDS))
    check_words(vault)
    vault.verify_recovery_code(CODE)
    vault.close()


def test_schema_1_opens_with_its_recovery_code_alone(folder: Path) -> None:
    (folder / "keys.json").unlink()
    vault = open_vault(folder, data_key_from_recovery_code(folder, CODE))
    assert vault.read("SELECT count(*) FROM person") == [(3,)]
    vault.close()


@pytest.mark.parametrize("frozen", sorted(FROZEN.glob("*.fika")), ids=lambda path: path.name)
def test_what_is_frozen_is_whole(frozen: Path) -> None:
    assert names(frozen) == ["keys.json", "notes-1.db"]


def test_every_schema_has_its_frozen_vault() -> None:
    expected = {f"schema-{migration.number}.fika" for migration in built_in()}
    assert {path.name for path in FROZEN.glob("*.fika")} == expected
