"""The place a case happens in: a vault, and a file beside it that somebody hands to Fika."""

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path

_READ = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Place:
    """A folder with a vault in it; the recovery code of that vault, and a sound backup of it elsewhere."""

    root: Path
    code: str
    backup: Path

    @property
    def vault(self) -> Path:
        """The vault's folder."""
        return self.root / "Team.fika"

    @property
    def keys(self) -> Path:
        """The vault's keys.json."""
        return self.vault / "keys.json"

    @property
    def notes(self) -> Path:
        """The vault's notes."""
        return self.vault / "notes-1.db"

    @property
    def given(self) -> Path:
        """What is handed to Fika: a framework file, a worksheet, a backup."""
        return self.root / "given"


def look(folder: Path) -> dict[str, str]:
    """Return what lies in a folder, at any depth: kind and mode by name, and what is in it."""
    return {str(path.relative_to(folder)): _told(path) for path in sorted(folder.rglob("*"))}


def _told(path: Path) -> str:
    mode = path.lstat().st_mode
    told = stat.filemode(mode)
    if stat.S_ISLNK(mode):
        return f"{told} {path.readlink()}"
    if not stat.S_ISREG(mode):
        return told  # a FIFO or a device is never opened: that would wait, or never end
    with path.open("rb") as file:
        content = hashlib.sha256(file.read(_READ))  # some files are a terabyte of nothing
        return f"{told} {path.lstat().st_size} {content.hexdigest()}"
