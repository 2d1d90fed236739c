"""Backups that are damaged, forged, or no file at all. None becomes a vault, and nothing is left of it."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from app.services import restoring
from app.storage.backup_archive import write_archive
from app.storage.copying import never
from tests.bad_input import odd_files
from tests.bad_input.cases import Kind, Make, refused
from tests.bad_input.command_line import as_typed, typed
from tests.bad_input.framework_cases import bomb
from tests.bad_input.keys_cases import KEYS, with_checksum
from tests.bad_input.place import Place
from tests.made import WORDS

_MOMENT = datetime(2026, 11, 28, 12, tzinfo=UTC)


def _changed(change: Callable[[bytes], bytes]) -> Make:
    return lambda place: place.given.write_bytes(change(place.backup.read_bytes()))


def _content(make: Callable[[], bytes]) -> Make:
    return lambda place: place.given.write_bytes(make())


def _zipped(members: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def _rezipped(method: int = zipfile.ZIP_STORED, more: dict[str, bytes] | None = None) -> Make:
    """Return what makes a sound backup anew with another program, or with more in it."""

    def make(place: Place) -> None:
        with zipfile.ZipFile(place.backup) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        place.given.write_bytes(_zipped(members | (more or {}), method))

    return make


def _forged(
    keys: Callable[[bytes], bytes] = bytes, notes: bytes | None = None, name: str = "notes-1.db"
) -> Make:
    """Return what makes a backup in the one right spelling, of other keys or notes."""

    def make(place: Place) -> None:
        with zipfile.ZipFile(place.backup) as archive:
            kept, found = archive.read("keys.json"), archive.read("notes-1.db")
        aside = place.root / "aside"
        aside.write_bytes(found if notes is None else notes)
        with place.given.open("wb") as file:
            write_archive(file, keys(kept), aside, name, _MOMENT, never)
        aside.unlink()

    return make


def _with_keys(case: str) -> Make:
    """Return what puts the keys.json of another case into a backup."""

    def make(place: Place) -> None:
        before = place.keys.read_bytes()
        KEYS.cases[case].make(place)
        bad = place.keys.read_bytes()
        place.keys.write_bytes(before)
        _forged(lambda _keys: bad)(place)

    return make


def _slots_gone(keys: bytes) -> bytes:
    return with_checksum(json.loads(keys) | {"slots": []})


_TEXTS: dict[str, Make] = {
    "nothing": _content(bytes),
    "one byte": _content(lambda: b"P"),
    "zero bytes": _content(lambda: bytes(400_000)),
    "the end of a ZIP and nothing else": _content(lambda: _zipped({})),
    "a zip bomb": _content(bomb),
    "a zip bomb in a zip bomb": _content(lambda: bomb(3)),
    "a zip bomb by the right names": _content(
        lambda: _zipped({"keys.json": bytes(60_000), "notes-1.db": bytes(60_000_000)}, zipfile.ZIP_DEFLATED)
    ),
    "names that lead out": _content(lambda: _zipped({"../keys.json": b"{}", "../../notes-1.db": b"x"})),
    "names from the root": _content(lambda: _zipped({"/etc/passwd": b"{}", "/notes-1.db": b"x"})),
    "10,000 members": _content(lambda: _zipped({f"notes-{number}.db": b"" for number in range(10_000)})),
    "the same, compressed": _rezipped(zipfile.ZIP_DEFLATED),
    "the same by another program": _rezipped(),
    "one member more": _rezipped(more={"more.txt": b"x"}),
    "cut short": _changed(lambda content: content[:-1]),
    "half of it": _changed(lambda content: content[: len(content) // 2]),
    "only its end": _changed(lambda content: content[-200:]),
    "something before it": _changed(lambda content: b"#!/bin/sh\n" + content),
    "something behind it": _changed(lambda content: content + b"\0"),
    "twice": _changed(lambda content: content * 2),
    "one bit of the notes": _changed(
        lambda content: content[:9_000] + bytes([content[9_000] ^ 1]) + content[9_001:]
    ),
    "a directory beyond all": _changed(lambda content: content[:-10] + b"\xff" * 8 + content[-2:]),
    "a directory of nothing": _changed(lambda content: content[:-10] + bytes(8) + content[-2:]),
    "a size beyond all": _changed(lambda content: content.replace(content[18:26], b"\xff" * 8)),
    "a name with a zero byte": _changed(lambda content: content.replace(b"notes-1.db", b"notes-1\0db")),
    "a name that leads out": _changed(lambda content: content.replace(b"notes-1.db", b"../tes-1.d")),
    "40 MB": _content(lambda: b"PK\x03\x04" * 10_000_000),
}
_LONG: dict[str, Make] = {
    "a terabyte of nothing": lambda place: odd_files.sparse(place.given, 1 << 40),
    "a file of the system's": lambda place: odd_files.link(place.given, "/proc/self/maps"),
    "it grows": lambda place: odd_files.growing(place.given),
    "the notes": lambda place: odd_files.link(place.given, place.notes),
}
_FORGED: dict[str, Make] = {
    "keys of nothing": _forged(lambda _keys: b""),
    "keys cut short": _forged(lambda keys: keys[:-9]),
    "keys of other notes": _forged(name="notes-2.db"),
    "notes of nothing": _forged(notes=b""),
    "notes of zero bytes": _forged(notes=bytes(8_192)),
    "notes without a key": _forged(notes=b"SQLite format 3\0" + bytes(8_176)),
    "40 MB of notes": _forged(notes=bytes(40_000_000)),
    **{
        f"keys with {name}": _with_keys(name)
        for name in (
            *("brackets that close", "a number of 60,000 digits", "a key twice", "half a sign"),
            *("notes elsewhere", "a terabyte of memory", "memory beyond all numbers", "2,000 slots"),
            *("a version beyond all numbers", "another signature"),
        )
    },
}
_ODD: dict[str, Make] = {
    "a FIFO": lambda place: odd_files.fifo(place.given),
    "a folder": lambda place: odd_files.folder(place.given),
    "the vault": lambda place: odd_files.link(place.given, place.vault),
    "a link to itself": lambda place: odd_files.link(place.given, place.given),
    "a link to nothing": lambda place: odd_files.link(place.given, "nowhere"),
    "a device without end": lambda place: odd_files.link(place.given, "/dev/zero"),
    "a device without anything": lambda place: odd_files.link(place.given, "/dev/null"),
    "nobody may read it": lambda place: odd_files.unreadable(place.given),
    "it is gone": lambda _place: None,
}

CASES = {
    **refused("BackupDamagedError", _TEXTS | _LONG | _FORGED),
    **refused("BackupUnreadableError", _ODD),
    **refused("WrongBackupPassphraseError", {"keys with another salt": _with_keys("another salt")}),
    **refused("BackupByCodeOnlyError", {"keys without a slot": _forged(_slots_gone)}),
    **refused("NewerVaultError", {"keys of a newer form": _with_keys("a far newer form")}),
}


def _restored(place: Place) -> Path:
    return place.root / "Anew.fika"


def by_passphrase(place: Place) -> None:
    """Make a vault of it, by the passphrase, as the screen does."""
    restoring.made_at(place.given)
    key = restoring.key_from_passphrase(place.given, WORDS)
    restoring.look(place.given, key)
    restoring.restore(place.given, key, _restored(place))


def by_command(place: Place) -> None:
    """Type `fika vault restore FILE --into FOLDER`."""
    into = str(_restored(place))
    typed("vault", "restore", str(place.given), "--into", into, "--yes", first_line=WORDS.encode())


BACKUPS = Kind(CASES, {"restoring": by_passphrase})
BACKUPS_TYPED = Kind(as_typed(refused("-", _ODD | _LONG)), {"restore": by_command})
