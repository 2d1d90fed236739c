"""keys.json: how a passphrase opens a vault.

One line of canonical JSON. `slots` wrap the data key, each in its way; kinds this version doesn't know are
kept and passed over. `mac`, under the data key, is over everything but itself and `checksum`; it tells a
forged file. `checksum` is over everything but itself; it tells a damaged file before any slow work.
"""

import base64
import hashlib
import hmac
import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.domain.errors import KeysDamagedError, NewerVaultError, WrongPassphraseError
from app.storage.data_key import DataKey
from app.storage.files import read_at_most
from app.storage.passphrase import SALT_BYTES, KdfParameters, read_spelled, spelled, wrapping_key
from app.storage.strict_json import canonical, read_canonical

__all__ = ["KdfParameters", "Keys", "mac_key", "new_keys", "read_keys"]

FORMAT, VERSION = "fika-keys", 1
LARGEST_FILE = 64 * 1024
_DEEPEST = 8
_LAST_VERSION = 999_999  # beyond it the file is damaged rather than newer, and nobody is told its digits
_MOST_SLOTS = 16
_NONCE_BYTES = 12
_WRAPPED_BYTES = 32 + 16  # the data key and AES-GCM's tag
_VAULT_ID = re.compile(r"[0-9a-f]{32}")
_DATABASE = re.compile(r"notes-[1-9][0-9]{0,8}\.db")
Slot = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Keys:
    """What a well-formed keys.json says. `vault` is the vault's id, `database` the file its notes are in."""

    vault: str
    database: str
    slots: tuple[Slot, ...]
    mac: bytes = b""

    def unwrapped(self, passphrase: str) -> DataKey:
        """Return the data key. Slow. Raises WrongPassphraseError, or ValueError where the file was forged."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        slot = self.passphrase_slot
        kdf, salt = read_spelled(slot["kdf"])
        key = wrapping_key(passphrase, salt, kdf)
        bound = _associated_data(self.vault, slot["kdf"])
        try:
            data_key = DataKey(AESGCM(key).decrypt(_bytes(slot["nonce"]), _bytes(slot["wrapped"]), bound))
        except InvalidTag:
            raise WrongPassphraseError from None
        if not self.is_signed_by(mac_key(data_key)):
            raise ValueError("the mac does not fit")
        return data_key

    @property
    def passphrase_slot(self) -> Slot:
        """The one slot that a passphrase opens. Raises ValueError where there is none, or several."""
        (slot,) = (slot for slot in self.slots if slot["kind"] == "passphrase")
        return slot

    def is_signed_by(self, key: bytes) -> bool:
        """Tell whether the file's mac was made with this mac key."""
        return hmac.compare_digest(self.mac, _mac(key, self._body()))

    def with_passphrase(self, data_key: DataKey, passphrase: str, kdf: KdfParameters) -> "Keys":
        """Return keys that this passphrase opens instead of the former; other slots stay. Slow."""
        others = tuple(slot for slot in self.slots if slot["kind"] != "passphrase")
        return replace(self, slots=(_wrapped(self.vault, data_key, passphrase, kdf), *others))

    def to_bytes(self, data_key: DataKey) -> bytes:
        """Return the content of keys.json, signed. Raises ValueError for slots that are no passphrase's."""
        return self.signed_with(mac_key(data_key))

    def signed_with(self, key: bytes) -> bytes:
        """Return the content of keys.json, signed with this mac key. Raises ValueError as `to_bytes`."""
        if self.slots:  # no other slot may ever be the only way in
            _check_passphrase_slot(self.passphrase_slot)
        signed = self._body() | {"mac": _text(_mac(key, self._body()))}
        return canonical(signed | {"checksum": _checksum(signed)}) + b"\n"

    def _body(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "version": VERSION,
            "vault": self.vault,
            "database": self.database,
            "slots": list(self.slots),
        }


def new_keys(vault: str, database: str) -> Keys:
    """Return keys without any slot yet."""
    return Keys(vault, database, ())


