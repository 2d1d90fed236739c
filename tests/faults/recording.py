"""What a program did to a folder, as strace saw it: every write, flush, rename and unlink, in order."""

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.disk import Disk, Said, Step, Tree, disk_of
from tests.faults.following import Follower, RecordingError
from tests.programs import require_program

# A name with a question mark is passed over on machines that don't have the call.
_FOLLOWED = (
    "?open,openat,?openat2,?creat,close,dup,?dup2,dup3,fcntl,lseek,write,pwrite64,writev,"
    "ftruncate,?truncate,fsync,fdatasync,?rename,?renameat,renameat2,?unlink,unlinkat,?mkdir,mkdirat,?rmdir"
)
# Ways to change a folder that the model does not know: met there, they end the recording with an error.
_UNKNOWN = (
    "pwritev,?pwritev2,fallocate,?link,linkat,?symlink,symlinkat,?copy_file_range,sendfile,splice,"
    "sync_file_range,mmap,?fork,?vfork,clone,?clone3"
)
_LONGEST_STRING = 1 << 22
_CALL = re.compile(r"(?:\d+ +)?(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+|0x[0-9a-f]+)")


@dataclass(slots=True)
class Recording:
    """A program's steps, and what lay in the folder before it began."""

    before: Tree
    steps: list[Step] = field(default_factory=list)

    def disk(self) -> Disk:
        """Return the disk as the program found it."""
        return disk_of(self.before)[0]

    @property
    def nodes(self) -> dict[str, int]:
        """The node of each path that lay there before."""
        return disk_of(self.before)[1]

    @property
    def said(self) -> tuple[str, ...]:
        """What the program told, line by line."""
        return tuple(step.line for step in self.steps if isinstance(step, Said))


def read_tree(folder: Path) -> Tree:
    """Return what lies in a folder."""
    found: Tree = {}
    for path in sorted(folder.rglob("*")):
        found[path.relative_to(folder).as_posix()] = None if path.is_dir() else path.read_bytes()
    return found


def record(command: Sequence[str], folder: Path, log: Path, given: str = "") -> Recording:
    """Run a program to its end and return what it did to a folder; `given` is what it may read.

    Raises RecordingError where it failed or did something the model does not know.
    """
    strace = require_program("strace")
    before = read_tree(folder)
    watched = (strace, "-f", "--seccomp-bpf", "-qq", "-xx", "-s", str(_LONGEST_STRING))
    calls = ("-e", f"trace={_FOLLOWED},{_UNKNOWN}", "-e", "signal=none", "-o", str(log))
    done = subprocess.run(
        [*watched, *calls, *command],
        input=given,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    if done.returncode:
        raise RecordingError(done.stderr[-2000:])
    return Recording(before, list(steps_of(log.read_text("ascii").splitlines(), folder, before)))


def steps_of(lines: Sequence[str], folder: Path, before: Tree) -> Iterator[Step]:
    """Yield the steps that the lines of a log tell of."""
    follower = Follower(folder, before)
    for line in _joined(lines):
        found = _CALL.match(line)
        if found and not found["result"].startswith("-"):
            yield from follower.follow(found["name"], found["arguments"], int(found["result"], 0))


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """Put together what strace wrote in two halves while another thread did something."""
    begun: dict[str, str] = {}
    for line in lines:
        thread, _space, rest = line.partition(" ")
        rest = rest.lstrip()
        if rest.endswith("<unfinished ...>"):
            begun[thread] = rest.removesuffix("<unfinished ...>")
        elif rest.startswith("<... "):
            yield begun.pop(thread) + rest.partition(" resumed>")[2]
        else:
            yield rest
