"""Windows: which messages mean that it is to be locked, and what is asked of the system."""

import ctypes
from ctypes import wintypes

import pytest

from app.ui.locking.windows_signals import WindowsSignals, means_lock

WINDOW = 0x1234


class Sessions:
    """Stands for wtsapi32."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int | None]] = []

    def WTSRegisterSessionNotification(self, window: wintypes.HWND, which: int) -> int:  # noqa: N802 - its own name
        """Note it."""
        assert which == 0
        self.asked.append(("register", window.value))
        return 1

    def WTSUnRegisterSessionNotification(self, window: wintypes.HWND) -> int:  # noqa: N802 - its own name
        """Note it."""
        self.asked.append(("unregister", window.value))
        return 1


def told(signals: WindowsSignals, message: int, what: int, kind: bytes = b"windows_generic_MSG") -> None:
    """Hand a message to the filter as Qt does."""
    made = wintypes.MSG()
    made.message, made.wParam = message, what
    assert signals.nativeEventFilter(kind, ctypes.addressof(made)) == (False, 0)


@pytest.mark.parametrize(
    ("message", "what", "locks"),
    [
        (0x0218, 0x0004, True),
        (0x0218, 0x0007, False),  # it wakes
        (0x02B1, 0x7, True),
        (0x02B1, 0x8, False),  # it was unlocked
        (0x0004, 0x0004, False),
    ],
)
def test_sleep_and_a_locked_session_lock(message: int, what: int, *, locks: bool) -> None:
    assert means_lock(message, what) is locks
    heard: list[bool] = []
    signals = WindowsSignals(WINDOW, Sessions())
    signals.listen(lambda: heard.append(True))
    told(signals, message, what)
    told(signals, message, what, b"windows_dispatcher_MSG")
    signals.stop()
    told(signals, message, what)
    assert heard == [True] * locks


def test_it_is_asked_for_and_given_up_once() -> None:
    system = Sessions()
    signals = WindowsSignals(WINDOW, system)
    signals.stop()
    signals.listen(lambda: None)
    signals.stop()
    signals.stop()
    assert system.asked == [("register", WINDOW), ("unregister", WINDOW)]
