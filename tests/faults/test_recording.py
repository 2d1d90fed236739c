"""A program's own writes, read from strace's log, lead to what lies on the disk afterwards."""

import sys
from pathlib import Path

import pytest

from tests.faults.cuts import cuts
from tests.faults.disk import Said, SyncFile, SyncFolder, Write
from tests.faults.following import RecordingError
from tests.faults.recording import Recording, read_tree, record

PROGRAM = """
import os, sys
from pathlib import Path
folder = Path(sys.argv[1])
handle = os.open(folder / "notes", os.O_RDWR)
os.pwrite(handle, b"WORDS", 3)
os.pwrite(handle, b"abc", 20)
os.fdatasync(handle)
os.ftruncate(handle, 21)
os.write(1, b"first\\n")
with (folder / ".aside").open("wb") as file:
    file.write(b"x" * 10)
    file.seek(4)
    file.write(b"yy")
    file.flush()
    os.fsync(file.fileno())
(folder / ".aside").rename(folder / "goal")
opened = os.open(folder, os.O_RDONLY)
os.fsync(opened)
(folder / "new").mkdir()
inside = os.open(folder / "new", os.O_RDONLY)
one = os.open("one", os.O_CREAT | os.O_WRONLY, dir_fd=inside)
two = os.dup(one)
os.write(one, b"1")
os.close(one)
os.writev(two, [b"2", b"3"])
(folder / "new").rename(folder / "renamed")
(folder / "gone").unlink()
(folder / "cut").write_bytes(b"")
os.truncate(folder / "cut", 3)
print("second", flush=True)
"""


def recorded(program: str, folder: Path) -> Recording:
    return record([sys.executable, "-c", program, str(folder)], folder, folder.parent / "log")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "watched"
    made.mkdir()
    for name in ("notes", "gone", "cut"):
        (made / name).write_bytes(f"some words in {name}".encode())
    return made


def test_what_was_recorded_leads_to_what_lies_there(folder: Path) -> None:
    found = recorded(PROGRAM, folder)
    disk = found.disk()
    for step in found.steps:
        disk.do(step)
    for node in [*disk.changing]:
        disk.do(SyncFile(node))
    for node in [*disk.naming]:
        disk.do(SyncFolder(node))
    nothing = next(cuts(disk, 0, 0))
    assert disk.after(nothing) == read_tree(folder)


def test_what_is_said_has_its_place_among_the_writes(folder: Path) -> None:
    found = recorded(PROGRAM, folder)
    assert found.said == ("first", "second")
    first = found.steps.index(Said("first"))
    assert any(isinstance(step, SyncFile) for step in found.steps[:first])
    assert [step.data for step in found.steps[:first] if isinstance(step, Write)] == [b"WORDS", b"abc"]


@pytest.mark.parametrize(
    "act",
    [
        "os.posix_fallocate(os.open(folder / 'notes', os.O_RDWR), 0, 99)",
        "os.pwritev(os.open(folder / 'notes', os.O_RDWR), [b'a', b'b'], 2)",
        "os.link(folder / 'notes', folder / 'linked')",
        "os.write(os.open(folder / 'notes', os.O_RDWR), b'where')",
        "os.open(folder / 'notes', os.O_WRONLY | os.O_APPEND)",
        "(folder / 'notes').rename(folder.parent / 'notes')",
        "__import__('mmap').mmap(os.open(folder / 'notes', os.O_RDWR), 4)",
        "os.fork()",
        "sys.exit(3)",
    ],
)
def test_what_the_model_does_not_know_is_refused(act: str, folder: Path) -> None:
    program = f"import os, sys\nfrom pathlib import Path\nfolder = Path(sys.argv[1])\n{act}\n"
    with pytest.raises(RecordingError):
        recorded(program, folder)
