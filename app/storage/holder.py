"""holder.json: who has the vault open, for the words that somebody who comes second is told.

The lock is SQLite's, and the system lets go of it when a process dies; this file locks nobody out, whatever
it says. It holds no word of the notes, and no backup holds it. A folder that takes no file goes without.
"""

import os
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.domain.holder import Holder
from app.storage.files import read_at_most
from app.storage.strict_json import canonical, read_canonical

HOLDER = "holder.json"
_ASIDE = ".holder.tmp"
FORMAT, VERSION = "fika-holder", 1
_LARGEST_FILE = 1024
_LONGEST_NAME = 64
_LARGEST_PROCESS = 2**32
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"
_FIRST_YEAR, _LAST_YEAR = 2020, 2200
"""What a clock says outside of these years is nonsense, and some of it no calendar can show."""


def this_process() -> Holder:
    """Return who holds whatever this process opens now."""
    return Holder(this_computer(), _this_user(), os.getpid(), datetime.now(UTC).replace(microsecond=0))


def this_computer() -> str:
    """Return the computer's name; empty where it has none.

    Not by way of `platform.node`, which opens the door to sockets on Windows.
    """
    return _plain(os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", ""))


def write_holder(folder: Path) -> None:
    """Say in the vault's folder that this process has it open. Only for whoever has the lock."""
    with suppress(OSError):
        aside = folder / _ASIDE
        aside.unlink(missing_ok=True)
        handle = os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        # Not flushed to the disk: after a power cut nobody holds anything.
        with os.fdopen(handle, "wb") as file:
            file.write(_spelled(this_process()))
        aside.replace(folder / HOLDER)


def remove_holder(folder: Path) -> None:
    """Take back what this process said. Before the lock is let go of; what others say by then stays."""
    with suppress(OSError):
        found = read_holder(folder)
        if found is None or _is_ours(found):
            (folder / HOLDER).unlink(missing_ok=True)


def read_holder(folder: Path) -> Holder | None:
    """Return who says to have this vault open; None where nobody does in the words it should be said in."""
    try:
        found = read_canonical(_content(folder / HOLDER).removesuffix(b"\n"), nesting=1)
        return _holder(found)
    except (OSError, ValueError, TypeError, KeyError):  # each says that something is not what it should be
        return None


def _is_ours(found: Holder) -> bool:
    mine = this_process()
    return replace(found, since=mine.since) == mine


def _content(path: Path) -> bytes:
    data = read_at_most(path, _LARGEST_FILE)
    if len(data) > _LARGEST_FILE:
        raise ValueError("too large")
    return data


def _spelled(holder: Holder) -> bytes:
    return (
        canonical(
            {
                "format": FORMAT,
                "version": VERSION,
                "computer": holder.computer,
                "user": holder.user,
                "process": holder.process,
                "since": holder.since.strftime(_MOMENT),
            }
        )
        + b"\n"
    )


def _holder(found: dict[str, Any]) -> Holder:
    if found.keys() != {"format", "version", "computer", "user", "process", "since"}:
        raise ValueError("fields")
    if found["format"] != FORMAT or type(found["version"]) is not int or found["version"] != VERSION:
        raise ValueError("format")
    computer, user, process = found["computer"], found["user"], found["process"]
    if _plain(computer) != computer or _plain(user) != user:
        raise ValueError("names")
    if type(process) is not int or not 0 < process < _LARGEST_PROCESS:
        raise ValueError("process")
    return Holder(computer, user, process, _moment(found["since"]))


def _moment(spelled: str) -> datetime:
    moment = datetime.strptime(spelled, _MOMENT).replace(tzinfo=UTC)
    if moment.strftime(_MOMENT) != spelled or not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise ValueError("since")
    return moment


def _plain(name: str) -> str:
    """Return a name without what turns, breaks or hides the words around it, and not too long."""
    return "".join(char for char in name if char.isprintable())[:_LONGEST_NAME].strip()


def _this_user() -> str:
    from getpass import getuser

    try:
        return _plain(getuser())
    except (OSError, KeyError, ImportError):  # which of them, the versions of Python differ
        return ""
