"""macOS: the sharing type of a window.

Written from Apple's description of NSWindow.sharingType, which now calls NSWindowSharingNone a legacy
constant; the tests hold the logic, but no test of ours has run on macOS.
"""

import platform

from app.ui.cocoa import Cocoa
from app.wording.translate import _

NOT_SHARED = 0
"""NSWindowSharingNone"""
TO_BE_READ = 1
"""NSWindowSharingReadOnly, as every window begins."""
UNHEEDED_SINCE = 15
"""From this macOS on, ScreenCaptureKit, which most programs capture with, ignores the sharing type."""


class MacHiding:
    """Hides windows by their sharing type. Qt's number of a window is its NSView."""

    def __init__(self, cocoa: Cocoa | None = None, version: str | None = None) -> None:
        """Speak through `cocoa`; `version` is macOS's, such as '14.4'."""
        self._cocoa = cocoa or Cocoa()
        self._version = platform.mac_ver()[0] if version is None else version

    def hide(self, window: int) -> bool:
        """Share the window with no other program."""
        return self._set(window, NOT_SHARED)

    def show(self, window: int) -> bool:
        """Let other programs read the window again."""
        return self._set(window, TO_BE_READ)

    def limits(self) -> str:
        """Return what this can't do."""
        rest = _(
            "A camera, a projector or a second screen on a cable, and some recorders still show it. So do "
            "windows that are the system's own, such as the one in which you choose a file. When Fika starts "
            "again, this is off again."
        )
        return f"{self._heeded()}\n\n{rest}"

    def _heeded(self) -> str:
        major = self._version.partition(".")[0]
        if major.isdigit() and int(major) < UNHEEDED_SINCE:
            return _("Programs that share or record the screen through macOS now leave Fika out.")
        return _(
            "Fika has asked macOS to leave it out, but since macOS 15 most programs that share or record the "
            "screen show it all the same. Don't rely on this: share one window instead of the whole screen."
        )

    def _set(self, view: int, sharing: int) -> bool:
        window = self._cocoa.send(view, "window")
        if not window:
            return False
        self._cocoa.send(window, "setSharingType:", sharing)
        return self._cocoa.send(window, "sharingType") == sharing
