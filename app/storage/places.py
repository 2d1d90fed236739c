"""Where the parts of a vault lie, and which folders are vaults."""

import re
from pathlib import Path

from app.domain.errors import NotAVaultError, VaultUnreadableError

KEYS = "keys.json"
FIRST_DATABASE = "notes-1.db"
_DATABASE = re.compile(r"notes-([1-9][0-9]{0,8})\.db")
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
    numbered = ((_DATABASE.fullmatch(path.name), path) for path in folder.iterdir())
    found = [(int(match[1]), path) for match, path in numbered if match]
    return tuple(path for _number, path in sorted(found, reverse=True))
