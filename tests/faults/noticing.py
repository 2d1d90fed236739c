"""Whether a spoilt vault is noticed: at opening, or by its check; and never misread."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from app.domain.errors import FikaError, KeysDamagedError
from app.storage.backup_file import check_backup
from app.storage.vault import DataKey, data_key_from_passphrase, open_vault
from tests.faults.content import content_of
from tests.faults.disk import Tree
from tests.faults.recording import read_tree
from tests.faults.replay import write_tree
from tests.faults.vaults_made import VAULT, make_team
from tests.faults.whole_files import AT, BACKUP
from tests.made import WORDS

NOTES, KEYS = f"{VAULT}/notes-1.db", f"{VAULT}/keys.json"


class Seen(Enum):
    """What becomes of a vault that somebody spoilt."""

    REFUSED = "refused at opening"
    FOUND = "found by the check"
    SAME = "not noticed, and read as before"
    MISREAD = "not noticed, and misread"
    UNKNOWN = "an error that is not known"


@dataclass(frozen=True, slots=True)
class Victim:
    """A vault with a backup beside it, as they are when all is well."""

    place: Path
    well: Tree
    key: DataKey
    content: str

    def spoilt(self, path: str, content: bytes | None) -> Seen:
        """Return what becomes of it when this file holds something else, or is gone (None)."""
        tree = {name: held for name, held in self.well.items() if name != path}
        if content is not None:
            tree[path] = content
        write_tree(self.place / "spoilt", tree)
        if path == BACKUP:
            return self._backup(self.place / "spoilt")
        return self._vault(self.place / "spoilt" / VAULT, unlock=path == KEYS)

    def bytes_of(self, path: str) -> bytes:
        """Return what a file holds when all is well."""
        return self.well[path] or b""

    def _vault(self, folder: Path, *, unlock: bool) -> Seen:
        try:
            vault = open_vault(folder, _unlocked(folder) or self.key if unlock else self.key)
        except FikaError:
            return Seen.REFUSED
        except Exception:  # noqa: BLE001 - whatever else it is, it is the finding
            return Seen.UNKNOWN
        try:
            if vault.check():
                return Seen.FOUND
            return Seen.SAME if content_of(vault) == self.content else Seen.MISREAD
        except FikaError:
            return Seen.FOUND
        except Exception:  # noqa: BLE001 - whatever else it is, it is the finding
            return Seen.UNKNOWN
        finally:
            vault.close()

    def _backup(self, disk: Path) -> Seen:
        try:
            check_backup(disk / BACKUP, self.key, disk / "extracted")
        except FikaError:
            return Seen.REFUSED
        except Exception:  # noqa: BLE001 - whatever else it is, it is the finding
            return Seen.UNKNOWN
        return Seen.SAME


def _unlocked(folder: Path) -> DataKey | None:
    """Unlock as a person does; None where keys.json is refused, so that the recovery code is asked for."""
    try:
        return data_key_from_passphrase(folder, WORDS)
    except KeysDamagedError:
        return None


@contextmanager
def victim(place: Path) -> Iterator[Victim]:
    """Make one in a folder of its own."""
    disk = place / "well"
    disk.mkdir()
    key = make_team(disk / VAULT)
    vault = open_vault(disk / VAULT, key)
    content = content_of(vault)
    vault.back_up(disk / BACKUP, AT)
    vault.close()
    yield Victim(place, read_tree(disk), key, content)
    shutil.rmtree(disk)
