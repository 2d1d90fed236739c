"""The one who watches over the clipboards while Fika runs."""

import atexit
import os
import sys
from typing import cast

import shiboken6
from PySide6.QtCore import QMimeData, QObject, QSignalBlocker, QTimer, Slot
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from app.ui.private_copy.marks import marks

KEPT = 30_000
"""How long a copy stays on the clipboard, in milliseconds."""

OURS = "application/x-fika-private"
"""Holds a number of this run's: by it a copy is known again without keeping its words."""
TELLING = frozenset({"xcb", "wayland", "windows"})
"""The platforms on which Qt tells who owns the clipboard."""
OPEN = "application/x-fika-open"
"""Marks a copy that was meant for elsewhere from the start."""


class PrivateCopy(QObject):
    """Marks what is copied as private, and clears it after a while; lets nothing selected onto X11's PRIMARY.

    Every copy is private unless `copy_openly` put it there, so a field nobody thought of is safe. It keeps no
    words.
    """

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        """Watch this clipboard from now on."""
        super().__init__(parent)
        self._clipboard = clipboard
        self._number = os.urandom(16)
        self.wait = QTimer(self)
        self.wait.setSingleShot(True)
        self.wait.setInterval(KEPT)
        self.wait.timeout.connect(self.clear_now)
        clipboard.dataChanged.connect(self._copied)
        clipboard.selectionChanged.connect(self._selected)

    @staticmethod
    def of_application() -> "PrivateCopy":
        """Return the application's own, made at the first call; it clears once more before the end."""
        application = cast("QApplication", QApplication.instance())
        found = application.findChild(PrivateCopy)
        if found is None:
            found = PrivateCopy(application.clipboard(), application)
            application.aboutToQuit.connect(found.leave)
            atexit.register(_leave_if_there, found)
        return found

    def marked(self, text: str) -> QMimeData:
        """Return a private text as the clipboard takes it; the waiting begins when it arrives there."""
        made = QMimeData()
        made.setText(text)
        made.setData(OURS, self._number)
        for kind, data in marks().items():
            made.setData(kind, data)
        return made

    def copy(self, text: str) -> None:
        """Put a private text on the clipboard."""
        self._clipboard.setMimeData(self.marked(text))

    def copy_openly(self, text: str) -> None:
        """Put a text on the clipboard that is nobody's secret, such as a framework's; it stays there."""
        made = QMimeData()
        made.setText(text)
        made.setData(OPEN, b"1")
        self._clipboard.setMimeData(made)

    @Slot()
    def clear_now(self) -> None:
        """Clear the clipboard if it still holds a private copy of ours; what others put there stays."""
        self.wait.stop()
        if self._holds_ours():
            self._clipboard.clear()

    @Slot()
    def leave(self) -> None:
        """Leave no private copy behind when the application ends; an open one stays, in Qt's own keeping.

        What Python has put there would be freed after Python, which ends in a crash on some platforms.
        """
        self.clear_now()
        held = self._held() if self._may_hold_ours() else None
        if held is not None and held.hasFormat(OPEN):
            with QSignalBlocker(self._clipboard):
                self._clipboard.setText(held.text())

    @Slot()
    def _copied(self) -> None:
        if self._holds_ours():
            if sys.platform == "darwin":
                from app.ui.private_copy.mac_mark import conceal

                conceal()
            self.wait.start()
            return
        self.wait.stop()
        held = self._held() if self._clipboard.ownsClipboard() else None
        if held is not None and held.hasText() and not held.hasFormat(OPEN):
            # A widget of Qt's copied by itself. Nobody reads it before this returns to the event loop.
            self.copy(held.text())

    @Slot()
    def _selected(self) -> None:
        # Nobody gets to read it: requests of other programs are answered by the event loop, after this.
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _holds_ours(self) -> bool:
        held = self._held() if self._may_hold_ours() else None
        return held is not None and held.data(OURS).data() == self._number

    def _may_hold_ours(self) -> bool:
        """Say no where another program owns the clipboard: looking closer would wait for that program.

        On macOS, and without a display, Qt never says who owns it.
        """
        return self._clipboard.ownsClipboard() or QApplication.platformName() not in TELLING

    def _held(self) -> QMimeData | None:
        return cast("QMimeData | None", self._clipboard.mimeData())  # none while the clipboard is empty


def _leave_if_there(copies: PrivateCopy) -> None:
    if shiboken6.isValid(copies):
        copies.leave()
