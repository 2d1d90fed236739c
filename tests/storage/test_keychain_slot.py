"""The slot that a keychain opens: what it holds, that no damage opens anything, and that it is not alone."""

import base64
import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.domain.errors import KeychainSecretError, KeysDamagedError
from app.storage.keychain_slot import (
    data_key_from_secret,
    kept_id,
    new_id,
    new_secret,
    put_slot,
    take_slot_out,
)
from app.storage.keys import mac_key, new_keys, read_keys
from app.storage.strict_json import canonical
from app.storage.unlocking import data_key_from_passphrase, write_keys
from app.storage.vault import DataKey, open_vault
from tests.storage.made import KDF, WORDS, key_of, make_closed

NAME = "0123456789abcdef"
SECRET = bytes(range(100, 132))
Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def key(vault_folder: Path) -> DataKey:
    """Make a vault, locked, that a keychain opens too, and return its data key."""
    found = key_of(make_closed(vault_folder))
    put_slot(vault_folder, found, NAME, SECRET)
    return found


def content(folder: Path) -> dict[str, Any]:
    """Return what keys.json says."""
    found: dict[str, Any] = json.loads((folder / "keys.json").read_bytes())
    return found


def change_slots(folder: Path, change: Callable[[list[dict[str, Any]]], object]) -> None:
    """Change the slots by hand, and make the checksum fit, as whoever forges it would."""
    document = content(folder)
    change(document["slots"])
    del document["checksum"]
    document["checksum"] = hashlib.sha256(canonical(document)).hexdigest()
    (folder / "keys.json").write_bytes(canonical(document) + b"\n")


def test_the_secret_and_the_passphrase_both_open_it(vault_folder: Path, key: DataKey) -> None:
    assert kept_id(vault_folder) == NAME
    assert data_key_from_secret(vault_folder, SECRET) == key
    assert data_key_from_passphrase(vault_folder, WORDS) == key
    open_vault(vault_folder, key).close()


def test_the_slot_is_what_is_written_down_about_it(vault_folder: Path, key: DataKey) -> None:
    document = content(vault_folder)
    _passphrase, slot = document["slots"]
    assert sorted(slot) == ["id", "kind", "nonce", "wrapped"]
    assert (slot["kind"], slot["id"]) == ("keychain", NAME)
    wrapping = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"fika keychain slot").derive(SECRET)
    bound = (
        f'{{"format":"fika-keys","id":"{NAME}","kind":"keychain","vault":"{document["vault"]}","version":1}}'
    )
    nonce, wrapped = base64.b64decode(slot["nonce"]), base64.b64decode(slot["wrapped"])
    assert len(nonce) == 12
    assert AESGCM(wrapping).decrypt(nonce, wrapped, bound.encode()) == key.secret


@pytest.mark.parametrize("secret", [SECRET[:-1], SECRET + b"x", bytes(32), b""])
def test_another_secret_opens_nothing(vault_folder: Path, key: DataKey, secret: bytes) -> None:
    del key
    with pytest.raises(KeychainSecretError):
        data_key_from_secret(vault_folder, secret)


def _other_nonce(slots: list[dict[str, Any]]) -> None:
    slots[1]["nonce"] = base64.b64encode(bytes(12)).decode()


def _other_name(slots: list[dict[str, Any]]) -> None:
    slots[1]["id"] = "f" * 16


def _flipped(slots: list[dict[str, Any]]) -> None:
    wrapped = bytearray(base64.b64decode(slots[1]["wrapped"]))
    wrapped[0] ^= 1
    slots[1]["wrapped"] = base64.b64encode(bytes(wrapped)).decode()


def _short(slots: list[dict[str, Any]]) -> None:
    slots[1]["wrapped"] = slots[1]["wrapped"][4:]


def _no_base64(slots: list[dict[str, Any]]) -> None:
    slots[1]["wrapped"] = "é"


def _a_number(slots: list[dict[str, Any]]) -> None:
    slots[1]["nonce"] = 12


def _more(slots: list[dict[str, Any]]) -> None:
    slots[1]["more"] = ""


def _twice(slots: list[dict[str, Any]]) -> None:
    slots.append(slots[1])


TAMPERED = (_other_nonce, _other_name, _flipped, _short, _no_base64, _a_number, _more, _twice)


@pytest.mark.parametrize("change", TAMPERED)
def test_a_changed_slot_opens_nothing_and_the_passphrase_is_told_that_the_file_was_changed(
    vault_folder: Path, key: DataKey, change: Callable[[list[dict[str, Any]]], None]
) -> None:
    del key
    change_slots(vault_folder, change)
    with pytest.raises(KeychainSecretError):
        data_key_from_secret(vault_folder, SECRET)
    with pytest.raises(KeysDamagedError):
        data_key_from_passphrase(vault_folder, WORDS)


