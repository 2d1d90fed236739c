"""Files that are replaced whole: keys.json, a vault's notes under another key, a new vault, a backup."""

import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import FikaError
from app.storage.backup_file import check_backup
from app.storage.sqlcipher import connect
from app.storage.vault import DataKey, data_key_from_passphrase, open_vault
from tests.faults.power_cut import content_when_opened, recorded_acts, wrong
from tests.faults.recording import Recording, record
from tests.faults.replay import Look, different_disks, room, write_tree
from tests.faults.vaults_made import VAULT, make_team
from tests.faults.whole_files import AT, BACKUP, OTHER_WORDS
from tests.made import WORDS
from tests.storage.frozen import make_schema_1

FROZEN = Path(__file__).parents[1] / "storage" / "frozen"
_AFTER_FREEING = 6
"""How many lines are said when the act before has freed pages, which the next one writes upon."""
_LEFT_ALONE = ("which keys.json names", "and left alone")
"""How a finding ends about notes that a key change left behind before it was done; they do no harm."""


@dataclass(frozen=True, slots=True)
class Before:
    """What lies on the disk before: where the vault is, or is to be, its key, and all it holds."""

    vault: str
    key: DataKey
    content: str = ""


def recorded_program(name: str, place: Path) -> tuple[Recording, Look]:
    """Return what a program of whole_files.py writes, and who looks at what a cut leaves of it."""
    disk = place / "recorded"
    shutil.rmtree(disk, ignore_errors=True)
    disk.mkdir()
    make, looking = _PROGRAMS[name]
    before = make(disk)
    command = [sys.executable, "-m", "tests.faults.whole_files", name, str(disk / before.vault)]
    return record(command, disk, place / "log", before.key.secret.hex() + "\n"), looking(before)


# What lies there before


def _a_team(disk: Path) -> Before:
    key = make_team(disk / VAULT)
    return Before(VAULT, key, content_when_opened(disk / VAULT, key))


def _nothing(_disk: Path) -> Before:
    return Before(f"in/a new folder/{VAULT}", DataKey(bytes(32)))


def _a_backup(disk: Path) -> Before:
    there = _a_team(disk)
    vault = open_vault(disk / VAULT, there.key)
    vault.back_up(disk / BACKUP, AT)
    vault.close()
    shutil.rmtree(disk / VAULT)
    return there


def _an_old_vault(disk: Path) -> Before:
    shutil.copytree(FROZEN / "schema-1.fika", disk / VAULT)
    return Before(VAULT, data_key_from_passphrase(disk / VAULT, make_schema_1.WORDS))


def _a_vault_after_a_cut(disk: Path) -> Before:
    """Leave a vault with a change half done, to be taken back, and a torn free page, to be written anew."""
    with room() as place:
        recording, key = recorded_acts("each_side", place)
        for told, tree in different_disks(recording, drawn=6, since=_AFTER_FREEING):
            write_tree(place / "cut", tree)
            if _has_a_torn_free_page(place / "cut" / VAULT / "notes-1.db", key):
                write_tree(disk, tree)
                return Before(VAULT, key, recording.said[told - 1].split()[1])
    raise AssertionError("no cut tore a free page")


def _has_a_torn_free_page(database: Path, key: DataKey) -> bool:
    journal = database.with_name(f"{database.name}-journal")
    if not journal.exists() or not journal.stat().st_size:
        return False
    with closing(connect(database, key)) as connection:
        return bool(connection.execute("PRAGMA cipher_integrity_check").fetchall())


# Who looks afterwards


def _passphrase(before: Before) -> Look:
    def look(disk: Path, said: tuple[str, ...], coming: tuple[str, ...]) -> str:
        here, there = (WORDS, *said)[-1], coming[:1]
        opened = [words for words in (WORDS, *OTHER_WORDS) if _opens(disk / VAULT, words) == before.key]
        if len(opened) != 1 or opened[0] not in (here, *there):
            return f"opened by {len(opened)} passphrases, and not by the right one alone"
        found = content_when_opened(disk / VAULT, before.key)
        return "" if found == before.content else wrong(found)

    return look


def _rotation(before: Before) -> Look:
    def look(disk: Path, said: tuple[str, ...], coming: tuple[str, ...]) -> str:
        keys = [before.key, *(DataKey(bytes.fromhex(line)) for line in (*said, *coming))]
        words = (WORDS, *OTHER_WORDS)
        folder, now = disk / VAULT, len(said)
        possible = [now, now + 1] if coming else [now]
        valid = [number for number in possible if _opens(folder, words[number]) == keys[number]]
        if len(valid) != 1:
            return f"opened by {len(valid)} of the passphrases before and after"
        found = content_when_opened(folder, keys[valid[0]], _LEFT_ALONE)
        if found != before.content:
            return wrong(found)
        for number in range(now):  # until it is acknowledged, the next opening may have to clear up
            if _opens(folder, words[number]) or content_when_opened(folder, keys[number]) == before.content:
                return "an old key or passphrase still opens it"
        return ""

    return look


def _creation(before: Before) -> Look:
    def look(disk: Path, said: tuple[str, ...], coming: tuple[str, ...]) -> str:
        folder = disk / before.vault
        if not folder.exists():
            return "a vault that was there is gone" if said else ""
        key = DataKey(bytes.fromhex((*said, *coming)[0]))
        if _opens(folder, OTHER_WORDS[0]) != key:
            return "its passphrase does not open it"
        found = content_when_opened(folder, key)
        return wrong(found) if " " in found else ""

    return look


def _backup(before: Before) -> Look:
    def look(disk: Path, said: tuple[str, ...], _coming: tuple[str, ...]) -> str:
        folder = disk / VAULT / "backups"
        there = list(folder.glob("*.fikabackup")) if folder.exists() else []
        if not set(said) <= {path.name for path in there}:
            return "a backup that was there is gone"
        for number, path in enumerate(there):
            try:
                check_backup(path, before.key, disk / f"extracted {number}")
            except FikaError as error:
                return f"{path.name} is not whole: {type(error).__name__}"
        found = content_when_opened(disk / VAULT, before.key)
        return "" if found == before.content else wrong(found)

    return look


def _restoring(before: Before) -> Look:
    def look(disk: Path, said: tuple[str, ...], _coming: tuple[str, ...]) -> str:
        if not (disk / VAULT).exists():
            return "a vault that was there is gone" if said else ""
        found = content_when_opened(disk / VAULT, before.key)
        return "" if found == before.content else wrong(found)

    return look


def _migration(before: Before) -> Look:
    def look(disk: Path, said: tuple[str, ...], coming: tuple[str, ...]) -> str:
        found = content_when_opened(disk / VAULT, before.key)
        return "" if found in (*said, *coming) else wrong(found)

    return look


def _reopening(before: Before) -> Look:
    def look(disk: Path, _said: tuple[str, ...], _coming: tuple[str, ...]) -> str:
        found = content_when_opened(disk / VAULT, before.key)
        return "" if found == before.content else wrong(found)

    return look


def _opens(folder: Path, words: str) -> DataKey | None:
    try:
        return data_key_from_passphrase(folder, words)
    except FikaError:
        return None


_PROGRAMS: dict[str, tuple[Callable[[Path], Before], Callable[[Before], Look]]] = {
    "passphrase": (_a_team, _passphrase),
    "rotation": (_a_team, _rotation),
    "creation": (_nothing, _creation),
    "backup": (_a_team, _backup),
    "restoring": (_a_backup, _restoring),
    "migration": (_an_old_vault, _migration),
    "reopening": (_a_vault_after_a_cut, _reopening),
}
