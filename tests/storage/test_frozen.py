"""Vaults that former versions made open today, with every word in its place."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.amendment import Amendment
from app.domain.assessment import OwnRecord
from app.domain.draft import Draft
from app.domain.errors import WrongPhraseError
from app.storage import amendments, conversations, drafts, frameworks, reveals, sealed, settings
from app.storage.keychain_slot import data_key_from_secret
from app.storage.schema import built_in
from app.storage.vault import Vault, data_key_from_passphrase, data_key_from_recovery_code, open_vault
from tests.storage.frozen import (
    make_schema_1,
    make_schema_2,
    make_schema_3,
    make_schema_4,
    make_schema_5,
    make_schema_6,
    make_schema_7,
)
from tests.storage.made import names

FROZEN = Path(__file__).parent / "frozen"
PASSPHRASES = {
    "schema-1": make_schema_1.WORDS,
    "schema-2": make_schema_2.WORDS,
    "schema-3": make_schema_3.WORDS,
    "schema-4": make_schema_4.WORDS,
    "schema-5": make_schema_5.WORDS,
    "schema-6": make_schema_6.WORDS,
    "schema-7": make_schema_7.WORDS,
}
CODE = "32XYB6R2-M2G5Q6IF-YP6LAYWG-YVLTAFWC-XMSWKCHQ-ARLOHAVR-5CYHFGSQ-AQVSC3CW"
CODE_2 = "27BLNDAK-LJPLKPY7-HYMTFG2I-KWIRVC4S-G3T25VYN-JRZFVHG2-WVJEVFZY-53SSMUW6"
CODE_3 = "J7BP3LGA-2PQBJUWO-YRPBEPEV-PNK5Q3OF-H72OFZEK-6XCU2TI5-LJW4HSN6-RV7OHS46"

CODE_4 = "VIV5WNII-QEE363SY-TWV6ASQY-XEGSACNR-JI3HCTZL-MJU5KDQ4-HIEW6L65-UMWG6NG7"

CODES_OF_INDEXED = {
    "schema-5": "R4GJMW3C-HBSBFCTR-DBLTJPW5-ONFENMF2-J4V2DKKQ-MTVEZLHF-CI4RDDSY-FCQDLT7U",
    "schema-6": "JSRU3XSC-KZKLTPAM-33TZHECQ-NIW2MYOS-7W5J4LEO-TBV2WPVR-ZOUTL5AB-2N2666FG",
    "schema-7": "4E76SJ55-ODBK7VS2-EZKOL73C-HEF4XCFH-7MEYFM6S-24377WGC-RNZX2XU6-JG4BWMGP",
}


def thawed(tmp_path: Path, schema: str) -> Path:
    """Return a copy of a frozen vault."""
    return Path(shutil.copytree(FROZEN / f"{schema}.fika", tmp_path / f"{schema}.fika"))


def opened(folder: Path) -> Vault:
    """Open one by its passphrase."""
    return open_vault(folder, data_key_from_passphrase(folder, PASSPHRASES[folder.stem]))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the vault of schema 1."""
    return thawed(tmp_path, "schema-1")


@pytest.fixture
def second(tmp_path: Path) -> Iterator[Vault]:
    """Return the vault of schema 2, open."""
    vault = opened(thawed(tmp_path, "schema-2"))
    yield vault
    vault.close()


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
    vault = opened(folder)
    check_words(vault)
    vault.verify_recovery_code(CODE)
    vault.close()


def test_schema_1_opens_with_its_recovery_code_alone(folder: Path) -> None:
    (folder / "keys.json").unlink()
    vault = open_vault(folder, data_key_from_recovery_code(folder, CODE))
    assert vault.read("SELECT count(*) FROM person") == [(3,)]
    vault.close()


def test_schema_1_holds_nothing_of_what_came_later(folder: Path) -> None:
    vault = opened(folder)
    for table in ("self_seal", "amendment", "wording_remark"):
        assert vault.read(f"SELECT * FROM {table}") == []
    first = conversations.get(vault, 1)
    assert first is not None
    assert (first.paused_at, first.paused_behaviour, first.concluded_at) == (None, "", None)
    vault.close()


