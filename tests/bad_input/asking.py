"""Asks the parent of all cases what becomes of one."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bad_input.told import Told

_ROOT = Path(__file__).parents[2]


class Asking:
    """Asks for one case after the other."""

    def __init__(self, parent: "subprocess.Popen[str]") -> None:
        self._parent = parent

    def about(self, name: str) -> Told:
        """Return what became of the case of this name."""
        assert self._parent.stdin is not None
        assert self._parent.stdout is not None
        self._parent.stdin.write(name + "\n")
        self._parent.stdin.flush()
        return Told.from_line(self._parent.stdout.readline())


@contextmanager
def asking(room: Path) -> Iterator[Asking]:
    """Start the parent, with a folder to work in, and end it."""
    command = (sys.executable, "-m", "tests.bad_input", str(room))
    with subprocess.Popen(
        command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        yield Asking(parent)
        assert parent.stdin is not None
        parent.stdin.close()
