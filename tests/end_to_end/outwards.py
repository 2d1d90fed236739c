"""Calls that could leave this machine, as strace sees a process and its children make them."""

import re
import shutil
from pathlib import Path

_OUTWARDS = re.compile(r"\bsocket\((?!AF_UNIX\b)|\b(connect|sendto|bind)\(.*\bAF_(?!UNIX\b)")


def watched(command: list[str], log: Path) -> list[str]:
    """Return the command with somebody looking over its shoulder, who writes into `log`.

    Where strace is missing it goes unwatched: whoever needs the log asks for the program first.
    """
    strace = shutil.which("strace")
    if strace is None:
        return command
    # By seccomp, only the calls that are asked for stop the process: it is hardly slower then.
    return [strace, "-f", "--seccomp-bpf", "-e", "trace=network", "-o", str(log), *command]


def outward_calls(log: Path) -> list[str]:
    """Return the calls for a socket of any kind but those of this machine's own processes."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line for line in lines if _OUTWARDS.search(line)]
