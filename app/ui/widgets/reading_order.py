"""Tab in reading order, also to what was made later than what stands below it.

Qt's own order is that of making, and changing it with setTabOrder breaks the chain at compound fields: Tab
then goes round in a part of the window and never comes out of it.
"""

from collections.abc import Iterator
from functools import cmp_to_key

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def stops(around: QWidget) -> list[QWidget]:
    """Return what Tab stops at in a widget just now, in the order in which it is read."""
    return [
        one
        for one in _laid_out(around)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(around) and one.isEnabled()
    ]


def step(around: QWidget, *, onward: bool) -> bool:
    """Go to the next stop in a widget, or to the one before; tell whether it was done.

    Past the end the keyboard goes to what stands around it in the window, or else begins again.
    """
    here, focused = stops(around), QApplication.focusWidget()
    if focused not in here:
        return False
    there = here.index(focused) + (1 if onward else -1)
    if not 0 <= there < len(here):
        outside = [one for one in stops(around.window()) if not around.isAncestorOf(one)]
        here, there = outside or here, 0 if onward else -1
    reason = Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason
    here[there].setFocus(reason)
    _bring_into_sight(here[there])
    return True


def _bring_into_sight(one: QWidget) -> None:
    """Scroll to a stop as Qt does where it finds the next one itself."""
    around = one.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(one)
        around = around.parentWidget()


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QScrollArea):
        if (inner := widget.widget()) is not None:
            yield from _laid_out(inner)
    elif widget.layout() is not None or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        inside = [one for one in widget.children() if isinstance(one, QWidget) and not one.isWindow()]
        for child in sorted(inside, key=cmp_to_key(_reads_before)):
            yield from _laid_out(child)


def _reads_before(one: QWidget, other: QWidget) -> int:
    """Compare where two stand: what is above comes first, and in one row what is further left.

    Told by their places. A layout would tell it too, but an item that it lends to Python is not let go of: it
    outlives its widget, and something else may come to lie where it was.
    """
    here, there = one.geometry(), other.geometry()
    if here.bottom() < there.top() or there.bottom() < here.top():
        return here.top() - there.top()
    return here.left() - there.left()
