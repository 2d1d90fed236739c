"""Windows: the display affinity of a window.

Written from Microsoft's description of SetWindowDisplayAffinity (winuser.h); the tests hold the logic and the
types, but no test of ours has run on Windows.
"""

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Any, cast

from app.wording.translate import _

EVERYWHERE = 0x00
"""WDA_NONE"""
EMPTY_ELSEWHERE = 0x01
"""WDA_MONITOR: others see the window's outline, and nothing in it. Since Windows 7."""
NOWHERE_ELSE = 0x11
"""WDA_EXCLUDEFROMCAPTURE: others see no window at all. Since Windows 10, version 2004."""

SetAffinity = Callable[[int, int], int]


class WindowsHiding:
    """Hides windows by their display affinity."""

    def __init__(self, set_affinity: SetAffinity | None = None) -> None:
        self._set_affinity = set_affinity or _system_call()

    def hide(self, window: int) -> bool:
        """Leave the window out of captures; on an older Windows empty it there."""
        return any(self._set_affinity(window, wish) for wish in (NOWHERE_ELSE, EMPTY_ELSEWHERE))

    def show(self, window: int) -> bool:
        """Let the window be captured again."""
        return bool(self._set_affinity(window, EVERYWHERE))

    def limits(self) -> str:
        """Return what this can't do."""
        return _(
            "Programs that share or record the screen through Windows now leave Fika out, or show it "
            "empty.\n\n"
            "A camera, a projector or a second screen on a cable, and some recorders still show it. So do "
            "windows that are the system's own, such as the one in which you choose a file. When Fika starts "
            "again, this is off again."
        )


def _system_call() -> SetAffinity:
    # CDLL and not WinDLL: 64-bit Windows, the only one Qt 6 runs on, has a single way to call functions.
    return declared(ctypes.CDLL("user32").SetWindowDisplayAffinity)


def declared(function: Any) -> SetAffinity:  # noqa: ANN401 - a library's function has no type of its own
    """Return the function with the types of the header: a handle is as wide as a pointer, never an int."""
    function.argtypes = (wintypes.HWND, wintypes.DWORD)
    function.restype = wintypes.BOOL
    return cast("SetAffinity", function)
