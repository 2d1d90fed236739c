"""Locking by beginning anew: another image of the program takes the place of this one, and of its memory.

Memory that is let go of is not wiped: keys, passphrases and words would lie there until something is written
over them. A new image has memory of its own, and the system hands out no page that was not wiped.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from app.ui.again import VARIABLE, Again
from app.ui.jobs import wait_for_jobs

IN_PLACE = sys.platform not in {"win32", "darwin"}
"""Whether a program can take the place of another. Windows has no such thing, and macOS ties a process to its
windows from its first image on: there a new process begins, and this one ends."""
_OPEN_FILES = Path("/proc/self/fd" if sys.platform == "linux" else "/dev/fd")
_TERMINAL = 2
"""The last of the three files that a terminal gives."""


def begin_again(again: Again, leave: Callable[[], None]) -> None:
    """Begin anew at the way into the vault that was just locked; returns where the system refuses it.

    Close the vault before, and clear the clipboard. What is under way in the background is waited for. Where
    a program can be replaced, the process stays the same: its number, its terminal, whoever waits for its
    end. Elsewhere `leave` is called before another one begins.
    """
    wait_for_jobs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # closed, or there is none
            stream.flush()
    environ = {**os.environ, VARIABLE: again.written()}
    if getattr(sys, "frozen", False):
        environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # else the bundle takes it for a part of this run
    with suppress(OSError):
        if IN_PLACE:
            _replace(command(), environ)
        leave()
        _follow(command(), environ)


def command() -> list[str]:
    """Return what started this process, without what was typed behind it."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    typed = len(sys.argv) - 1
    return [sys.executable, *sys.orig_argv[1 : len(sys.orig_argv) - typed]]


def _replace(line: list[str], environ: dict[str, str]) -> NoReturn:
    hand_on_nothing()
    os.execve(line[0], line, environ)  # noqa: S606 - no shell, on purpose


def _follow(line: list[str], environ: dict[str, str]) -> None:
    from subprocess import Popen

    from PySide6.QtWidgets import QApplication

    Popen(line, env=environ)
    QApplication.exit(0)


def hand_on_nothing() -> None:
    """Let the image that follows have no open file of this one but the three of the terminal."""
    with suppress(OSError):
        for path in list(_OPEN_FILES.iterdir()):
            with suppress(OSError):  # the one that listed them is closed again
                if int(path.name) > _TERMINAL:
                    os.set_inheritable(int(path.name), False)  # noqa: FBT003 - it has no name for it
