"""A program that selects and copies a word in one kind of widget, then waits: `KIND guarded` or `KIND bare`.

It says 'ready' when the word is selected and copied; told 'late' it lets the waiting be over, and says so.
Run bare it is as Qt made it, to show that the word would leak.
"""

import sys

from PySide6.QtCore import QPoint, QSocketNotifier, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.ui.application import make_application
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.widgets.private_box import PrivateBox
from app.ui.widgets.private_line import PrivateLine

WORD = "quokkasong"


def made(kind: str) -> QWidget:
    """Return a widget of this kind that holds the word."""
    if kind in {"private box", "box"}:
        box = PrivateBox() if kind == "private box" else QPlainTextEdit()
        box.setPlainText(WORD)
        return box
    if kind == "label":
        label = QLabel(WORD)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        return label
    return PrivateLine(WORD) if kind in {"private line", "cutting line"} else QLineEdit(WORD)


def select_and_copy(widget: QWidget, kind: str) -> None:
    """Select the word as the mouse and the keyboard do, and copy it."""
    under_mouse = widget.viewport() if isinstance(widget, QPlainTextEdit) else widget
    middle = widget.fontMetrics().height() if isinstance(widget, QPlainTextEdit) else widget.height() // 2
    place = QPoint(widget.fontMetrics().horizontalAdvance(WORD) // 2, middle)
    QTest.mouseDClick(under_mouse, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(under_mouse, Qt.MouseButton.LeftButton, pos=place)
    if not isinstance(widget, QLabel):
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_Home)
        QTest.keyClick(widget, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    key = Qt.Key.Key_U if kind == "cutting line" else Qt.Key.Key_C
    QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)


@Slot()
def told() -> None:
    """Do what the test says on standard input."""
    if sys.stdin.readline().strip() == "late":
        PrivateCopy.of_application().wait.timeout.emit()
        print("late", flush=True)


def main(kind: str, guard: str) -> None:
    """Show the widget, select, copy, and serve others until this is ended."""
    application = make_application() if guard == "guarded" else QApplication(["bare"])
    widget = made(kind)
    widget.resize(300, 60)
    widget.show()
    QTest.qWaitForWindowExposed(widget)
    select_and_copy(widget, kind)
    print("ready", flush=True)
    ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ear.activated.connect(told)
    application.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