def test_schema_2_opens_with_its_passphrase_and_its_recovery_code(second: Vault) -> None:
    assert second.check() == ()
    assert second.read("PRAGMA user_version") == [(len(built_in()),)]
    second.verify_recovery_code(CODE_2)
    framework = frameworks.get(second, 1)
    assert framework is not None
    assert [one.id for one in framework.behaviours] == ["kind-near-listens", "brave-near-asks"]


def test_schema_2_knows_where_each_conversation_stands(second: Vault) -> None:
    concluded, paused, begun = (conversations.get(second, number) for number in (1, 2, 3))
    assert concluded
    assert concluded.concluded_at == datetime(2026, 6, 1, 9, 51, tzinfo=UTC)
    assert paused
    assert (paused.paused_at, paused.paused_behaviour) == (
        datetime(2026, 9, 7, 9, 55, tzinfo=UTC),
        "brave-near-asks",
    )
    assert (paused.employee_agreed_at is None, paused.concluded_at) == (False, None)
    assert begun
    assert (begun.paused_at, begun.paused_behaviour) == (None, "")
    assert [reveals.of_conversation(second, number) for number in (1, 2, 3)] == [
        {"kind", "brave"},
        {"brave"},
        frozenset(),
    ]


def test_schema_2_keeps_the_words_said_in_the_room(second: Vault) -> None:
    assert amendments.of_conversation(second, 1) == (
        Amendment("We meant the small oven.", datetime(2026, 6, 15, 7, tzinfo=UTC), 1, 1),
    )
    assert second.read("SELECT framework_id, behaviour, remark FROM wording_remark") == [
        (1, "brave-near-asks", "“Early” is read as “before lunch”.")
    ]
    assert second.read("SELECT answer, note FROM self_view ORDER BY conversation_id") == [
        ("consistently", "Most days."),
        ("not_yet", "I was afraid."),
    ]
    assert second.read("SELECT reason, today, words FROM agreement") == [
        ("read_differently", "still_differ", "We mean different mails.")
    ]


@pytest.mark.parametrize(
    ("conversation_id", "kept", "is_opened"),
    [(2, make_schema_2.OPENED, True), (3, make_schema_2.SEALED, False)],
)
def test_schema_2_gives_back_what_is_sealed_to_its_phrase_alone(
    second: Vault, conversation_id: int, kept: OwnRecord, *, is_opened: bool
) -> None:
    seal = sealed.seal_of(second, conversation_id)
    assert seal is not None
    key = seal.key_for(make_schema_2.PHRASE)
    assert sealed.read(second, conversation_id, seal, key) == kept
    assert sealed.is_opened(second, conversation_id) is is_opened
    with pytest.raises(WrongPhraseError):
        sealed.read(second, conversation_id, seal, seal.key_for(make_schema_2.WORDS))


@pytest.fixture
def third(tmp_path: Path) -> Iterator[Vault]:
    """Return the vault of schema 3, open."""
    vault = opened(thawed(tmp_path, "schema-3"))
    yield vault
    vault.close()


def test_schema_3_opens_by_passphrase_by_code_and_by_keychain(third: Vault) -> None:
    assert third.check() == ()
    assert third.read("PRAGMA user_version") == [(len(built_in()),)]
    third.verify_recovery_code(CODE_3)
    assert third.is_opened_by(data_key_from_secret(third.folder, make_schema_3.SECRET))


def test_schema_3_keeps_what_was_chosen_and_what_stands_in_forms(third: Vault) -> None:
    assert settings.every(third) == {
        "backup_folder": "/media/Åsa/stick",
        "idle_minutes": "10",
        "lock_when_minimised": "yes",
        "place": make_schema_3.MARK,
    }
    new = drafts.of_manager(third, "person:new")
    assert new == Draft({"name": "漢字 🌱"}, datetime(2026, 11, 28, 22, 32, tzinfo=UTC))
    of_both = drafts.of_both(third, 2, "growth:new")
    assert of_both
    assert of_both.words == {"headline": "Ask before it bur"}


@pytest.fixture
def fourth(tmp_path: Path) -> Iterator[Vault]:
    """Return the vault of schema 4, open."""
    vault = opened(thawed(tmp_path, "schema-4"))
    yield vault
    vault.close()


