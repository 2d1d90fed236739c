"""What a screen held is gone soon after the screen is, not whenever memory happens to be looked through."""

import gc

from PySide6.QtCore import QTimer

SOON = 100
"""How long after people have left, in milliseconds: most pages they went to have been drawn by then."""


def collect_soon() -> None:
    """Free what only its own parts still hold, keys and words, once Qt has freed the screen that was left."""
    QTimer.singleShot(SOON, _collect)


def leave_out_what_is_loaded() -> None:
    """Look through less at each collection: modules are there for good. Call it before any screen is made.

    What is there by then is never freed with what it holds in a circle.
    """
    gc.freeze()


def _collect() -> None:
    gc.collect()
