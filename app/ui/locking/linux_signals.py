"""Linux: logind tells on the system's bus of sleep and a locked session, screensavers on the session's own.

Sleep is put off until the vault is locked: logind hands out a file descriptor, and waits (five seconds,
unless told otherwise) until it is closed. A bus or a service that is not there is passed over.
"""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusError, QDBusMessage, QDBusObjectPath, QDBusUnixFileDescriptor

from app.wording.translate import _

LOGIND, LOGIND_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
MANAGER, SESSION = f"{LOGIND}.Manager", f"{LOGIND}.Session"
SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
)
_TIMEOUT = 5_000
_SYSTEM, _SAVERS = "fika-lock-system", "fika-lock-session"


class LinuxSignals(QObject):
    """Listens on both buses, over connections of its own. Nothing here waits for an answer."""

    def __init__(self) -> None:
        super().__init__()
        self._lock: Callable[[], None] | None = None
        self._held: QDBusUnixFileDescriptor | None = None

    def listen(self, lock: Callable[[], None]) -> None:
        """Call `lock` before sleep, and when the session or its screen is locked."""
        self._lock = lock
        if system_bus_is_here(os.environ):
            self._listen_to_logind()
        if session_bus_is_here(os.environ):
            self._listen_to_savers()

    def stop(self) -> None:
        """Hear nothing any more; sleep waits for us no longer.

        The connections stay for the next time: where one is left while its listener goes, Qt's own thread
        still looks at the listener, and the program crashes.
        """
        self._lock = None
        self._release()

    def _listen_to_logind(self) -> None:
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SystemBus, _SYSTEM)
        if not bus.isConnected():
            return
        bus.connect(LOGIND, LOGIND_PATH, MANAGER, "PrepareForSleep", self, _slot("sleeping(bool)"))
        self._hold_off_sleep()
        self._call("GetSessionByPID", "found_session(QDBusMessage)", os.getpid())

    def _listen_to_savers(self) -> None:
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _SAVERS)
        if not bus.isConnected():
            return
        for name, path in SAVERS:
            bus.connect(name, path, name, "ActiveChanged", self, _slot("screen_locked(bool)"))

    def _hold_off_sleep(self) -> None:
        why = _("Locks the vault first")
        self._call("Inhibit", "may_hold(QDBusMessage)", "sleep", "Fika", why, "delay")

    def _call(self, member: str, slot: str, *arguments: object) -> None:
        message = QDBusMessage.createMethodCall(LOGIND, LOGIND_PATH, MANAGER, member)
        message.setArguments(list(arguments))
        message.setAutoStartService(False)
        refused = _slot("refused(QDBusError,QDBusMessage)")
        QDBusConnection(_SYSTEM).callWithCallback(message, self, _slot(slot), refused, _TIMEOUT)

    def _release(self) -> None:
        self._held = None  # closes it

    def _tell(self) -> None:
        if self._lock is not None:
            self._lock()

    @Slot(bool)
    def sleeping(self, begins: bool) -> None:  # noqa: FBT001 - a signal of logind's
        """Lock, then let the machine sleep; when it wakes and all is still open, hold the next sleep off."""
        if begins:
            try:
                self._tell()
            finally:
                self._release()
        elif self._lock is not None:
            self._hold_off_sleep()

    @Slot()
    def session_locked(self) -> None:
        """Lock with the session."""
        self._tell()

    @Slot(bool)
    def screen_locked(self, locked: bool) -> None:  # noqa: FBT001 - a signal of screensavers
        """Lock with the screen."""
        if locked:
            self._tell()

    @Slot(QDBusMessage)
    def may_hold(self, answer: QDBusMessage) -> None:
        """Take the descriptor that holds sleep off."""
        held = next(iter(answer.arguments()), None)
        if self._lock is not None and isinstance(held, QDBusUnixFileDescriptor):
            self._held = held

    @Slot(QDBusMessage)
    def found_session(self, answer: QDBusMessage) -> None:
        """Listen to our own session."""
        path = next(iter(answer.arguments()), None)
        if self._lock is not None and isinstance(path, QDBusObjectPath):
            slot = _slot("session_locked()")
            QDBusConnection(_SYSTEM).connect(LOGIND, path.path(), SESSION, "Lock", self, slot)

    @Slot(QDBusError, QDBusMessage)
    def refused(self, error: QDBusError, asked: QDBusMessage) -> None:
        """Ask for the session this user looks at, where logind knows of none that this process is part of."""
        del error
        if self._lock is not None and asked.member() == "GetSessionByPID":
            self._call("GetSession", "found_session(QDBusMessage)", "auto")


def system_bus_is_here(environment: Mapping[str, str]) -> bool:
    """Tell whether the system's bus is reached without a network; unnamed, it lies in its usual place."""
    return _is_local(environment.get("DBUS_SYSTEM_BUS_ADDRESS", ""))


def session_bus_is_here(environment: Mapping[str, str]) -> bool:
    """Tell whether the session's bus is there, without a network between; libdbus would else start one."""
    named = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    return _is_local(named) and bool(named or (folder and (Path(folder) / "bus").exists()))


def _slot(signature: str) -> bytes:
    return cast("bytes", SLOT(signature))  # the stubs ask for bytes; what runs takes text, and refuses bytes


def _is_local(addresses: str) -> bool:
    return all(one.startswith("unix:") for one in addresses.split(";") if one)
