"""Every disk that a power cut may leave behind, made anew, and looked at."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.cuts import cuts
from tests.faults.disk import Said, Step, SyncFile, SyncFolder, Tree
from tests.faults.recording import Recording

_MEMORY = Path("/dev") / "shm"
Look = Callable[[Path, tuple[str, ...], tuple[str, ...]], str]
"""Looks at a disk after a cut: what the program had said before it, and what it would still have said.

Returns what is wrong, and nothing when all is well.
"""


@dataclass(slots=True)
class Replayed:
    """How a replay went: how many different disks there were, and what was wrong with which."""

    states: int = 0
    failed: list[str] = field(default_factory=list)


@contextmanager
def room() -> Iterator[Path]:
    """Give a folder for a while, in memory where the system has such a place."""
    place = _MEMORY if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="fika-faults-", dir=place) as folder:
        yield Path(folder)


def replay(
    recording: Recording, look: Look, *, one_in: int = 1, drawn: int, until_failed: bool = False
) -> Replayed:
    """Look at every different disk, or at those of one moment in so many; each meets so many cuts by chance.

    The first that fails is kept where FIKA_FAULTS_KEEP says, to be looked at.
    """
    found = Replayed()
    said = recording.said
    with room() as place:
        for told, tree in different_disks(recording, drawn, one_in):
            found.states += 1
            write_tree(place / "disk", tree)
            wrong = look(place / "disk", said[:told], said[told:])
            if wrong:
                found.failed.append(f"after {told} lines: {wrong}")
                _keep(tree)
                if until_failed:
                    break
    return found


def _keep(tree: Tree) -> None:
    kept = os.environ.get("FIKA_FAULTS_KEEP")
    if kept and not Path(kept).exists():
        write_tree(Path(kept), tree)


def different_disks(
    recording: Recording, drawn: int, one_in: int = 1, since: int = 0
) -> Iterator[tuple[int, Tree]]:
    """Yield how many lines were said and what lies on the disk, each such pair once, since so many were said.

    With `one_in`, only for one moment of so many; those right after something was said are always among them.
    """
    disk, told, seen = recording.disk(), 0, set[bytes]()
    for moment, step in enumerate(recording.steps):
        disk.do(step)
        told += isinstance(step, Said)
        left_out = moment * 7919 % one_in and not isinstance(step, Said)  # prime: all kinds of step are met
        if told < since or left_out:
            continue
        for cut in cuts(disk, moment, drawn):
            tree = disk.after(cut)
            key = _digest(told, tree)
            if key not in seen:
                seen.add(key)
                yield told, tree


def without_syncs(recording: Recording, which: Callable[[Step], bool]) -> Recording:
    """Return the recording of a program that leaves these flushes out."""
    steps = [
        step for step in recording.steps if not (isinstance(step, SyncFile | SyncFolder) and which(step))
    ]
    return Recording(recording.before, steps)


def write_tree(folder: Path, tree: Tree) -> None:
    """Make a folder hold exactly this."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for path, content in tree.items():
        if content is None:
            (folder / path).mkdir(mode=0o700)
        else:
            (folder / path).write_bytes(content)


def _digest(told: int, tree: Tree) -> bytes:
    digest = hashlib.blake2b(str(told).encode(), digest_size=16)
    for path, content in sorted(tree.items()):
        digest.update(f"\0{path}\0{None if content is None else len(content)}\0".encode())
        digest.update(content or b"")
    return digest.digest()
