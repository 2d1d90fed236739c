"""A knock: a small file in which a second start asks one window whether it has a vault in hand.

The window takes the file away when it has come to the front, and gives it another ending when it has another
vault in hand.
"""

import json
import os
import re
import stat
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ANY_VAULT = ""
_LARGEST_FILE = 4096
_VAULT = re.compile(r"[0-9a-f]{64}|")
_TOKEN = re.compile(r"[!-~]{0,1024}")


@dataclass(frozen=True, slots=True)
class Knock:
    """What is asked: which vault, as `vault_mark` has it, and the desktop's leave to come to the front."""

    vault: str = ANY_VAULT
    token: str = ""


def vault_mark(folder: Path) -> str:
    """Return what tells one vault's folder from another without naming it."""
    whole = os.path.normcase(os.path.realpath(folder))
    return sha256(whole.encode(errors="surrogatepass")).hexdigest()


def knock_path(place: Path, window: int, asking: int) -> Path:
    """Return the file in which one process asks another's window."""
    return place / f"{window}-{asking}.knock"


def other_vault_path(knock: Path) -> Path:
    """Return what the file of a knock becomes when the window has another vault in hand."""
    return knock.with_suffix(".elsewhere")


def knocks_for(place: Path, window: int) -> list[Path]:
    """Return the knocks that wait for this window."""
    try:
        return sorted(place.glob(f"{window}-*.knock"))
    except OSError:
        return []


def write_knock(path: Path, knock: Knock) -> None:
    """Write a knock, whole at once. Raises OSError."""
    aside = path.with_suffix(".new")
    aside.unlink(missing_ok=True)
    handle = os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        json.dump({"vault": knock.vault, "token": knock.token}, file)
    aside.replace(path)


def read_knock(path: Path) -> Knock | None:
    """Read a knock; None where it is none."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
        with path.open("rb") as file:
            found = json.loads(file.read(_LARGEST_FILE))
        vault, token = found["vault"], found["token"]
        if not _VAULT.fullmatch(vault) or not _TOKEN.fullmatch(token):
            return None
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return Knock(vault, token)
