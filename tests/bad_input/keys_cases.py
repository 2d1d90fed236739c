"""keys.json that is damaged, forged, or no file at all, and the two ways into a vault."""

import hashlib
import json
from collections.abc import Callable
from functools import partial
from typing import Any

from app.services import vaults
from app.storage.strict_json import canonical
from tests.bad_input import odd_files
from tests.bad_input.cases import Case, Kind, Make, refused
from tests.bad_input.place import Place
from tests.made import QUICK, WORDS

Change = Callable[[dict[str, Any]], object]


def with_checksum(document: dict[str, Any]) -> bytes:
    """Return the file that says this, with a checksum that fits."""
    rest = {name: value for name, value in document.items() if name != "checksum"}
    return canonical(rest | {"checksum": hashlib.sha256(canonical(rest)).hexdigest()}) + b"\n"


def forged(change: Change) -> Make:
    """Return what changes keys.json by hand and makes its checksum fit, as anybody can."""

    def make(place: Place) -> None:
        document = json.loads(place.keys.read_bytes())
        change(document)
        place.keys.write_bytes(with_checksum(document))

    return make


def _content(content: bytes) -> Make:
    return lambda place: place.keys.write_bytes(content)


def _replaced(old: bytes, new: bytes) -> Make:
    def make(place: Place) -> None:
        before = place.keys.read_bytes()
        assert old in before
        place.keys.write_bytes(before.replace(old, new, 1))

    return make


def _around(before: bytes = b"", after: bytes = b"") -> Make:
    return lambda place: place.keys.write_bytes(before + place.keys.read_bytes() + after)


def _kdf(**new: object) -> Make:
    return forged(lambda document: document["slots"][0]["kdf"].update(new))


def _slot(**new: object) -> Make:
    return forged(lambda document: document["slots"][0].update(new))


def _top(**new: object) -> Make:
    return forged(lambda document: document.update(new))


def _deep(depth: int) -> Any:  # noqa: ANN401 - a list in a list in a list
    inner: list[Any] = []
    for _level in range(depth):
        inner = [inner]
    return inner


