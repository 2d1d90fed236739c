"""The usual menu of a field that copies in a way of its own."""

from collections.abc import Callable

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu


def pop_up(menu: QMenu, event: QContextMenuEvent, copy: Callable[[], None], cut: Callable[[], None]) -> None:
    """Show a field's menu where it was asked for; its copy and cut are these. It is freed once closed."""
    from PySide6.QtCore import Qt  # not needed for the first window, whose time it would cost

    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for act in menu.actions():
        does = {"edit-copy": copy, "edit-cut": cut}.get(act.objectName())
        if does is not None:
            act.triggered.disconnect()
            act.triggered.connect(does)
    menu.popup(event.globalPos())
