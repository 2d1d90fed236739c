"""A vault's folder in which something lies that is not what its name says."""

from pathlib import Path

from app.services import vaults
from tests.bad_input import odd_files
from tests.bad_input.cases import WELL, Case, Kind, Make, refused
from tests.bad_input.keys_cases import by_passphrase
from tests.bad_input.place import Place
from tests.made import QUICK


def _instead(path: Path, content: bytes) -> None:
    path.unlink()
    path.write_bytes(content)


def _emptied(folder: Path, content: str) -> None:
    """Empty a folder; with content, put a file in its place."""
    for path in folder.iterdir():
        path.unlink()
    if content:
        folder.rmdir()
        folder.write_text(content)


def _aside(name: str) -> Make:
    return lambda place: odd_files.fifo(place.vault / name)


_NOTES: dict[str, Make] = {
    "a FIFO": lambda place: odd_files.fifo(place.notes),
    "a folder": lambda place: odd_files.folder(place.notes),
    "a device without end": lambda place: odd_files.link(place.notes, "/dev/zero"),
    "a link to itself": lambda place: odd_files.link(place.notes, "notes-1.db"),
    "a link to nothing": lambda place: odd_files.link(place.notes, "nowhere"),
    "a file of the system's": lambda place: odd_files.link(place.notes, "/proc/self/maps"),
    "gone": lambda place: place.notes.unlink(),
    "nothing": lambda place: _instead(place.notes, b""),
    "one byte": lambda place: _instead(place.notes, b"x"),
    "zero bytes": lambda place: _instead(place.notes, bytes(400_000)),
    "SQLite without a key": lambda place: _instead(place.notes, b"SQLite format 3\0" + bytes(8_176)),
    "a zip bomb": lambda place: _instead(place.notes, b"PK\x03\x04" + bytes(40_000_000)),
    "cut short": lambda place: _instead(place.notes, place.notes.read_bytes()[:9_000]),
}
_BESIDE: dict[str, Make] = {
    "a terabyte of nothing behind the notes": lambda place: odd_files.sparse(place.notes, 1 << 40),
    "later notes are a FIFO": _aside("notes-2.db"),
    "later notes are a folder": lambda place: odd_files.folder(place.vault / "notes-2.db"),
    "later notes are a link to nothing": lambda place: odd_files.link(place.vault / "notes-2.db", "nowhere"),
    "later notes are a device": lambda place: odd_files.link(place.vault / "notes-2.db", "/dev/zero"),
    "200 later notes": lambda place: [
        (place.vault / f"notes-{number}.db").write_bytes(bytes(8_192)) for number in range(2, 202)
    ],
    "a name without end": lambda place: (place.vault / ("n" * 255)).touch(),
    "a name of odd bytes": lambda place: (place.vault / "notes-1\udcff.db").touch(),
}
_JOURNAL: dict[str, Make] = {"a journal that is a FIFO": _aside("notes-1.db-journal")}
_OTHERS: dict[str, Make] = {
    "a file": lambda place: _emptied(place.vault, "a file"),
    "an empty folder": lambda place: _emptied(place.vault, ""),
}

NOTES = Kind(
    {
        **refused("VaultDamagedError OtherKeysError", _NOTES | _JOURNAL),
        **refused("NotAVaultError", _OTHERS),
        **{name: Case(make, (WELL,)) for name, make in _BESIDE.items()},
    },
    {"passphrase": by_passphrase},
)


def _without_keys(make: Make) -> Make:
    def both(place: Place) -> None:
        place.keys.unlink()
        make(place)

    return both


def _by_code(place: Place) -> None:
    vaults.open_session(place.vault, vaults.key_from_recovery_code(place.vault, place.code), QUICK).close()


ALONE = Kind(
    {
        **refused(
            "VaultDamagedError WrongRecoveryCodeError NotAVaultError",
            {name: _without_keys(make) for name, make in (_NOTES | _JOURNAL).items()},
        ),
        **{name: Case(_without_keys(make), (WELL,)) for name, make in _BESIDE.items()},
    },
    {"code": _by_code},
)


def _found(place: Place) -> None:
    """List the vaults that lie in a folder, as the first window does."""
    from app.storage.places import find_vaults

    find_vaults(place.root)
    vaults.is_vault(place.vault)


LOOKING = Kind(
    {name: Case(make, (WELL,)) for name, make in (_NOTES | _BESIDE | _OTHERS).items()}, {"list": _found}
)