_TEXTS: dict[str, Make] = {
    "nothing": _content(b""),
    "one newline": _content(b"\n"),
    "brackets without end": _content(b"[" * 60_000),
    "brackets that close": _content(b'{"a":' + b"[" * 30_000 + b"]" * 30_000 + b"}"),
    "objects in objects": _content(b'{"a":' * 12_000 + b"1" + b"}" * 12_000),
    "a text without end": _content(b'"' + b'\\"' * 30_000),
    "a key of 20,000 parts": _content(b'{"' + b"a." * 20_000 + b'":1}'),
    "10,000 keys": _content(b"{" + b",".join(b'"%d":1' % n for n in range(7_000)) + b"}"),
    "one key 10,000 times": _content(b"{" + b",".join([b'"a":1'] * 10_000) + b"}"),
    "a key twice": _replaced(b'"version":1', b'"version":1,"version":1'),
    "a number of 5,000 digits": _replaced(b'"version":1', b'"version":1' + b"0" * 5_000),
    "a number of 60,000 digits": _content(b'{"version":' + b"1" * 60_000 + b"}"),
    "not a number": _replaced(b'"version":1', b'"version":NaN'),
    "no end of a number": _replaced(b'"version":1', b'"version":-Infinity'),
    "a fraction": _replaced(b'"version":1', b'"version":1.0'),
    "a power": _replaced(b'"version":1', b'"version":1e0'),
    "a byte order mark": _around(before=b"\xef\xbb\xbf"),
    "UTF-16": lambda place: place.keys.write_bytes(place.keys.read_text("ascii").encode("utf-16")),
    "no UTF-8": _replaced(b'"fika-keys"', b'"fika-\xff\xfe"'),
    "overlong UTF-8": _replaced(b'"fika-keys"', b'"fika\xc0\xadkeys"'),
    "half a sign in bytes": _replaced(b'"fika-keys"', b'"\xed\xa0\x80"'),
    "a zero byte": _replaced(b'"fika-keys"', b'"fika-keys\x00"'),
    "zero bytes": _content(bytes(4_096)),
    "zero bytes behind it": _around(after=bytes(512)),
    "cut short": lambda place: place.keys.write_bytes(place.keys.read_bytes()[:-40]),
    "twice in one file": lambda place: place.keys.write_bytes(place.keys.read_bytes() * 2),
    "spaces in it": _replaced(b'"version":1', b'"version": 1'),
    "more than it may have": _around(after=b" " * 70_000),
    "40 MB": lambda place: place.keys.write_bytes(b"[" * 40_000_000),
    "a terabyte of nothing": lambda place: odd_files.sparse(place.keys, 1 << 40),
    "a zip bomb": _content(b"PK\x03\x04" + bytes(30_000)),
    "no object": _content(b"[1,2,3]\n"),
}
_FORGED: dict[str, Make] = {
    "a vault elsewhere": _top(vault="../../../../etc"),
    "notes elsewhere": _top(database="../notes-1.db"),
    "notes at the root": _top(database="/etc/passwd"),
    "notes on another machine": _top(database="\\\\server\\share\\notes-1.db"),
    "notes with a zero byte": _top(database="notes-1.db\0"),
    "notes with another one's digits": _top(database="notes-١.db"),
    "half a sign": _top(vault="\ud800" * 32),
    "half a sign for a kind": forged(
        lambda document: document["slots"].append({"kind": "\ud800", "a": "\udfff"})
    ),
    "a format that is a list": _top(format=["fika-keys"]),
    "a version that is true": _top(version=True),
    "a version that is a text": _top(version="1"),
    "a version below nothing": _top(version=-1),
    "a vault that is a number": _top(vault=int("1" * 32)),
    "slots that are a text": _top(slots="passphrase"),
    "slots that are an object": _top(slots={"kind": "passphrase"}),
    "slots nested deep": _top(slots=_deep(200)),
    "a slot that is a text": _top(slots=["kind"]),
    "a slot that is a list": _top(slots=[["kind"]]),
    "a slot in a slot": forged(lambda document: document["slots"].append([document["slots"][0]])),
    "no slot": _top(slots=[]),
    "two passphrases": forged(lambda document: document["slots"].append(document["slots"][0])),
    "2,000 slots": _top(slots=[{"kind": "x"}] * 2_000),
    "no nonce": _slot(nonce=""),
    "a nonce of 40,000 bytes": _slot(nonce="AAAA" * 10_000),
    "a nonce that is no text": _slot(nonce=None),
    "a nonce in other letters": _slot(nonce="ＡＡＡＡ"),
    "a key of no length": _slot(wrapped=""),
    "a kdf that is a text": _slot(kdf="argon2id"),
    "a kdf that is a list": _slot(kdf=[["name", "argon2id"]]),
    "a signature that is a number": _top(mac=7),
    "a signature in other letters": _top(mac="é" * 44),
    "a terabyte of memory": _kdf(memory_kib=1 << 30),
    "all memory there is": _kdf(memory_kib=2**31 - 1),
    "memory below nothing": _kdf(memory_kib=-1),
    "memory beyond all numbers": _kdf(memory_kib=10**4_000),
    "passes for a year": _kdf(passes=10**9),
    "no pass": _kdf(passes=0),
    "a pass that is true": _kdf(passes=True),
    "a pass that is a text": _kdf(passes="1"),
    "a thousand lanes": _kdf(lanes=1_000),
    "no lane": _kdf(lanes=0),
    "no salt": _kdf(salt=""),
    "a salt of 30,000 bytes": _kdf(salt="AAAA" * 10_000),
    "a salt that is no text": _kdf(salt=16),
    "a kdf that is too cheap to slow anybody": _kdf(name="pbkdf2"),
    "an older argon2": _kdf(version=16),
}
_ODD: dict[str, Make] = {
    "a FIFO": lambda place: odd_files.fifo(place.keys),
    "a folder": lambda place: odd_files.folder(place.keys),
    "a device without end": lambda place: odd_files.link(place.keys, "/dev/zero"),
    "a device without anything": lambda place: odd_files.link(place.keys, "/dev/null"),
    "a link to itself": lambda place: odd_files.link(place.keys, "keys.json"),
    "a link to nothing": lambda place: odd_files.link(place.keys, "nowhere"),
    "a link to the vault": lambda place: odd_files.link(place.keys, "."),
    "a file of the system's": lambda place: odd_files.link(place.keys, "/proc/self/maps"),
    "nobody may read it": lambda place: odd_files.unreadable(place.keys),
    "it is gone": lambda place: place.keys.unlink(),
}
_KNOWN_LATER: dict[str, Make] = {
    # Well-formed and not to be told from a true one without the passphrase; and with it, not the same key.
    "another vault's id": _top(vault="0" * 32),
    "another salt": _kdf(salt="AAAA" * 8),
    "more passes": _kdf(passes=2),
    "another key": _slot(wrapped="A" * 64),
}

_damaged = partial(refused, "KeysDamagedError")
CASES: dict[str, Case] = {
    **_damaged(_TEXTS),
    **_damaged(_FORGED),
    **_damaged(_ODD),
    **_damaged({"a version beyond all numbers": _top(version=10**4_000)}),
    **_damaged({"other notes": _top(database="notes-9.db"), "another signature": _top(mac="A" * 43 + "=")}),
    **refused("WrongPassphraseError", _KNOWN_LATER),
    **refused("NewerVaultError", {"a newer form": _top(version=2), "a far newer form": _top(version=9_999)}),
}


def by_passphrase(place: Place) -> None:
    """Unlock with the passphrase that is right."""
    vaults.open_session(place.vault, vaults.key_from_passphrase(place.vault, WORDS), QUICK).close()


def by_code(place: Place) -> None:
    """See whether there is a vault, and unlock it with the recovery code, which needs no keys.json."""
    assert vaults.is_vault(place.vault)
    vaults.passphrase_opens_nothing(place.vault)
    vaults.open_session(place.vault, vaults.key_from_recovery_code(place.vault, place.code), QUICK).close()


KEYS = Kind(CASES, {"passphrase": by_passphrase})
WITHOUT_KEYS = Kind(
    {
        name: Case(one.make, one.said if one.said == ("NewerVaultError",) else ("well",))
        for name, one in CASES.items()
    },
    {"code": by_code},
)
