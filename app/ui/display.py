"""Whether a window can be opened here at all, asked before Qt, which would abort."""

import ctypes
from collections.abc import Mapping

from app.wording.translate import _

ALLOWED = ("xcb", "wayland", "offscreen", "minimal", "windows", "cocoa")
"""Qt's platforms that keep the window on this screen; others, such as vnc, would serve it to the network."""


def why_no_window(environ: Mapping[str, str], system: str) -> str:
    """Return in one line why no window can be opened; empty where one can. `system` is sys.platform."""
    wanted = [part.split(":")[0].strip() for part in environ.get("QT_QPA_PLATFORM", "").split(";")]
    named = [name for name in wanted if name]
    refused = [name for name in named if name.split("-")[0] not in ALLOWED]
    if refused:
        return _("QT_QPA_PLATFORM asks for “{name}”, which Fika does not open, to keep the window on this screen.").format(
            name=refused[0]
        )
    if named or system != "linux" or environ.get("WAYLAND_DISPLAY") or _x_answers(environ.get("DISPLAY", "")):
        return ""
    return _("There is no display here to open a window on. 'fika tour --out DIR' makes pictures without one.")


def _x_answers(display: str) -> bool:
    if not display:
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
