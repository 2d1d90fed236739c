"""keys.json: what it holds, and that no damage to it goes unnoticed."""

import base64
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import KeysDamagedError, NewerVaultError, WrongPassphraseError
from app.storage.data_key import DataKey
from app.storage.keys import KdfParameters, Keys, mac_key, new_keys, read_keys
from app.storage.strict_json import canonical
from tests.storage.made import KDF, WORDS

KEY = DataKey(bytes(range(32)))
VAULT = "00112233445566778899aabbccddeeff"
CONTENT = new_keys(VAULT, "notes-1.db").with_passphrase(KEY, WORDS, KDF).to_bytes(KEY)
same_file = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
Change = Callable[[dict[str, Any]], object]


def read(folder: Path, content: bytes) -> Keys:
    path = folder / "keys.json"
    path.write_bytes(content)
    return read_keys(path)


def changed(change: Change) -> bytes:
    """Return the file with something changed by hand, and its checksum made to fit."""
    document = json.loads(CONTENT)
    change(document)
    del document["checksum"]
    document["checksum"] = hashlib.sha256(canonical(document)).hexdigest()
    return canonical(document) + b"\n"


def test_the_passphrase_opens_it(tmp_path: Path) -> None:
    keys = read(tmp_path, CONTENT)
    assert (keys.vault, keys.database) == (VAULT, "notes-1.db")
    assert keys.unwrapped(WORDS) == KEY
    assert keys.is_signed_by(mac_key(KEY))


def test_another_passphrase_does_not(tmp_path: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        read(tmp_path, CONTENT).unwrapped(WORDS + " ")


def test_it_is_one_line_of_plain_text() -> None:
    document = json.loads(CONTENT)
    assert sorted(document) == ["checksum", "database", "format", "mac", "slots", "vault", "version"]
    assert document["slots"][0]["kdf"] | {"salt": ""} == {
        "name": "argon2id",
        "version": 19,
        "memory_kib": 64,
        "passes": 1,
        "lanes": 1,
        "salt": "",
    }
    assert CONTENT.count(b"\n") == 1
    assert KEY.secret not in base64.b64decode(document["slots"][0]["wrapped"])


def test_every_flipped_bit_is_noticed_before_any_slow_work(tmp_path: Path) -> None:
    for at in range(len(CONTENT)):
        for bit in range(8):
            spoilt = bytearray(CONTENT)
            spoilt[at] ^= 1 << bit
            with pytest.raises((KeysDamagedError, NewerVaultError)):
                read(tmp_path, bytes(spoilt))


@pytest.mark.parametrize("length", [0, 1, 100, len(CONTENT) - 2])
def test_a_part_of_it_is_noticed(tmp_path: Path, length: int) -> None:
    with pytest.raises(KeysDamagedError) as damaged:
        read(tmp_path, CONTENT[:length])
    assert not damaged.value.missing


def test_a_missing_file_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(KeysDamagedError) as damaged:
        read_keys(tmp_path / "keys.json")
    assert damaged.value.missing


def test_what_cannot_be_read_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "keys.json").mkdir()
    with pytest.raises(KeysDamagedError):
        read_keys(tmp_path / "keys.json")


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    with pytest.raises(KeysDamagedError):
        read(tmp_path, CONTENT + b" " * 70_000)


def test_a_newer_format_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NewerVaultError) as newer:
        read(tmp_path, changed(lambda document: document.update(version=2, slots="something new")))
    assert (newer.value.found, newer.value.known) == (2, 1)


def _slot(**new: object) -> Change:
    return lambda document: document["slots"][0].update(new)


def _kdf(**new: object) -> Change:
    return lambda document: document["slots"][0]["kdf"].update(new)


