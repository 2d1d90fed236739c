"""Finds words that don't fit into the place they have."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def cut_off(screen: QWidget) -> list[str]:
    """Return the words that don't fit into the place they have."""
    found = []
    for one in screen.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, QLabel) and one.text():
            needed = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
            wide = one.wordWrap() or one.sizeHint().width() <= one.width()
            if needed > one.height() or not wide:
                found.append(f"{one.text()[:40]}: needs {needed}, has {one.height()}")
        elif isinstance(one, QAbstractButton) and one.text():
            hint = one.minimumSizeHint()
            if hint.width() > one.width() or hint.height() > one.height():
                found.append(f"{one.text()}: needs {hint.toTuple()}, has {one.size().toTuple()}")
    return found
