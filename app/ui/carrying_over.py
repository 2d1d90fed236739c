"""How a window looks to the one that follows it, and how that one comes to look the same."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from app.ui.again import Again
from app.ui.appearance import Appearance
from app.ui.window_acts import WindowActs

if TYPE_CHECKING:
    from collections.abc import Callable


def carried(window: QMainWindow, appearance: Appearance, folder: Path, *, in_front: bool) -> Again:
    """Return what the window carries over; the vault in this folder has just been locked.

    `in_front` tells whether people were at a window of ours until then.
    """
    acts = window.findChild(WindowActs)
    return Again(
        str(folder.absolute()),
        bytes(window.saveGeometry().toHex().data()).decode("ascii"),
        appearance.scheme,
        appearance.scale,
        minimised=window.isMinimized(),
        in_front=in_front,
        hidden=acts is not None and acts.hidden_from_sharing,
    )


def show_as_before(window: QMainWindow, again: Again) -> None:
    """Show a new window where the one before it was, left out of screen sharing if that one was."""
    window.restoreGeometry(QByteArray.fromHex(QByteArray(again.geometry.encode())))
    acts = window.findChild(WindowActs)
    if again.hidden and acts is not None:
        acts.stay_hidden()
    show: Callable[[], None] = window.showMinimized if again.minimised else window.show
    if not again.in_front:
        from PySide6.QtCore import Qt

        # Somebody is at another program: what they type there must not land in a passphrase field.
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    show()
