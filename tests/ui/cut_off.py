"""Finds words that don't fit into the place they have."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def cut_off(screen: QWidget) -> list[str]:
    """Return the words that don't fit into the place they have, or stick out of one around them sideways.

    Up and down a place may be scrolled; what sticks out sideways is never seen whole.
    """
    found = []
    for one in screen.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, QLabel | QAbstractButton) or not one.text():
            continue
        if isinstance(one, QLabel):
            needed = QLabel.heightForWidth(one, one.width()) if one.wordWrap() else one.sizeHint().height()
            wide = one.wordWrap() or one.sizeHint().width() <= one.width()
            if needed > one.height() or not wide:
                found.append(f"{one.text()[:40]}: needs {needed}, has {one.height()}")
        else:
            hint = one.minimumSizeHint()
            if hint.width() > one.width() or hint.height() > one.height():
                found.append(f"{one.text()}: needs {hint.toTuple()}, has {one.size().toTuple()}")
        found += _sticking_out(one, screen)
    return found


def _sticking_out(one: QLabel | QAbstractButton, screen: QWidget) -> list[str]:
    """Return the first place around a widget, up to the screen, that it sticks out of sideways."""
    around = one.parentWidget()
    while around is not None:
        left = one.mapTo(around, QPoint(0, 0)).x()
        if left < 0 or left + one.width() > around.width():
            where = type(around).__name__
            return [f"{one.text()[:40]}: from {left} to {left + one.width()} in {around.width()} of {where}"]
        if around is screen:
            break
        around = around.parentWidget()
    return []
