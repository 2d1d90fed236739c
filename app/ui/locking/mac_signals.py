"""macOS: notifications of sleep and of a locked screen.

Written from Apple's description; no test of ours has run there.
A class of our own has to be made for it, since a notification is a message to an object.
"""

from collections.abc import Callable

from app.ui.cocoa import Cocoa

WORKSPACE = (
    "NSWorkspaceWillSleepNotification",
    "NSWorkspaceScreensDidSleepNotification",
    "NSWorkspaceSessionDidResignActiveNotification",
)
LOCKED = "com.apple.screenIsLocked"


class MacSignals:
    """Observes the workspace's notifications, and the distributed one that the screen was locked."""

    def __init__(self, cocoa: Cocoa | None = None) -> None:
        self._cocoa = cocoa
        self._observer = 0
        self._centres: tuple[int, ...] = ()
        self._lock: Callable[[], None] | None = None

    def listen(self, lock: Callable[[], None]) -> None:
        """Call `lock` at each such notification."""
        self._lock = lock
        cocoa = self._cocoa = self._cocoa or Cocoa()
        self._observer = cocoa.observer("FikaLockObserver", self._told)
        workspace = cocoa.send(cocoa.class_named("NSWorkspace"), "sharedWorkspace")
        near = cocoa.send(workspace, "notificationCenter")
        far = cocoa.send(cocoa.class_named("NSDistributedNotificationCenter"), "defaultCenter")
        self._centres = (near, far)
        for name in WORKSPACE:
            self._observe(cocoa, near, name)
        self._observe(cocoa, far, LOCKED)

    def stop(self) -> None:
        """Observe no longer."""
        self._lock = None
        if self._cocoa is not None:
            for centre in self._centres:
                self._cocoa.send(centre, "removeObserver:", self._observer)
        self._centres = ()

    def _observe(self, cocoa: Cocoa, centre: int, name: str) -> None:
        told = cocoa.selector("told:")
        cocoa.send(centre, "addObserver:selector:name:object:", self._observer, told, cocoa.text(name), 0)

    def _told(self) -> None:
        if self._lock is not None:
            self._lock()
