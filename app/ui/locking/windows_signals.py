"""Windows: two messages that reach the window's thread.

Written from Microsoft's description; no test of ours has run there.
What the messages mean is told apart from hearing them, and tested everywhere.
"""

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK = 0x02B1, 0x7
_THIS_SESSION = 0


def means_lock(message: int, what: int) -> bool:
    """Tell whether a message says that the machine goes to sleep or that the session was locked."""
    return (message, what) in (
        (WM_POWERBROADCAST, PBT_APMSUSPEND),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK),
    )


class WindowsSignals(QAbstractNativeEventFilter):
    """Hears the messages of all windows of this thread, once the session's changes were asked for."""

    def __init__(self, window: int, sessions: Any = None) -> None:  # noqa: ANN401 - a ctypes library
        """Ask on behalf of this window; `sessions` is wtsapi32 unless told otherwise."""
        super().__init__()
        self._window = window
        self._sessions = sessions
        self._lock: Callable[[], None] | None = None

    def listen(self, lock: Callable[[], None]) -> None:
        """Call `lock` at each such message."""
        self._lock = lock
        if self._sessions is None:
            self._sessions = ctypes.CDLL("wtsapi32")  # on 64-bit Windows there is one calling convention
        self._sessions.WTSRegisterSessionNotification(wintypes.HWND(self._window), _THIS_SESSION)
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)

    def stop(self) -> None:
        """Hear them no longer."""
        if self._lock is None:
            return
        self._lock = None
        self._sessions.WTSUnRegisterSessionNotification(wintypes.HWND(self._window))
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self)

    def nativeEventFilter(  # noqa: N802 - Qt's own name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Lock at a message that asks for it; every message goes on to where it goes."""
        if self._lock is not None and QByteArray(kind) == b"windows_generic_MSG":
            told = wintypes.MSG.from_address(int(message))
            if means_lock(told.message, told.wParam):
                self._lock()
        return False, 0