def test_another_vaults_slot_opens_nothing(tmp_path: Path, vault_folder: Path, key: DataKey) -> None:
    other = tmp_path / "Other.fika"
    make_closed(other)
    slot = content(vault_folder)["slots"][1]
    change_slots(other, lambda slots: slots.append(slot))
    del key
    with pytest.raises(KeychainSecretError):
        data_key_from_secret(other, SECRET)


def test_a_file_whose_mac_does_not_fit_is_refused(vault_folder: Path, key: DataKey) -> None:
    del key
    change_slots(vault_folder, lambda slots: slots.append({"kind": "planted"}))
    with pytest.raises(KeysDamagedError):
        data_key_from_secret(vault_folder, SECRET)


def test_a_keychain_is_never_the_only_way_when_read(vault_folder: Path, key: DataKey) -> None:
    del key
    change_slots(vault_folder, lambda slots: slots.pop(0))
    with pytest.raises(KeysDamagedError):
        read_keys(vault_folder / "keys.json")
    with pytest.raises(KeysDamagedError):
        data_key_from_secret(vault_folder, SECRET)


def test_a_keychain_is_never_the_only_way_when_written(vault_folder: Path, key: DataKey) -> None:
    keys = read_keys(vault_folder / "keys.json")
    alone = replace(keys, slots=keys.slots[1:])
    with pytest.raises(ValueError, match="unpack"):
        alone.to_bytes(key)
    with pytest.raises(ValueError, match="unpack"):
        alone.signed_with(mac_key(key))


def test_a_changed_passphrase_keeps_it(vault_folder: Path, key: DataKey) -> None:
    write_keys(vault_folder, key, "another passphrase altogether", KDF)
    assert data_key_from_secret(vault_folder, SECRET) == key


def test_a_new_one_takes_the_place_of_the_former(vault_folder: Path, key: DataKey) -> None:
    other = new_secret()
    put_slot(vault_folder, key, new_id(), other)
    assert data_key_from_secret(vault_folder, other) == key
    with pytest.raises(KeychainSecretError):
        data_key_from_secret(vault_folder, SECRET)
    assert len(content(vault_folder)["slots"]) == 2


def test_taken_out_its_secret_is_worthless(vault_folder: Path, key: DataKey) -> None:
    take_slot_out(vault_folder, mac_key(key))
    assert kept_id(vault_folder) == ""
    assert [slot["kind"] for slot in content(vault_folder)["slots"]] == ["passphrase"]
    with pytest.raises(KeychainSecretError):
        data_key_from_secret(vault_folder, SECRET)
    assert data_key_from_passphrase(vault_folder, WORDS) == key


def test_taking_out_what_is_not_there_writes_nothing(vault_folder: Path) -> None:
    found = key_of(make_closed(vault_folder))
    before = (vault_folder / "keys.json").stat().st_ino
    take_slot_out(vault_folder, mac_key(found))
    assert (vault_folder / "keys.json").stat().st_ino == before


def test_a_forged_file_is_not_signed_anew(vault_folder: Path, key: DataKey) -> None:
    change_slots(vault_folder, lambda slots: slots.append({"kind": "planted"}))
    with pytest.raises(KeysDamagedError):
        put_slot(vault_folder, key, NAME, SECRET)
    with pytest.raises(KeysDamagedError):
        take_slot_out(vault_folder, mac_key(key))


@pytest.mark.parametrize(("name", "secret"), [("x" * 16, SECRET), ("ab", SECRET), (NAME, bytes(31))])
def test_names_and_secrets_have_one_form(vault_folder: Path, key: DataKey, name: str, secret: bytes) -> None:
    with pytest.raises(ValueError, match="16 hex digits"):
        put_slot(vault_folder, key, name, secret)


def test_a_reader_that_knows_only_passphrases_passes_over_it(vault_folder: Path, key: DataKey) -> None:
    """Hold the rule by which every Fika since keys.json began reads slots: kinds it doesn't know are kept."""
    keys = read_keys(vault_folder / "keys.json")
    assert keys.passphrase_slot["kind"] == "passphrase"
    assert keys.unwrapped(WORDS) == key
    kept = keys.with_passphrase(key, "another passphrase altogether", KDF)
    assert [slot["kind"] for slot in kept.slots] == ["passphrase", "keychain"]
    unknown = replace(new_keys(keys.vault, keys.database), slots=(*keys.slots, {"kind": "from the future"}))
    (vault_folder / "keys.json").write_bytes(unknown.to_bytes(key))
    assert data_key_from_passphrase(vault_folder, WORDS) == key
    assert data_key_from_secret(vault_folder, SECRET) == key
