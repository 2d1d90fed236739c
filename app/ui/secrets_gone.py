"""What a screen held is gone soon after the screen is, not whenever memory happens to be looked through."""

import gc

from PySide6.QtCore import QTimer


def collect_soon() -> None:
    """Free what only its own parts still hold, keys and words, once Qt has freed the screen that was left."""
    QTimer.singleShot(0, _collect)


def _collect() -> None:
    gc.collect()
