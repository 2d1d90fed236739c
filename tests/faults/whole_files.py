"""A program that replaces whole files: `NAME FOLDER`, with the data key in hex as the first line it reads.

It says a line after each thing that is done, and from then on it must stay done.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.storage.recovery_code import decode
from app.storage.restoring import restore
from app.storage.rotation import rotate
from app.storage.unlocking import write_keys
from app.storage.vault import DataKey, create_vault, open_vault
from tests.faults.acts import QUICK, tell
from tests.faults.content import content_of

OTHER_WORDS = ("thimble gazette walnut harbour", "plover anvil teapot meadow", "cobweb saddle turnip lagoon")
"""What opens the vault after each change, in their order."""
BACKUP = "Team.fikabackup"
AT = datetime(2026, 11, 28, 12, tzinfo=UTC)


def passphrase(folder: Path, key: DataKey) -> Iterator[str]:
    """Change the passphrase, again and again."""
    for words in OTHER_WORDS:
        write_keys(folder, key, words, QUICK)
        yield words


def rotation(folder: Path, key: DataKey) -> Iterator[str]:
    """Change the key, and the passphrase with it; say the new key."""
    vault = open_vault(folder, key)
    for words in OTHER_WORDS[:2]:
        yield decode(rotate(vault, words, QUICK)).hex()
    vault.close()


def creation(folder: Path, _key: DataKey) -> Iterator[str]:
    """Create a vault in a folder that is not there yet; say its key."""
    new = create_vault(folder, OTHER_WORDS[0], QUICK)
    new.vault.close()
    yield decode(new.recovery_code).hex()


def backup(folder: Path, key: DataKey) -> Iterator[str]:
    """Write two backups into the vault's own folder; say their names."""
    vault = open_vault(folder, key)
    for number in range(2):
        goal = folder / "backups" / f"{number} {BACKUP}"
        vault.back_up(goal, AT + timedelta(hours=number))
        yield goal.name
    vault.close()


def restoring(folder: Path, key: DataKey) -> Iterator[str]:
    """Make a vault of the backup that lies beside it."""
    restore(folder.with_name(BACKUP), key, folder)
    yield "restored"


def migration(folder: Path, key: DataKey) -> Iterator[str]:
    """Open a vault of an older schema; say what it holds then."""
    vault = open_vault(folder, key)
    yield content_of(vault)
    vault.close()


def reopening(folder: Path, key: DataKey) -> Iterator[str]:
    """Open a vault after a power cut; say what it holds then."""
    yield from migration(folder, key)


PROGRAMS = {
    act.__name__: act for act in (passphrase, rotation, creation, backup, restoring, migration, reopening)
}


if __name__ == "__main__":
    for said in PROGRAMS[sys.argv[1]](Path(sys.argv[2]), DataKey(bytes.fromhex(sys.stdin.readline()))):
        tell(said)
