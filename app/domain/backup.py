"""Backups: one file each, made for an occasion, and called so that people can tell them apart."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

SUFFIX = ".fikabackup"
LONGEST_NAME = 150
"""How much of a vault's name stands in the name of a backup at most, in bytes: the whole has to fit."""
_NOT_IN_FILE_NAMES = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\ud800-\udfff]')


class Occasion(Enum):
    """Why a backup was made. The value stands in its file's name, in every language the same."""

    ORDINARY = ""
    BEFORE_UPDATE = "before update"
    BEFORE_KEY_CHANGE = "before key change"
    BEFORE_RESTORE = "before restore"


_NAME = re.compile(
    r"(?P<vault>.+) [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}\.[0-9]{2}\.[0-9]{2}"
    rf"(?: (?P<occasion>{'|'.join(one.value for one in Occasion if one.value)}))?(?: (?P<again>[2-9]))?"
    + re.escape(SUFFIX),
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that lies somewhere, as it can be told without a key. `moment` is in the time of this machine.

    `named_by_us`: its name is one that this vault gave it. One called otherwise somebody may have taken
    as their own; or it is of a vault that was made of a backup, and shares the id of the one backed up.
    """

    path: Path
    moment: datetime
    size: int
    vault_id: str
    occasion: Occasion = Occasion.ORDINARY
    named_by_us: bool = True
    again: int = 1
    """Which one it is of those of the same second, counted from 1."""

    @property
    def age(self) -> tuple[datetime, int, Path]:
        """What is larger the later it was made."""
        return self.moment, self.again, self.path


def file_name(vault_name: str, moment: datetime, occasion: Occasion, again: int = 1) -> str:
    """Return what a backup's file is called, on any system; `again` is 2 to 9 where others have the name."""
    number = str(again) if again > 1 else ""
    parts = (_safe(vault_name), f"{moment:%Y-%m-%d %H.%M.%S}", occasion.value, number)
    return " ".join(part for part in parts if part) + SUFFIX


def occasion_of(name: str) -> Occasion | None:
    """Return the occasion that a backup's name tells; None for a name that `file_name` gave nobody."""
    found = _NAME.fullmatch(name)
    return Occasion(found["occasion"] or "") if found else None


def again_of(name: str) -> int:
    """Return which one a backup is of those of the same second, by its name."""
    found = _NAME.fullmatch(name)
    return int(found["again"] or 1) if found else 1


def is_named_after(vault_name: str, name: str) -> bool:
    """Tell whether a backup's name is one that `file_name` gives for a vault of this name."""
    found = _NAME.fullmatch(name)
    return found is not None and found["vault"] == _safe(vault_name)


def vault_name_of(name: str) -> str:
    """Return what the vault was called whose backup has this name; the whole, where somebody renamed it."""
    found = _NAME.fullmatch(name)
    return found["vault"] if found else name.removesuffix(SUFFIX)


def _safe(vault_name: str) -> str:
    safe = _NOT_IN_FILE_NAMES.sub("_", vault_name).strip(" .") or "_"
    return safe.encode()[:LONGEST_NAME].decode(errors="ignore")
