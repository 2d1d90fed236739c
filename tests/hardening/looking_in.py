"""A program that starts another one and tries to look into it, as any program of the same person may.

Its arguments are the command to start, which waits for a line of input. It prints as JSON what it could read.
"""

import fcntl
import json
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

from tests.memory import forms_of_text, found_in_memory

TYPED = "zqhalf a passphrase"
"""Sent as the beginning of a line that never ends, so that it lies in the other's memory."""
MARK = "zqmarkofthisone"
"""The value of a variable of the environment."""
PATIENCE = 30.0
"""When to give up waiting, in seconds."""


def main(command: list[str]) -> None:
    """Start it, look into it, and print what was found."""
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env={"ZQ": MARK, "PYTHONPATH": "."}
    ) as process:
        _let_it_read(process)
        found = {"environ": _environ_of(process.pid), "memory": _memory_of(process.pid)}
        limits = Path("/proc", str(process.pid), "limits").read_text()
        process.kill()
    core = next(line for line in limits.splitlines() if line.startswith("Max core file size"))
    print(json.dumps({**found, "core": core.split()[4:6]}))


def _let_it_read(process: "subprocess.Popen[bytes]") -> None:
    """Send the beginning of a line, and wait until it has been taken."""
    assert process.stdin is not None
    process.stdin.write(TYPED.encode())
    process.stdin.flush()
    end = time.monotonic() + PATIENCE
    while struct.unpack("i", fcntl.ioctl(process.stdin, termios.FIONREAD, b"\0" * 4))[0]:
        if process.poll() is not None or time.monotonic() > end:
            raise SystemExit("it never read its input")
        time.sleep(0.02)


def _environ_of(process: int) -> str:
    try:
        return "read" if MARK in Path("/proc", str(process), "environ").read_text() else "empty"
    except PermissionError:
        return "refused"


def _memory_of(process: int) -> str:
    try:
        found = found_in_memory(process, {"typed": forms_of_text(TYPED)})
    except PermissionError:
        return "refused"
    return "read" if found["typed"] else "empty"


if __name__ == "__main__":
    main(sys.argv[1:])
