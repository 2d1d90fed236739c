"""What the system tells: that it is about to sleep, or that its own screen was locked."""

import sys
from collections.abc import Callable
from typing import Protocol


class SystemSignals(Protocol):
    """One system's way of telling. Where it has none, nothing is told and nothing goes wrong."""

    def listen(self, lock: Callable[[], None]) -> None:
        """Call `lock`, in the GUI's thread, when the machine goes to sleep or its screen is locked."""

    def stop(self) -> None:
        """Listen no longer. Stopping twice is fine."""


class NoSignals:
    """A system that tells nothing."""

    def listen(self, lock: Callable[[], None]) -> None:
        """Listen to nobody."""

    def stop(self) -> None:
        """Listen to nobody."""


def signals_here(window: int, system: str = sys.platform) -> SystemSignals:
    """Return this system's way of telling; `window` is the number of the window, which Windows asks for."""
    if system == "win32":
        from app.ui.locking.windows_signals import WindowsSignals

        return WindowsSignals(window)
    if system == "darwin":
        from app.ui.locking.mac_signals import MacSignals

        return MacSignals()
    if system.startswith("linux"):
        from app.ui.locking.linux_signals import LinuxSignals

        return LinuxSignals()
    return NoSignals()
