"""Finds words that don't fit into the place they have."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from app.ui.widgets.few_lines import FewLines


def cut_off(screen: QWidget) -> list[str]:
    """Return the words that don't fit into the place they have, or stick out of one around them sideways.

    Up and down a place may be scrolled; what sticks out sideways is never seen whole.
    """
    found = []
    for one in screen.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, QLabel | QAbstractButton) or not one.text():
            continue
        if isinstance(one, QLabel):
            needed, wide = _needed(one)
            if needed > one.height() or wide > one.width():
                found.append(f"{one.text()[:40]}: needs {needed}, has {one.height()}")
        else:
            hint = one.minimumSizeHint()
            if hint.width() > one.width() or hint.height() > one.height():
                found.append(f"{one.text()}: needs {hint.toTuple()}, has {one.size().toTuple()}")
        found += _sticking_out(one, screen)
    return found


def _needed(one: QLabel) -> tuple[int, int]:
    """Return how high a label has to be, and how wide; its words may wrap, or be left off in their middle."""
    if isinstance(one, FewLines) and one.shown() != one.text():
        metrics = one.fontMetrics()
        lines = one.shown().split("\n")
        return len(lines) * metrics.lineSpacing(), max(map(metrics.horizontalAdvance, lines))
    if one.wordWrap():
        return QLabel.heightForWidth(one, one.width()), 0
    return one.sizeHint().height(), one.sizeHint().width()


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
