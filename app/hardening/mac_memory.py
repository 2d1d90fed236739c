"""Keeping the memory of the process to itself on macOS.

Written from ptrace(2) there; no test of ours has run on macOS.
"""

import ctypes
from typing import Any

_PT_DENY_ATTACH = 31


def close(library: Any = None) -> bool:  # noqa: ANN401 - a ctypes library has any attribute
    """Let no debugger of this person attach; one that is attached already ends the process."""
    ptrace = (library or ctypes.CDLL(None)).ptrace
    ptrace.argtypes = (ctypes.c_int, ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
    return bool(ptrace(_PT_DENY_ATTACH, 0, None, 0) == 0)
