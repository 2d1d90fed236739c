"""Waiting while the system asks a person to unlock the keychain."""

from threading import Event
from typing import cast

import shiboken6
from PySide6.QtCore import SLOT, QEventLoop, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusMessage, QDBusObjectPath

from app.domain.errors import KeychainRefusedError
from app.ui.keychain.bus import SERVICE, Bus
from app.ui.keychain.wire import NO_PATH

_LONGEST = 180_000
"""Milliseconds after which nobody is waited for any more."""
_LOOKS_EVERY = 100
_COMPLETED = cast("bytes", SLOT("completed(QDBusMessage)"))  # the stubs ask for bytes; what runs takes text
_PROMPT = "org.freedesktop.Secret.Prompt"


def answered(bus: Bus, prompt: object, given_up: Event) -> None:
    """Let the system ask, and wait for the answer; nothing where there is nothing to ask.

    Raises KeychainRefusedError where it was dismissed, took too long, or was given up.
    """
    if not isinstance(prompt, QDBusObjectPath):
        raise KeychainRefusedError
    if prompt.path() == NO_PATH:
        return
    asked = _Prompt(bus, prompt.path(), given_up)
    try:
        if not asked.was_answered():
            raise KeychainRefusedError
    finally:
        # Before the bus is left: where a listener goes while its connection does, Qt's own thread crashes.
        shiboken6.delete(asked)


class _Prompt(QObject):
    """One question, in the thread that waits for its answer."""

    def __init__(self, bus: Bus, path: str, given_up: Event) -> None:
        super().__init__()
        self._bus = bus
        self._path = path
        self._given_up = given_up
        self._loop = QEventLoop(self)
        self._answered = self._over = False

    def was_answered(self) -> bool:
        """Ask, and tell whether somebody agreed."""
        heard = (SERVICE, self._path, _PROMPT, "Completed", self, _COMPLETED)
        self._bus.connection.connect(*heard)
        try:
            self._bus.call(self._path, "Prompt", "Prompt", "")
            self._wait()
        finally:
            self._bus.connection.disconnect(*heard)
        if not self._over:
            self._bus.call(self._path, "Prompt", "Dismiss")
        return self._answered

    def _wait(self) -> None:
        limit, looking = QTimer(self), QTimer(self)
        limit.setSingleShot(True)
        limit.timeout.connect(self._loop.quit)
        looking.timeout.connect(self._look)
        limit.start(_LONGEST)
        looking.start(_LOOKS_EVERY)
        if not self._over:  # the answer may have come with the question
            self._loop.exec()
        limit.stop()
        looking.stop()

    @Slot()
    def _look(self) -> None:
        if self._given_up.is_set():
            self._loop.quit()

    @Slot(QDBusMessage)
    def completed(self, message: QDBusMessage) -> None:
        """Hear the answer: whether it was dismissed comes first."""
        self._over = True
        self._answered = message.arguments()[:1] == [False]
        self._loop.quit()
