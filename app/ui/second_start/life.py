"""Telling whether a process lives: a lock on a file that the system lets go of when the process ends.

A number alone would not tell: the system gives it to somebody else in time. No test of ours has run on
Windows.
"""

import os
from pathlib import Path

_FAR = 1 << 30
"""Where Windows locks, in bytes: what lies before it can still be read by others."""


def opened(path: Path) -> int:
    """Open a file to hold it, made if need be and readable by its owner only. Raises OSError."""
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)


def hold(handle: int) -> bool:
    """Hold an open file until it is closed, or the process ends; False where another process holds it."""
    try:
        if os.name == "nt":
            _hold_on_windows(handle)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def is_held(path: Path) -> bool:
    """Tell whether some process holds this file."""
    try:
        handle = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    except FileNotFoundError:
        return False
    except OSError:
        return True
    try:
        return not hold(handle)
    finally:
        os.close(handle)


def _hold_on_windows(handle: int) -> None:
    from importlib import import_module

    msvcrt = import_module("msvcrt")
    os.lseek(handle, _FAR, os.SEEK_SET)
    msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