MALFORMED: dict[str, Change] = {
    "another format": lambda document: document.update(format="x"),
    "version 0": lambda document: document.update(version=0),
    "version true": lambda document: document.update(version=True),
    "no version": lambda document: document.pop("version"),
    "one field more": lambda document: document.update(extra=1),
    "no vault": lambda document: document.update(vault=None),
    "a vault's id too short": lambda document: document.update(vault="ab"),
    "a database elsewhere": lambda document: document.update(database="../notes-1.db"),
    "slots no list": lambda document: document.update(slots={}),
    "a slot no object": lambda document: document["slots"].append(3),
    "a slot without kind": lambda document: document["slots"].append({}),
    "a kind no text": lambda document: document["slots"].append({"kind": 1}),
    "too many slots": lambda document: document["slots"].extend([{"kind": "x"}] * 16),
    "no passphrase": lambda document: document["slots"].clear(),
    "two passphrases": lambda document: document["slots"].append(document["slots"][0]),
    "mac no text": lambda document: document.update(mac=1),
    "mac no base64": lambda document: document.update(mac="%"),
    "a field more in the slot": _slot(more=1),
    "no kdf": _slot(kdf=[]),
    "a short nonce": _slot(nonce="AAAA"),
    "a short key": _slot(wrapped="AAAA"),
    "another kdf": _kdf(name="scrypt"),
    "another argon2": _kdf(version=16),
    "too much memory": _kdf(memory_kib=1 << 40),
    "too many passes": _kdf(passes=1000),
    "too many lanes": _kdf(lanes=1000),
    "passes true": _kdf(passes=True),
    "passes a text": _kdf(passes="1"),
    "a short salt": _kdf(salt="AAAA"),
    "a field more in the kdf": _kdf(more=1),
}


@pytest.mark.parametrize("change", MALFORMED.values(), ids=MALFORMED.keys())
def test_whatever_is_malformed_is_refused(tmp_path: Path, change: Change) -> None:
    with pytest.raises(KeysDamagedError):
        read(tmp_path, changed(change))


def test_a_forged_file_is_refused_once_the_key_is_known(tmp_path: Path) -> None:
    keys = read(tmp_path, changed(lambda document: document.update(database="notes-2.db")))
    with pytest.raises(ValueError, match="mac"):
        keys.unwrapped(WORDS)


def test_weaker_parameters_cannot_be_slipped_in(tmp_path: Path) -> None:
    keys = read(tmp_path, changed(lambda document: document.update(vault="0" * 32)))
    with pytest.raises(WrongPassphraseError):
        keys.unwrapped(WORDS)


def test_slots_of_another_kind_are_kept(tmp_path: Path) -> None:
    later = {"kind": "keychain", "anything": [1, {"at": None}]}
    keys = new_keys(VAULT, "notes-1.db").with_passphrase(KEY, WORDS, KDF)
    keys = Keys(keys.vault, keys.database, (*keys.slots, later))
    again = read(tmp_path, keys.to_bytes(KEY)).with_passphrase(KEY, "other words", KdfParameters(64, 2, 1))
    found = read(tmp_path, again.to_bytes(KEY))
    assert later in found.slots
    assert len(found.slots) == 2
    assert found.unwrapped("other words") == KEY
    with pytest.raises(WrongPassphraseError):
        found.unwrapped(WORDS)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@same_file
@given(st.binary() | ANYTHING.map(lambda value: json.dumps(value).encode()))
def test_any_other_content_is_a_known_error(tmp_path: Path, content: bytes) -> None:
    with pytest.raises((KeysDamagedError, NewerVaultError)):
        read(tmp_path, content)


WHERE = st.sampled_from(
    [
        *(
            (),
            ("slots",),
            ("slots", 0),
            ("slots", 0, "kind"),
            ("slots", 0, "kdf"),
            ("slots", 0, "kdf", "salt"),
        ),
        *(("slots", 0, "kdf", "passes"), ("vault",), ("mac",), ("version",), ("format",), ("database",)),
    ]
)


@same_file
@given(WHERE, ANYTHING)
def test_any_value_anywhere_is_read_or_a_known_error(
    tmp_path: Path, where: tuple[Any, ...], value: object
) -> None:
    def put(document: dict[str, Any]) -> None:
        inner: Any = document
        for step in where[:-1]:
            inner = inner[step]
        if where:
            inner[where[-1]] = value

    try:
        content = changed(put)
    except ValueError:  # NaN has no canonical spelling
        return
    try:
        keys = read(tmp_path, content)
    except (KeysDamagedError, NewerVaultError):
        return
    assert keys.passphrase_slot["kind"] == "passphrase"
