"""What may lie where a file is expected, and is none, or none that can be read whole."""

import os
import subprocess
import sys
from pathlib import Path

_GROWS = "import sys\nwith open(sys.argv[1], 'ab', 0) as file:\n    while file.write(bytes(65536)): pass"


def fifo(path: Path) -> None:
    """Put a FIFO there that nobody writes to: whoever opens it for reading waits for ever."""
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def folder(path: Path) -> None:
    """Put a folder there."""
    path.unlink(missing_ok=True)
    path.mkdir()


def link(path: Path, target: str | Path) -> None:
    """Put a link there, to whatever."""
    path.unlink(missing_ok=True)
    path.symlink_to(target)


def sparse(path: Path, size: int) -> None:
    """Make a file that long; it takes no room."""
    path.touch()
    os.truncate(path, size)


def unreadable(path: Path) -> None:
    """Put a file there that nobody may read."""
    path.write_bytes(b"kept from everybody")
    path.chmod(0)


def growing(path: Path) -> None:
    """Put a file there that grows while it is read, until its limit (64 MB) ends whoever writes it."""
    path.write_bytes(b"")
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 26, 1 << 26))\n"
    subprocess.Popen(
        (sys.executable, "-c", limited + _GROWS, str(path)), stderr=subprocess.DEVNULL, start_new_session=True
    )
    while not path.stat().st_size:
        os.sched_yield()