def mac_key(data_key: DataKey) -> bytes:
    """Return the key under which keys.json is signed. It opens nothing."""
    return data_key.derived("fika keys.json")


def read_keys(path: Path) -> Keys:
    """Read keys.json and check all that can be checked without a key.

    Raises KeysDamagedError, also where the system won't let it be read, and NewerVaultError.
    """
    try:
        data = read_at_most(path, LARGEST_FILE)
    except FileNotFoundError:
        raise KeysDamagedError(path, missing=True) from None
    except OSError as error:
        raise KeysDamagedError(path, reason=error.strerror or "") from error
    keys = parsed_keys(data, path)
    if not keys.slots:
        raise KeysDamagedError(path)
    return keys


def parsed_keys(data: bytes, path: Path) -> Keys:
    """Return what the content of a keys.json says; without any slot, it was made where keys.json was lost.

    `path` is named in what is raised: KeysDamagedError and NewerVaultError.
    """
    if len(data) > LARGEST_FILE:
        raise KeysDamagedError(path)
    try:
        found = read_canonical(data.removesuffix(b"\n"), _DEEPEST)
        version = _version(found)
        if version == VERSION:
            return _keys(found)
    except (ValueError, TypeError, KeyError):  # each says that something is not what it should be
        raise KeysDamagedError(path) from None
    raise NewerVaultError(path, found=version, known=VERSION)


def _version(found: dict[str, Any]) -> int:
    version = found["version"]
    if found["format"] != FORMAT or type(version) is not int or not VERSION <= version <= _LAST_VERSION:
        raise ValueError("not a key file")
    return version


def _keys(found: dict[str, Any]) -> Keys:
    if found.keys() != {"format", "version", "vault", "database", "slots", "checksum", "mac"}:
        raise ValueError("fields")
    if not _VAULT_ID.fullmatch(found["vault"]) or not _DATABASE.fullmatch(found["database"]):
        raise ValueError("vault or database")
    slots = found["slots"]
    if (
        type(slots) is not list
        or len(slots) > _MOST_SLOTS
        or not all(type(slot["kind"]) is str for slot in slots)
    ):
        raise ValueError("slots")
    if _checksum(found) != found["checksum"]:
        raise ValueError("checksum")
    keys = Keys(found["vault"], found["database"], tuple(slots), _bytes(found["mac"]))
    if keys.slots:
        _check_passphrase_slot(keys.passphrase_slot)
    return keys


def _check_passphrase_slot(slot: Slot) -> None:
    if slot.keys() != {"kind", "kdf", "nonce", "wrapped"}:
        raise ValueError("fields of the slot")
    read_spelled(slot["kdf"])
    if len(_bytes(slot["nonce"])) != _NONCE_BYTES or len(_bytes(slot["wrapped"])) != _WRAPPED_BYTES:
        raise ValueError("nonce or wrapped key")


def _wrapped(vault: str, data_key: DataKey, passphrase: str, kdf: KdfParameters) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = os.urandom(SALT_BYTES), os.urandom(_NONCE_BYTES)
    asked = spelled(kdf, salt)
    key = wrapping_key(passphrase, salt, kdf)
    wrapped = AESGCM(key).encrypt(nonce, data_key.secret, _associated_data(vault, asked))
    return {"kind": "passphrase", "kdf": asked, "nonce": _text(nonce), "wrapped": _text(wrapped)}


def _associated_data(vault: str, kdf: dict[str, Any]) -> bytes:
    return canonical({"format": FORMAT, "version": VERSION, "vault": vault, "kdf": kdf})


def _mac(key: bytes, body: dict[str, Any]) -> bytes:
    return hmac.digest(key, canonical(body), "sha256")


def _checksum(document: dict[str, Any]) -> str:
    rest = {name: document[name] for name in document if name != "checksum"}
    return hashlib.sha256(canonical(rest)).hexdigest()


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
