"""An acknowledged save survives a power cut: every kind of act on the notes, cut at every moment."""

import shutil
import sys
from pathlib import Path

from app.domain.errors import FikaError
from app.storage.vault import DataKey, open_vault
from tests.faults.content import content_of
from tests.faults.disk import Step, SyncFile, SyncFolder
from tests.faults.recording import Recording, record
from tests.faults.replay import Look, without_syncs
from tests.faults.vaults_made import VAULT, make_team


def recorded_acts(name: str, place: Path, *pragmas: str) -> tuple[Recording, DataKey]:
    """Return what these acts write, and the key of the vault they are done in."""
    disk = place / "recorded"
    shutil.rmtree(disk, ignore_errors=True)
    disk.mkdir()
    key = make_team(disk / VAULT)
    command = [sys.executable, "-m", "tests.faults.acts", name, str(disk / VAULT), *pragmas]
    return record(command, disk, place / "log", key.secret.hex() + "\n"), key


def looking_for_saves(key: DataKey) -> Look:
    """Return who looks whether the vault opens, is well, and holds all that was acknowledged, and no half."""

    def look(disk: Path, said: tuple[str, ...], coming: tuple[str, ...]) -> str:
        allowed = {line.split()[1] for line in (*said[-1:], *coming[:1])}
        found = content_when_opened(disk / VAULT, key)
        return "" if found in allowed else wrong(found)

    return look


def content_when_opened(folder: Path, key: DataKey, expected: tuple[str, ...] = ()) -> str:
    """Open a vault and return all it holds; or what is wrong with it, in words with a space between them.

    `expected` are ends of findings that are no harm here.
    """
    try:
        vault = open_vault(folder, key)
    except FikaError as error:
        return f"does not open: {type(error).__name__}"
    try:
        harmful = [finding for finding in vault.check() if not finding.endswith(expected or ("\0",))]
        return "check() says: " + "; ".join(harmful) if harmful else content_of(vault)
    except FikaError as error:
        return f"can't be read: {type(error).__name__}"
    finally:
        vault.close()


def wrong(found: str) -> str:
    """Return what is wrong with a vault that holds this, when it should not."""
    return found if " " in found else "a save is lost, or half of one is there"


def without_the_journal(recording: Recording) -> Recording:
    """Return the recording of a disk that does not heed when the journal is to be flushed."""
    notes = recording.disk().folders[recording.nodes[VAULT]]["notes-1.db"]
    return without_syncs(recording, lambda step: isinstance(step, SyncFile) and step.node != notes)


def without_folders(recording: Recording) -> Recording:
    """Return the recording of a program that never flushes the names in a folder."""
    return without_syncs(recording, _is_of_a_folder)


def _is_of_a_folder(step: Step) -> bool:
    return isinstance(step, SyncFolder)
