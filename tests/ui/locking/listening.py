"""A process that listens as Fika does, and prints each time it is to lock: nothing else of Fika is in it."""

import os
import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier

from app.ui.locking.linux_signals import LinuxSignals


def main() -> None:
    """Listen until a line comes in."""
    app = QCoreApplication([])
    signals = LinuxSignals()

    def lock() -> None:
        print("lock", flush=True)

    signals.listen(lock)
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(app.quit)
    print("listens", flush=True)
    app.exec()
    signals.stop()
    signals.stop()
    print("stopped", flush=True)
    sys.stdin.readline()
    os.read(sys.stdin.fileno(), 1)


if __name__ == "__main__":
    main()
