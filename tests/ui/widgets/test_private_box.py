"""Words leave a private box by a copy only, and a copy is marked."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.ui.private_copy.marks import marks
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.widgets.note_field import NoteField
from app.ui.widgets.private_box import PrivateBox

CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = "first line\nand a second, with a smile ☺"


def shown(box: QPlainTextEdit, qtbot: QtBot) -> QPlainTextEdit:
    """Show a box with all of its words selected."""
    qtbot.addWidget(box)
    box.resize(400, 200)
    box.setPlainText(WORDS)
    box.show()
    qtbot.waitExposed(box)
    box.selectAll()
    return box


def private(clipboard: QClipboard) -> bool:
    """Say whether what is on the clipboard is marked, and waited for."""
    marked = set(marks()) <= set(clipboard.mimeData().formats())
    return marked and PrivateCopy.of_application().wait.isActive()


def test_a_copy_is_marked_plain_text(qtbot: QtBot, clipboard: QClipboard) -> None:
    QTest.keyClick(shown(PrivateBox(), qtbot), Qt.Key.Key_C, CONTROL)
    assert clipboard.text() == WORDS
    assert private(clipboard)
    assert not clipboard.mimeData().hasHtml()


def test_an_ordinary_box_marks_nothing(qtbot: QtBot, clipboard: QClipboard) -> None:
    QTest.keyClick(shown(QPlainTextEdit(), qtbot), Qt.Key.Key_C, CONTROL)
    assert clipboard.text() == WORDS
    assert not private(clipboard)


def test_a_cut_is_marked_and_can_be_undone(qtbot: QtBot, clipboard: QClipboard) -> None:
    box = shown(PrivateBox(), qtbot)
    QTest.keyClick(box, Qt.Key.Key_X, CONTROL)
    assert (box.toPlainText(), clipboard.text()) == ("", WORDS)
    assert private(clipboard)
    PrivateCopy.of_application().clear_now()
    box.undo()
    assert box.toPlainText() == WORDS


def test_what_was_copied_can_be_pasted_while_it_is_there(qtbot: QtBot, clipboard: QClipboard) -> None:
    QTest.keyClick(shown(PrivateBox(), qtbot), Qt.Key.Key_C, CONTROL)
    other = shown(PrivateBox(), qtbot)
    QTest.keyClick(other, Qt.Key.Key_V, CONTROL)
    assert other.toPlainText() == clipboard.text() == WORDS


def test_every_note_is_private(qtbot: QtBot, clipboard: QClipboard) -> None:
    field = NoteField("Notes for both")
    qtbot.addWidget(field)
    field.set_text(WORDS)
    field.box.selectAll()
    field.box.copy()
    assert private(clipboard)


KEYS = Qt.KeyboardModifier
HELD = [KEYS.NoModifier, KEYS.ControlModifier, KEYS.AltModifier, KEYS.MetaModifier, KEYS.KeypadModifier]


@pytest.mark.parametrize("held", [*HELD, KEYS.ShiftModifier | KEYS.ControlModifier])
@pytest.mark.parametrize(("kind", "dragged"), [(PrivateBox, False), (QPlainTextEdit, True)])
def test_a_press_inside_the_selection_begins_no_drag(
    qtbot: QtBot, kind: type[QPlainTextEdit], held: Qt.KeyboardModifier, *, dragged: bool
) -> None:
    box = shown(kind(), qtbot)
    inside = box.cursorRect(QTextCursor(box.document())).center() + QPoint(20, 0)
    QTest.mousePress(box.viewport(), Qt.MouseButton.LeftButton, held, inside)
    still_selected = box.textCursor().hasSelection()  # Qt keeps it so, to drag it away
    QTest.mouseRelease(box.viewport(), Qt.MouseButton.LeftButton, held, inside)
    assert still_selected is dragged


def test_no_keyboard_learns_what_is_written(qtbot: QtBot) -> None:
    hints = shown(PrivateBox(), qtbot).inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_a_selection_is_made_longer_with_shift(qtbot: QtBot) -> None:
    box = shown(PrivateBox(), qtbot)
    cursor = QTextCursor(box.document())
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)
    end = QTextCursor(box.document())
    end.setPosition(8)
    place = box.cursorRect(end).center()
    QTest.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, place)
    assert box.textCursor().selectedText() == WORDS[:8]
