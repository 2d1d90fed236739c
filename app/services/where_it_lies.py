"""Where a vault lies: whether a cloud service keeps its folder in step, and has made second copies of it."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from app.domain.errors import VaultOpenElsewhereError
from app.domain.synced_folder import second_copies, service_by_marks, service_of

_MOST_NAMES = 5_000
"""How many names of one folder are looked at: looking takes no longer where a folder is huge."""


@dataclass(frozen=True, slots=True)
class Lying:
    """Where a vault lies. `service` is empty where no service is known to keep it in step."""

    folder: Path
    service: str = ""
    second_copies: tuple[str, ...] = ()


def where_it_lies(folder: Path) -> Lying:
    """Look where a vault lies, or may lie one day; never raises, and asks nothing of any service."""
    whole = folder.absolute()
    return Lying(whole, service_around(whole), second_copies(_names(whole)))


def service_around(folder: Path) -> str:
    """Return the service that keeps the place of this folder in step; empty for none."""
    named = service_of(folder.absolute().parent.parts)
    if named:
        return named
    real = _real(folder)
    return service_of(real.parent.parts) or _by_marks(real)


def check_not_open_elsewhere(folder: Path) -> None:
    """Raise VaultOpenElsewhereError where another computer says to have it open; of this, the lock tells."""
    from app.storage.holder import read_holder, this_computer

    holder = read_holder(folder)
    if holder is not None and holder.computer != this_computer():
        raise VaultOpenElsewhereError(folder, holder)


def _by_marks(real: Path) -> str:
    for above in real.parents:
        if found := service_by_marks(_names(above)):
            return found
    return ""


def _real(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError):  # links that go round
        return folder.absolute()


def _names(folder: Path) -> Iterator[str]:
    with suppress(OSError), os.scandir(folder) as found:
        for entry in islice(found, _MOST_NAMES):
            yield entry.name
