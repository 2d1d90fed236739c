"""What Qt needs of a Linux machine before it is imported: its libraries, and a display that answers.

Qt itself ends the process with a core dump when one of them is missing. Standard library only: `dev.py` reads
this before anything is installed. On other systems the wheels bring all of it.
"""

import ctypes
import os
import stat
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library that Qt loads, and the Debian package that brings it."""

    name: str
    package: str


ANY_WINDOW = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
)
"""Needed always, also where nothing is shown (offscreen)."""

X_WINDOW = (
    *ANY_WINDOW,
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
)
WAYLAND_WINDOW = (
    *ANY_WINDOW,
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
    Library("libwayland-egl.so.1", "libwayland-egl1"),
)


def missing(libraries: Iterable[Library]) -> tuple[Library, ...]:
    """Return those that cannot be loaded here; none on a system whose wheels bring them."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(library for library in libraries if not loads(library.name))


def loads(name: str) -> bool:
    """Say whether the system's loader finds this library and all that it needs itself."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def is_over_network(display: str) -> bool:
    """Say whether an X server of this name is reached over the network, even by way of this machine."""
    protocol, _slash, host = display.rpartition(":")[0].rpartition("/")
    return bool(host) and not display.startswith("/") and "unix" not in (protocol, host)


def x_answers() -> bool | None:
    """Ask the X server that DISPLAY names. None when not even the library to ask with is here.

    One that is reached over the network is not asked: Fika opens no connection.
    """
    display = os.environ.get("DISPLAY", "")
    if not display or is_over_network(display):
        return False
    if not loads("libxcb.so.1"):
        return None
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    # Said so, it is looked for on this machine alone; else, where nobody answers, over the network too.
    local = f"unix{display}" if display.startswith(":") else display
    connection = ctypes.c_void_p(xcb.xcb_connect(local.encode(), None))
    broken = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not broken


def wayland_answers() -> bool:
    """Say whether the compositor that WAYLAND_DISPLAY names has its socket there."""
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    try:
        return stat.S_ISSOCK(Path(os.environ.get("XDG_RUNTIME_DIR", "/run"), name).stat().st_mode)
    except OSError:
        return False


def libraries_for_window() -> tuple[Library, ...]:
    """Return what a window needs on the display that is here; without one, what an unseen one needs."""
    if x_answers() is not False:
        return X_WINDOW
    return WAYLAND_WINDOW if wayland_answers() else ANY_WINDOW


def can_show_window() -> bool:
    """Say whether a window can open here, when its libraries are. QT_QPA_PLATFORM is taken at its word."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return x_answers() is True or wayland_answers()


def forget_dead_display() -> None:
    """Take a display that does not answer out of the environment, so that Qt tries the one that does."""
    if not x_answers():
        os.environ.pop("DISPLAY", None)
    if not wayland_answers():
        os.environ.pop("WAYLAND_DISPLAY", None)
