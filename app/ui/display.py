"""Whether a window can be opened here at all, asked before Qt, which would abort."""

import sys
from collections.abc import Collection, Iterable, Mapping

from app.system import (
    ANY_WINDOW,
    Library,
    can_show_window,
    is_over_network,
    libraries_for_window,
    missing,
    wayland_answers,
)
from app.wording.translate import _

ALLOWED = ("xcb", "wayland", "offscreen", "minimal", "windows", "cocoa")
"""Qt's platforms that keep the window on this screen; others, such as vnc, would serve it to the network."""


def why_no_window(environ: Mapping[str, str]) -> str:
    """Return in one line why no window can be opened; empty where one can."""
    wanted = [part.split(":")[0].strip() for part in environ.get("QT_QPA_PLATFORM", "").split(";")]
    named = [name for name in wanted if name]
    refused = [name for name in named if name.split("-")[0] not in ALLOWED]
    if refused:
        return _(
            "QT_QPA_PLATFORM asks for “{name}”, which Fika does not open, to keep the window on this screen."
        ).format(name=refused[0])
    if _needs_network(named, environ) and not wayland_answers():
        return _(
            "DISPLAY names a screen that is reached over the network ({name}), and Fika opens no connection. "
            "Start Fika on the machine whose screen it is."
        ).format(name=environ["DISPLAY"])
    if named or can_show_window():
        return lacking(ANY_WINDOW if named and "xcb" not in named else libraries_for_window())
    return _(
        "There is no display here to open a window on. 'fika tour --out DIR' makes pictures without one."
    )


def _needs_network(named: Collection[str], environ: Mapping[str, str]) -> bool:
    """Say whether the window would go to an X server that only the network leads to."""
    by_x = "xcb" in named or (not named and sys.platform.startswith("linux"))
    return by_x and is_over_network(environ.get("DISPLAY", ""))


def lacking(libraries: Iterable[Library]) -> str:
    """Return in one line which Debian packages bring what Qt would abort over; empty where all is there."""
    packages = sorted({library.package for library in missing(libraries)})
    if not packages:
        return ""
    return _(
        "This system lacks libraries that a window needs. On Debian or Ubuntu: apt install {packages}"
    ).format(packages=" ".join(packages))