def rows_of(vault: Vault, columns: str) -> tuple[tuple[object, ...], ...]:
    """Return what lies in columns, told as 'table (column, …)'."""
    table, _, names_of = columns.removesuffix(")").partition(" (")
    return tuple(vault.read(f"SELECT {names_of} FROM {table} ORDER BY 1, 2"))


def test_schema_4_opens_with_its_passphrase_and_its_recovery_code(fourth: Vault) -> None:
    assert fourth.check() == ()
    assert fourth.read("PRAGMA user_version") == [(len(built_in()),)]
    fourth.verify_recovery_code(CODE_4)


@pytest.mark.parametrize(("columns", "rows"), make_schema_4.ROWS, ids=lambda given: str(given).split(" ")[0])
def test_schema_4_keeps_every_row_of_their_one_on_ones(
    fourth: Vault, columns: str, rows: tuple[tuple[object, ...], ...]
) -> None:
    assert rows_of(fourth, columns) == rows


@pytest.mark.parametrize(
    ("index", "asked", "found"),
    [
        ("search", "öfen", [("meeting", 1)]),
        ("search", "mix*", [("action", 1), ("agenda", 1)]),
        ("search", "asa", [("decision", 2), ("meeting", 1)]),
        ("search", "ovens", [("conversation", 1)]),
        ("private", "guess", [("meetingnotes", 1)]),
        ("private", "july", [("itemnotes", 2)]),
        ("private", "by name", [("ownagenda", 1)]),
        ("private", "dina", [("evidence", 2)]),
        ("search", "july OR guess OR tired", []),
    ],
)
def test_what_was_written_before_there_was_an_index_is_found(
    fourth: Vault, index: str, asked: str, found: list[tuple[str, int]]
) -> None:
    assert found_in(fourth, index, asked) == found


def found_in(vault: Vault, index: str, asked: str) -> list[tuple[object, ...]]:
    """Return what an index finds: its kind and its id."""
    sql = (
        f"SELECT kind, source_id FROM {index}_words AS words JOIN {index}_entry AS entry"
        f" ON entry.id = words.rowid WHERE {index}_words MATCH ? ORDER BY kind, source_id"
    )
    return list(vault.read(sql, (asked,)))


@pytest.fixture(params=sorted(CODES_OF_INDEXED))
def indexed(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Vault]:
    """Return a vault of each schema that finds words, open."""
    vault = opened(thawed(tmp_path, request.param))
    yield vault
    vault.close()


def test_schemas_from_5_on_open_with_their_passphrases_and_recovery_codes(indexed: Vault) -> None:
    """The check holds the indexes against what they are of, and what keeps them against what it should be."""
    assert indexed.check() == ()
    assert indexed.read("PRAGMA user_version") == [(len(built_in()),)]
    indexed.verify_recovery_code(CODES_OF_INDEXED[indexed.folder.stem])


@pytest.mark.parametrize(
    ("index", "asked", "found"),
    [
        ("search", "ofen", [("meeting", 1)]),
        ("search", "itself", []),
        ("search", "night AND shift", [("praise", 1)]),
        ("search", "flour", [("priority", 2)]),
        ("private", "guess", [("meetingnotes", 1)]),
        ("private", "dina", [("evidence", 2)]),
    ],
)
def test_schemas_from_5_on_find_what_they_found_and_nothing_that_was_changed_or_deleted(
    indexed: Vault, index: str, asked: str, found: list[tuple[str, int]]
) -> None:
    assert found_in(indexed, index, asked) == found


@pytest.mark.parametrize(("schema", "ended"), [("schema-6", 0), ("schema-7", 1)])
def test_which_growth_areas_ended_is_known(tmp_path: Path, schema: str, ended: int) -> None:
    vault = opened(thawed(tmp_path, schema))
    assert vault.read("SELECT id, ended FROM growth_area") == [(1, ended)]
    vault.close()


@pytest.mark.parametrize("frozen", sorted(FROZEN.glob("*.fika")), ids=lambda path: path.name)
def test_what_is_frozen_is_whole(frozen: Path) -> None:
    assert names(frozen) == ["keys.json", "notes-1.db"]


def test_every_schema_has_its_frozen_vault() -> None:
    expected = {f"schema-{migration.number}.fika" for migration in built_in()}
    assert {path.name for path in FROZEN.glob("*.fika")} == expected
