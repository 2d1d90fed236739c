"""Tab in reading order, also to what was made later than what stands below it.

Qt's own order is that of making, and changing it with setTabOrder breaks the chain at compound fields: Tab
then goes round in a part of the window and never comes out of it.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


def stops(around: QWidget) -> list[QWidget]:
    """Return what Tab stops at in a widget just now, in the order in which it is laid out."""
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
    return True


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        if (inner := widget.widget()) is not None:
            yield from _laid_out(inner)
    elif layout is not None:
        yield from _in_layout(layout)
    elif not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        for child in widget.children():
            if isinstance(child, QWidget) and not child.isWindow():
                yield from _laid_out(child)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _laid_out(widget)
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)
