"""What a screen reader is told, as Qt hands it on.

Qt calls its update handler with every event on its way to the system. PySide has no name for setting one, so
that it is set by the one it has in Qt's own library.
"""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import shiboken6
from PySide6 import QtGui
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

_HANDLER = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
_LIBRARY, _INSTALL = {
    "win32": ("Qt6Gui.dll", "?installUpdateHandler@QAccessible@@SAP6AXPEAVQAccessibleEvent@@@ZP6AX0@Z@Z"),
}.get(sys.platform, (QtGui.__file__, "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"))


@dataclass(frozen=True, slots=True)
class Told:
    """Words that were told, and whether they broke in on others."""

    words: str
    at_once: bool = False


@contextmanager
def hearing(*, somebody: bool = True) -> Iterator[list[Told]]:
    """Listen to all that is told, with a screen reader there, or with none."""
    told: list[Told] = []

    def hear(address: int) -> None:
        event = shiboken6.wrapInstance(address, QAccessibleEvent)
        if isinstance(event, QAccessibleAnnouncementEvent):
            at_once = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
            told.append(Told(event.message(), at_once))

    install = getattr(ctypes.CDLL(_LIBRARY), _INSTALL)
    install.argtypes, install.restype = [ctypes.c_void_p], ctypes.c_void_p
    handler = _HANDLER(hear)
    was_there, before = QAccessible.isActive(), install(ctypes.cast(handler, ctypes.c_void_p))
    QAccessible.setActive(somebody)
    try:
        yield told
    finally:
        QAccessible.setActive(was_there)
        install(before)
