"""Turns of the event loop, as they go while the program runs."""

from PySide6.QtCore import QCoreApplication, QEvent


def turn() -> None:
    """Let one turn go by.

    Outside a running loop, Qt never frees what it was told to free later: without this, every page a bench
    showed before would still be in the window, and make all that follows slower.
    """
    QCoreApplication.processEvents()
    free()


def free() -> None:
    """Free what was left."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
