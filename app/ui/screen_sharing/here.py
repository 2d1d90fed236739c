"""The one place that chooses by the system."""

import sys

from app.ui.screen_sharing.hiding import Hiding


def hiding_here(system: str = sys.platform) -> Hiding | None:
    """Return this system's way of hiding windows; None where no such thing exists, as on Linux.

    Neither X11 nor Wayland has a request by which a window asks to be left out of a shared screen.
    """
    if system == "win32":
        from app.ui.screen_sharing.windows import WindowsHiding

        return WindowsHiding()
    if system == "darwin":
        from app.ui.screen_sharing.macos import MacHiding

        return MacHiding()
    return None
