"""Where the parts of a vault lie, and which folders are vaults."""

import re
from pathlib import Path

from app.domain.errors import NotAVaultError, VaultExistsError, VaultUnreadableError
from app.storage import file_names

KEYS = file_names.KEYS
FIRST_DATABASE = "notes-1.db"
_DATABASE = re.compile(r"notes-([1-9][0-9]{0,8})\.db")
_OF_DATABASE = re.compile(_DATABASE.pattern + "(-.*)?")
_LAST_NUMBER = 999_999_999
_ASIDE = re.compile(r"\.[0-9a-f]{16}\.(new|tmp)(-journal)?")
SUFFIX = ".fika"


def keys_path(folder: Path) -> Path:
    """Return where a vault's keys.json lies."""
    return folder / KEYS


def is_vault(folder: Path) -> bool:
    """Tell whether a folder holds a vault, well or damaged; not so for one that can't be looked into."""
    try:
        return _holds_vault(folder)
    except OSError:
        return False


def find_vaults(parent: Path) -> tuple[Path, ...]:
    """Return the vaults in a folder, by name; none in a folder that can't be looked into."""
    try:
        lying_there = sorted(parent.iterdir())
    except OSError:
        return ()
    return tuple(path for path in lying_there if path.suffix.lower() == SUFFIX and is_vault(path))


def check_is_vault(folder: Path) -> None:
    """Raise NotAVaultError unless a folder holds a vault, VaultUnreadableError where nobody can tell."""
    try:
        found = _holds_vault(folder)
    except OSError as error:
        raise VaultUnreadableError(folder, error.strerror or str(error)) from error
    if not found:
        raise NotAVaultError(folder)


def _holds_vault(folder: Path) -> bool:
    return folder.is_dir() and (keys_path(folder).is_file() or bool(databases(folder)))


def databases(folder: Path) -> tuple[Path, ...]:
    """Return every file that looks like a vault's notes, the latest first."""
    return tuple(path for _number, path in _numbered(folder, _DATABASE))


def next_database(folder: Path) -> Path:
    """Return where notes under another key go: above all that lie there, also above what is left of some.

    Raises VaultExistsError where the last number is taken.
    """
    highest, path = _numbered(folder, _OF_DATABASE)[0]
    if highest == _LAST_NUMBER:
        raise VaultExistsError(path)
    return folder / f"notes-{highest + 1}.db"


def later_than(database: Path) -> tuple[Path, ...]:
    """Return the notes whose number is higher than that of these, the latest first."""
    mine = _number(database)
    return tuple(path for number, path in _numbered(database.parent, _DATABASE) if number > mine)


def left_before(database: Path) -> tuple[Path, ...]:
    """Return what is left of notes with a lower number than these, journals and all."""
    mine = _number(database)
    return tuple(path for number, path in _numbered(database.parent, _OF_DATABASE) if number < mine)


def left_aside(folder: Path) -> tuple[Path, ...]:
    """Return what lies under the hidden names Fika writes under; left by a crash, where nobody writes now."""
    return tuple(path for path in folder.iterdir() if _ASIDE.fullmatch(path.name))


def _number(database: Path) -> int:
    match = _DATABASE.fullmatch(database.name)
    return int(match[1]) if match else 0


def _numbered(folder: Path, pattern: re.Pattern[str]) -> list[tuple[int, Path]]:
    matched = ((pattern.fullmatch(path.name), path) for path in folder.iterdir())
    return sorted(((int(match[1]), path) for match, path in matched if match), reverse=True)
