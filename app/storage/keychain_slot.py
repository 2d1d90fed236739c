"""The slot of keys.json that a keychain opens: the data key once more, wrapped under a secret kept there.

The keychain holds 32 random bytes that are good for nothing else; never the data key, never the passphrase.
Once the slot is gone, or the data key another, that secret opens nothing; no backup has the slot.
"""

import base64
import os
import re
from dataclasses import replace as changed
from pathlib import Path

from app.domain.errors import KeychainSecretError, KeysDamagedError
from app.storage import files
from app.storage.data_key import DataKey
from app.storage.keys import FORMAT, VERSION, Keys, Slot, mac_key, read_keys
from app.storage.places import check_is_vault, keys_path
from app.storage.strict_json import canonical

KIND = "keychain"
SECRET_BYTES = 32
_NONCE_BYTES = 12
_WRAPPED_BYTES = 32 + 16  # the data key and AES-GCM's tag
_PURPOSE = b"fika keychain slot"
_FIELDS = {"kind", "id", "nonce", "wrapped"}
_ID = re.compile(r"[0-9a-f]{16}")


def new_id() -> str:
    """Return a name under which a keychain can keep a secret; it tells nothing about anybody."""
    return os.urandom(8).hex()


def new_secret() -> bytes:
    """Return a secret nobody has seen before."""
    return os.urandom(SECRET_BYTES)


def slot_of(keys: Keys) -> Slot | None:
    """Return the slot that a keychain opens; None where there is none that could be used."""
    found = [slot for slot in keys.slots if slot["kind"] == KIND]
    return found[0] if len(found) == 1 and _is_whole(found[0]) else None


def kept_id(folder: Path) -> str:
    """Return the name under which a keychain keeps this vault's secret; '' where none is asked for one.

    Raises KeysDamagedError, NewerVaultError.
    """
    slot = slot_of(read_keys(keys_path(folder)))
    return str(slot["id"]) if slot is not None else ""


def data_key_from_secret(folder: Path, secret: bytes) -> DataKey:
    """Return a vault's data key by what a keychain kept. Quick.

    Raises NotAVaultError, KeysDamagedError, NewerVaultError, and KeychainSecretError where the secret is
    another one's, or the slot was taken out or changed.
    """
    check_is_vault(folder)
    keys = read_keys(keys_path(folder))
    slot = slot_of(keys)
    if slot is None or len(secret) != SECRET_BYTES:
        raise KeychainSecretError
    data_key = _unwrapped(keys.vault, slot, secret)
    if not keys.is_signed_by(mac_key(data_key)):
        raise KeysDamagedError(keys_path(folder))
    return data_key


def without_slot(keys: Keys) -> Keys:
    """Return these keys without what a keychain opens."""
    return changed(keys, slots=_others(keys))


def put_slot(folder: Path, data_key: DataKey, slot_id: str, secret: bytes) -> None:
    """Let this secret open the vault too, in the place of any former one.

    Raises KeysDamagedError, DiskFullError, VaultReadOnlyError, WriteFailedError; ValueError for an id or a
    secret of another form.
    """
    if not _ID.fullmatch(slot_id) or len(secret) != SECRET_BYTES:
        raise ValueError("an id of 16 hex digits, and a secret of 32 bytes")
    keys = _signed(folder, mac_key(data_key))
    slot = _wrapped(keys.vault, data_key, slot_id, secret)
    _write(folder, changed(keys, slots=(*_others(keys), slot)), mac_key(data_key))


def take_slot_out(folder: Path, keys_mac: bytes) -> None:
    """Let no keychain's secret open the vault any more; `keys_mac` is the key that signs keys.json.

    Raises KeysDamagedError, DiskFullError, VaultReadOnlyError, WriteFailedError.
    """
    keys = _signed(folder, keys_mac)
    if _others(keys) != keys.slots:
        _write(folder, without_slot(keys), keys_mac)


def _signed(folder: Path, keys_mac: bytes) -> Keys:
    """Return keys.json; only one that this vault signed is ever signed anew."""
    keys = read_keys(keys_path(folder))
    if not keys.is_signed_by(keys_mac):
        raise KeysDamagedError(keys_path(folder))
    return keys


def _others(keys: Keys) -> tuple[Slot, ...]:
    return tuple(slot for slot in keys.slots if slot["kind"] != KIND)


def _write(folder: Path, keys: Keys, keys_mac: bytes) -> None:
    with files.naming_os_errors(keys_path(folder)):
        files.replace(keys_path(folder), keys.signed_with(keys_mac))


def _wrapped(vault: str, data_key: DataKey, slot_id: str, secret: bytes) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_BYTES)
    bound = _associated_data(vault, slot_id)
    wrapped = AESGCM(_wrapping_key(secret)).encrypt(nonce, data_key.secret, bound)
    return {"kind": KIND, "id": slot_id, "nonce": _text(nonce), "wrapped": _text(wrapped)}


def _unwrapped(vault: str, slot: Slot, secret: bytes) -> DataKey:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, wrapped = _bytes(slot["nonce"]), _bytes(slot["wrapped"])
    bound = _associated_data(vault, slot["id"])
    try:
        return DataKey(AESGCM(_wrapping_key(secret)).decrypt(nonce, wrapped, bound))
    except InvalidTag:
        raise KeychainSecretError from None


def _wrapping_key(secret: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    # No work factor: nobody guesses 256 random bits.
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(secret)


def _associated_data(vault: str, slot_id: str) -> bytes:
    return canonical({"format": FORMAT, "version": VERSION, "vault": vault, "kind": KIND, "id": slot_id})


def _is_whole(slot: Slot) -> bool:
    """Tell whether a slot has the form of one; another is passed over, as kinds nobody knows are."""
    if slot.keys() != _FIELDS or not all(type(one) is str for one in slot.values()):
        return False
    try:
        lengths = len(_bytes(slot["nonce"])), len(_bytes(slot["wrapped"]))
    except ValueError:
        return False
    return bool(_ID.fullmatch(slot["id"])) and lengths == (_NONCE_BYTES, _WRAPPED_BYTES)


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
