"""The recovery code: the data key itself, for paper.

Eight groups of eight letters and digits (base32, RFC 4648). A group carries 32 bits of the key and a CRC-8
over the group's number and those bits. One wrong character, any two swapped within a group, and groups in the
wrong place are always found and the group named; anything else slips through a group once in 256 times.
"""

import base64
import re
import unicodedata

from app.domain.errors import RecoveryCodeLengthError, WrongRecoveryCodeError
from app.storage.data_key import DATA_KEY_BYTES

GROUPS = 8
GROUP_CHARACTERS = 8
_KEY_BYTES_IN_GROUP = 4
_LONGEST_TYPED = 1_000  # characters, with all that people put between the groups
_POLYNOMIAL = 0x07  # x^8 + x^2 + x + 1, known as CRC-8/SMBUS
_LOOK_ALIKES = str.maketrans("018", "OIB")
_BETWEEN = re.compile(r"[\s\-‐‑‒–—―−_.,:;]+")


def encode(data_key: bytes) -> str:
    """Return the code for a data key, groups joined by dashes. Raises ValueError unless it is 32 bytes."""
    if len(data_key) != DATA_KEY_BYTES:
        raise ValueError("a data key is 32 bytes long")
    return "-".join(_group(number, _part(data_key, number)) for number in range(1, GROUPS + 1))


def decode(text: str) -> bytes:
    """Return the data key for a code typed from paper; case, spaces, dashes and look-alikes don't matter.

    Raises WrongRecoveryCodeError, which names the mistyped groups, and RecoveryCodeLengthError where too much
    is missing or extra to tell which.
    """
    typed = _typed_groups(text)
    parts = [_key_bytes(number, group) for number, group in enumerate(typed, start=1)]
    wrong = tuple(number for number, part in enumerate(parts, start=1) if part is None)
    if wrong:
        raise WrongRecoveryCodeError(wrong)
    return b"".join(part for part in parts if part is not None)


def groups(code: str) -> tuple[str, ...]:
    """Return the groups of a code, in order, as it is shown and asked back."""
    return tuple(code.split("-"))


def plain(typed: str) -> str:
    """Return what was typed as it stands in a code: without what people put between, in its one spelling."""
    return "".join(_parts(typed))


def _parts(typed: str) -> list[str]:
    spelled = unicodedata.normalize("NFKC", typed).upper().translate(_LOOK_ALIKES)
    return [part for part in _BETWEEN.split(spelled) if part]


def _typed_groups(text: str) -> list[str]:
    if len(text) > _LONGEST_TYPED:  # what is that long is no code, and slow to tidy up
        raise RecoveryCodeLengthError(GROUPS * GROUP_CHARACTERS, len(text))
    separate = _parts(text)
    joined = "".join(separate)
    if len(joined) == GROUPS * GROUP_CHARACTERS:
        return [joined[at : at + GROUP_CHARACTERS] for at in range(0, len(joined), GROUP_CHARACTERS)]
    if len(separate) == GROUPS:
        return separate  # the group of the wrong length can be named
    raise RecoveryCodeLengthError(GROUPS * GROUP_CHARACTERS, len(joined))


def _part(data_key: bytes, number: int) -> bytes:
    return data_key[(number - 1) * _KEY_BYTES_IN_GROUP : number * _KEY_BYTES_IN_GROUP]


def _group(number: int, part: bytes) -> str:
    return base64.b32encode(part + bytes([_check(number, part)])).decode()


def _key_bytes(number: int, group: str) -> bytes | None:
    """Return a group's bytes of the key, or None where the group is mistyped."""
    try:
        raw = base64.b32decode(group)
    except ValueError:
        return None
    part, check = raw[:_KEY_BYTES_IN_GROUP], raw[_KEY_BYTES_IN_GROUP:]
    return part if check == bytes([_check(number, part)]) else None


def _check(number: int, part: bytes) -> int:
    check = 0
    for byte in bytes([number]) + part:
        check ^= byte
        for _bit in range(8):
            check = ((check << 1) ^ (_POLYNOMIAL if check & 0x80 else 0)) & 0xFF
    return check
