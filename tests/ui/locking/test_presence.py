"""Who is there: real input in any window, and where the keyboard is; nothing that Fika does by itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.locking.presence import Presence
from tests.ui.conftest import settle


@pytest.fixture
def top(qtbot: QtBot) -> Iterator[QWidget]:
    """Return a window with a line to type."""
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def noticed(top: QWidget) -> Iterator[list[bool]]:
    """Return a list that grows with everything that is noticed."""
    presence, found = Presence(top), list[bool]()
    presence.noticed.connect(lambda: found.append(True))
    presence.begin()
    yield found
    presence.end()


def move(top: QWidget, x: float, y: float) -> None:
    """Hand the window a move of the mouse as the platform does."""
    at, none = QPointF(x, y), Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(top.windowHandle(), event)


def test_the_mouse_is_noticed_where_it_moves(top: QWidget, noticed: list[bool]) -> None:
    move(top, 10, 10)
    move(top, 11, 10)
    assert len(noticed) == 2
    move(top, 11, 10)  # a window that opened under it
    assert len(noticed) == 2


def test_keys_wheel_and_what_an_input_method_composes_are_noticed(top: QWidget, noticed: list[bool]) -> None:
    QTest.keyClick(top.windowHandle(), Qt.Key.Key_A)
    assert noticed
    noticed.clear()
    at = QPointF(5, 5)
    nothing = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase)
    wheel = QWheelEvent(at, at, at.toPoint(), at.toPoint(), *nothing, False)  # noqa: FBT003 - Qt's own order
    QApplication.sendEvent(top.windowHandle(), wheel)
    assert noticed
    noticed.clear()
    line = top.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    settle()
    noticed.clear()
    QApplication.sendEvent(line, QInputMethodEvent("か", []))
    assert noticed


def test_what_fika_does_by_itself_is_not(top: QWidget, noticed: list[bool]) -> None:
    top.resize(300, 200)
    line = top.findChild(QLineEdit)
    assert line is not None
    line.setText("by itself")
    top.repaint()
    settle()
    assert noticed == []


def test_a_dialog_that_opened_since_counts(top: QWidget, noticed: list[bool]) -> None:
    dialog = QDialog(top)
    dialog.open()
    settle()
    presence = top.findChild(Presence)
    assert isinstance(presence, Presence)
    presence.look_for_windows()
    noticed.clear()
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_A)
    assert noticed
    dialog.close()
    dialog.deleteLater()
    settle()
    move(top, 40, 40)


def test_nothing_is_noticed_after_the_end(top: QWidget) -> None:
    presence, found = Presence(top), list[bool]()
    presence.noticed.connect(lambda: found.append(True))
    presence.begin()
    presence.end()
    move(top, 20, 20)
    assert found == []
