"""From a passphrase to the key that wraps the data key: slow on purpose, within limits."""

import re
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Any

from app.domain.errors import MemoryShortError

_MIB = 1024  # in KiB
SALT_BYTES = 16
_FIELDS = {"name", "version", "memory_kib", "passes", "lanes", "salt"}
_OTHER_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


@dataclass(frozen=True, slots=True)
class KdfParameters:
    """What Argon2id is asked to spend. Raises ValueError beyond the limits, before any work is done."""

    memory_kib: int = 256 * _MIB
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        if not 1 <= self.lanes <= 16:
            raise ValueError("lanes: 1 to 16")
        if not 1 <= self.passes <= 16:
            raise ValueError("passes: 1 to 16")
        if not 8 * self.lanes <= self.memory_kib <= 1024 * _MIB:
            raise ValueError("memory: at least 8 KiB a lane, at most 1 GiB")


def check_salt(salt: bytes) -> None:
    """Raise ValueError unless a salt is 16 to 64 bytes long."""
    if not SALT_BYTES <= len(salt) <= 64:
        raise ValueError("salt: 16 to 64 bytes")


def spelled(kdf: KdfParameters, salt: bytes) -> dict[str, Any]:
    """Return how a derivation is written down, for JSON."""
    return {
        "name": "argon2id",
        "version": 19,
        "memory_kib": kdf.memory_kib,
        "passes": kdf.passes,
        "lanes": kdf.lanes,
        "salt": b64encode(salt).decode(),
    }


def read_spelled(found: dict[str, Any]) -> tuple[KdfParameters, bytes]:
    """Return a derivation as it was written down. Raises ValueError, TypeError or KeyError otherwise."""
    numbers = [found[name] for name in ("memory_kib", "passes", "lanes")]
    if found.keys() != _FIELDS or found["name"] != "argon2id" or found["version"] != 19:
        raise ValueError("kdf")
    if not all(type(number) is int for number in numbers):
        raise ValueError("kdf numbers")
    salt = b64decode(found["salt"], validate=True)
    check_salt(salt)
    return KdfParameters(*numbers), salt


def wrapping_key(passphrase: str, salt: bytes, kdf: KdfParameters) -> bytes:
    """Return 32 bytes from a passphrase (Argon2id, version 19). Slow: not for the GUI thread.

    Raises MemoryShortError.
    """
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    check_salt(salt)
    try:
        return hash_secret_raw(
            as_bytes(passphrase), salt, kdf.passes, kdf.memory_kib, kdf.lanes, 32, Type.ID, version=19
        )
    except HashingError as error:  # of all that it may be only this is left: the rest is checked before
        raise MemoryShortError(kdf.memory_kib // _MIB) from error


def as_bytes(passphrase: str) -> bytes:
    """Return a passphrase as the bytes that count: the same whichever keyboard it was typed on.

    As RFC 8265 (OpaqueString) has it: every kind of space becomes the plain one, then NFC, then UTF-8. NFC
    rather than NFKC, so that characters which differ to a reader stay different. Bytes that a terminal could
    not decode are kept rather than refused.
    """
    composed = unicodedata.normalize("NFC", _OTHER_SPACES.sub(" ", passphrase))
    return composed.encode("utf-8", "surrogatepass")
