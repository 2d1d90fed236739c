"""Calls that could leave this machine, as strace sees a process and its children make them."""

import re
import shutil
from pathlib import Path

WRITES = "open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat"
"""The calls by which something comes to be on a disk."""
_OUTWARDS = re.compile(r"\bsocket\((?!AF_UNIX\b)|\b(connect|sendto|bind)\(.*\bAF_(?!UNIX\b)")


BARE = "import sys; from app.main import run; sys.exit(run(sys.argv[1:]))"
"""Fika without a filter of its own, for Python's `-c`; what it asks for is the same."""


def watched(
    command: list[str], log: Path, *more: str, calls: str = "network", filtered: bool = True
) -> list[str]:
    """Return the command with somebody looking over its shoulder, who writes into `log`.

    `more` are strace's own words, `calls` what it looks for. Where strace is missing it goes unwatched:
    whoever needs the log asks for the program first. A command that is not `filtered` by itself can be
    watched by a filter, which hardly slows it; that would not see what another filter refuses.
    """
    strace = shutil.which("strace")
    if strace is None:
        return command
    by_filter = () if filtered else ("--seccomp-bpf",)
    return [strace, "-f", *by_filter, *more, "-e", f"trace={calls}", "-o", str(log), *command]


def outward_calls(log: Path) -> list[str]:
    """Return the calls for a socket of any kind but those of this machine's own processes."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line for line in lines if _OUTWARDS.search(line)]


def written_to(log: Path) -> set[Path]:
    """Return every path that was opened to be written, made, or renamed, and not refused."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    made = [
        line for line in lines if " = -1 " not in line and (" open" not in line or _TO_WRITE.search(line))
    ]
    return {Path(path) for line in made if _WRITING.search(line) for path in _PATH.findall(line)}


_TO_WRITE = re.compile(r"O_(WRONLY|RDWR|CREAT)")
_WRITING = re.compile(r"\b(open(at)?|creat|(mkdir|rename|link|symlink)(at2?)?)\(")
_PATH = re.compile(r'"((?:[^"\\]|\\.)*)"')
