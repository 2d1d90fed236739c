"""What must be nowhere in the memory of a program that has locked its vault, and the search for it."""

import hashlib
import os
import re
from collections.abc import Iterable, Mapping

from app.storage.data_key import DataKey
from app.storage.recovery_code import encode, groups
from tests.memory import contents, forms_of_key, forms_of_text, found_in_memory
from tests.programs import without

_CANARY = re.compile(rb"zq[a-z]{7}|z\0q\0(?:[a-z]\0){7}")
"""A word that a person wrote, in one or two bytes a letter."""


def secrets_of(key: DataKey, passphrases: Iterable[str], notes: Iterable[str]) -> dict[str, frozenset[bytes]]:
    """Return all that opens a vault or stands in it, by name, in each form in which it may lie in memory."""
    raw, salt = key.derived("fika sqlcipher key"), key.derived("fika sqlcipher salt", 16)
    # As SQLCipher makes it of the key to check each page.
    mac = hashlib.pbkdf2_hmac("sha512", raw, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    code = groups(encode(key.secret))
    found = {
        "data key": forms_of_key(key.secret),
        "key of the database": forms_of_key(raw) | forms_of_text(raw.hex() + salt.hex()),
        "key of its checks": forms_of_key(mac),
        "key of keys.json": forms_of_key(key.derived("fika keys.json")),
        "recovery code": frozenset().union(*(forms_of_text(sign.join(code)) for sign in ("", "-", " "))),
    }
    for number, words in enumerate(passphrases):
        found[f"passphrase {number}"] = forms_of_text(words)
    for number, words in enumerate(notes):
        found[f"note {number}"] = forms_of_text(words)
    return found


def secrets_in(process: int, secrets: Mapping[str, frozenset[bytes]]) -> set[str]:
    """Return the names of those that lie in a process's memory, or in what it was started with."""
    return {name for name, count in found_in_memory(process, secrets).items() if count}


def canaries_in(process: int, canaries: Iterable[str]) -> set[str]:
    """Return the canaries that lie in a process's memory."""
    wanted = set(canaries)
    found: set[str] = set()
    for piece in contents(process, overlap=40):
        found.update(match.replace(b"\0", b"").decode("ascii") for match in _CANARY.findall(piece))
    return found & wanted


def require_looking_into_others() -> None:
    """Go on as root, who may look into the memory of a program that has closed it; else leave the test."""
    if os.geteuid() != 0:
        without("the rights of root, to search the memory of a program")
