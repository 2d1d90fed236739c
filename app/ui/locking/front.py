"""What stands in front of the window: dialogs, menus, something that is dragged."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.ui.locking.keeping import draftings


def close_menus() -> None:
    """Close what is open for a moment only, and let go of what is dragged."""
    if QApplication.mouseButtons() != Qt.MouseButton.NoButton:  # without one nothing is dragged
        QDrag.cancel()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        if QApplication.activePopupWidget() is popup:  # one that won't close
            popup.hide()
            break


def close_dialogs(*owners: QWidget, but: tuple[QWidget, ...] = ()) -> None:
    """Close every dialog that belongs to these, the foremost first, as if nothing had been chosen in it.

    A form among them leaves its draft where it is.
    """
    for owner in owners:
        for drafting in draftings([owner]):
            if drafting.parent() not in but:
                drafting.rest()
        for dialog in reversed(owner.findChildren(QDialog)):
            if dialog not in but and dialog.isVisible():
                dialog.done(0)
                dialog.hide()
                dialog.deleteLater()
