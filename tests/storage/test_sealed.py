"""What is sealed is kept as a box, and as nothing else."""

import pytest

from app.domain.assessment import Answer, OwnRecord, View
from app.domain.errors import VaultDamagedError, WrongPhraseError
from app.storage import sealed
from app.storage.seals import SealKey, new_seal
from app.storage.vault import Vault
from tests.storage.made import KDF, add_framework

RECORD = OwnRecord({"a": View(Answer.NOT_YET, "words")}, "mine")
SEAL = new_seal(KDF)
KEY = SEAL.key_for("six owls")


@pytest.fixture
def kept(vault: Vault) -> Vault:
    """Return a vault with conversations 1 and 2, the first of which has a box."""
    with vault.transaction() as transaction:
        add_framework(transaction)
        transaction.write("INSERT INTO person (id, name, framework_id) VALUES (1, 'Amira Haddad', 1)")
        for _number in range(2):
            transaction.write(
                "INSERT INTO conversation (person_id, framework_id, discipline, held_on)"
                " VALUES (1, 1, '', '2026-11-22')"
            )
    sealed.put(vault, 1, RECORD, SEAL, KEY)
    return vault


def change(vault: Vault, sql: str) -> None:
    """Change what is kept."""
    with vault.transaction() as transaction:
        transaction.write(sql)


def test_a_box_comes_back_with_its_seal(kept: Vault) -> None:
    assert sealed.seal_of(kept, 1) == SEAL
    assert sealed.read(kept, 1, SEAL, KEY) == RECORD
    assert not sealed.is_opened(kept, 1)


def test_where_nothing_is_sealed_nothing_opens(kept: Vault) -> None:
    assert sealed.seal_of(kept, 2) is None
    assert not sealed.is_opened(kept, 2)
    with pytest.raises(WrongPhraseError):
        sealed.read(kept, 2, SEAL, KEY)


def test_another_box_takes_the_place_of_the_one_before(kept: Vault) -> None:
    before = kept.read("SELECT nonce, box FROM self_seal")
    other = new_seal(KDF)
    sealed.put(kept, 1, OwnRecord({}, "other"), other, other.key_for("x"))
    assert kept.read("SELECT count(*) FROM self_seal") == [(1,)]
    assert kept.read("SELECT nonce, box FROM self_seal") != before
    assert sealed.seal_of(kept, 1) == other
    with pytest.raises(WrongPhraseError):
        sealed.read(kept, 1, SEAL, KEY)


def test_saving_the_same_again_makes_a_new_box(kept: Vault) -> None:
    before = kept.read("SELECT nonce, box FROM self_seal")[0]
    sealed.put(kept, 1, RECORD, SEAL, KEY)
    after = kept.read("SELECT nonce, box FROM self_seal")[0]
    assert (before[0] == after[0], before[1] == after[1]) == (False, False)


def test_who_opened_it_is_kept_when_it_is_saved_again(kept: Vault) -> None:
    sealed.set_opened(kept, 1)
    sealed.put(kept, 1, OwnRecord({}), SEAL, KEY)
    assert sealed.is_opened(kept, 1)
    sealed.delete(kept, 1)
    sealed.put(kept, 1, OwnRecord({}), SEAL, KEY)
    assert not sealed.is_opened(kept, 1)


@pytest.mark.parametrize(
    ("sql", "error"),
    [
        ("UPDATE self_seal SET nonce = randomblob(12)", WrongPhraseError),
        ("UPDATE self_seal SET nonce = randomblob(11)", VaultDamagedError),
        ("UPDATE self_seal SET nonce = x''", VaultDamagedError),
        ("UPDATE self_seal SET box = x''", WrongPhraseError),
        ("UPDATE self_seal SET box = randomblob(length(box))", WrongPhraseError),
        ("UPDATE self_seal SET box = substr(box, 2)", WrongPhraseError),
        ("UPDATE self_seal SET conversation_id = 2", WrongPhraseError),
        ("UPDATE self_seal SET kdf = '{}'", VaultDamagedError),
        ("UPDATE self_seal SET kdf = 'no JSON'", VaultDamagedError),
        ("UPDATE self_seal SET kdf = replace(kdf, 'kib\":64', 'kib\":99999999')", VaultDamagedError),
        ('UPDATE self_seal SET kdf = replace(kdf, \'"salt":"\', \'"salt":"?\')', VaultDamagedError),
    ],
)
def test_what_was_changed_is_refused(kept: Vault, sql: str, error: type[Exception]) -> None:
    change(kept, sql)
    conversation_id = 2 if sql.endswith("= 2") else 1

    def look() -> None:
        seal = sealed.seal_of(kept, conversation_id)
        assert seal is not None
        sealed.read(kept, conversation_id, seal, KEY)

    with pytest.raises(error):
        look()


def test_a_seal_with_another_salt_no_longer_opens_with_its_phrase(kept: Vault) -> None:
    other = new_seal(KDF)
    with kept.transaction() as transaction:
        transaction.write("UPDATE self_seal SET kdf = ?", (other.to_json(),))
    for key in (KEY, other.key_for("six owls")):
        with pytest.raises(WrongPhraseError):
            sealed.read(kept, 1, other, key)


def test_a_box_is_of_its_vault(kept: Vault) -> None:
    kept.vault_id = "0" * 32
    with pytest.raises(WrongPhraseError):
        sealed.read(kept, 1, SEAL, KEY)


def test_no_key_of_the_vault_opens_a_box(kept: Vault) -> None:
    with pytest.raises(WrongPhraseError):
        sealed.read(kept, 1, SEAL, SealKey(bytes(32)))
