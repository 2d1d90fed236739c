"""Words leave a private line by a copy only, and a copy is marked, whichever way it was made."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QClipboard, QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from app.ui.private_copy.marks import marks
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.screens.field import LineField, SecretField
from app.ui.widgets.private_line import PrivateLine

WORDS = "Speak in the guild"
COPY = QKeySequence.StandardKey.Copy
CUT = QKeySequence.StandardKey.Cut


@pytest.fixture
def line(qtbot: QtBot) -> PrivateLine:
    """Return a line whose words are selected."""
    made = PrivateLine(WORDS)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.selectAll()
    return made


def private(clipboard: QClipboard) -> bool:
    """Say whether what is on the clipboard is marked, and waited for."""
    marked = set(marks()) <= set(clipboard.mimeData().formats())
    return marked and PrivateCopy.of_application().wait.isActive()


def press(line: QLineEdit, key: QKeySequence.StandardKey) -> None:
    """Press the first key that does this here."""
    QTest.keySequence(line, QKeySequence.keyBindings(key)[0])


def test_a_copy_is_marked(line: PrivateLine, clipboard: QClipboard) -> None:
    press(line, COPY)
    assert (clipboard.text(), line.text()) == (WORDS, WORDS)
    assert private(clipboard)


def test_a_line_of_qts_marks_nothing(qtbot: QtBot, clipboard: QClipboard) -> None:
    ordinary = QLineEdit(WORDS)
    qtbot.addWidget(ordinary)
    ordinary.selectAll()
    press(ordinary, COPY)
    assert clipboard.text() == WORDS
    assert not private(clipboard)


def test_a_cut_is_marked_and_can_be_undone(line: PrivateLine, clipboard: QClipboard) -> None:
    press(line, CUT)
    assert (clipboard.text(), line.text()) == (WORDS, "")
    assert private(clipboard)
    line.undo()
    assert line.text() == WORDS


def test_a_line_to_be_read_only_loses_nothing(line: PrivateLine, clipboard: QClipboard) -> None:
    line.setReadOnly(True)
    press(line, CUT)
    assert (clipboard.text(), line.text()) == ("", WORDS)
    press(line, COPY)
    assert clipboard.text() == WORDS


@pytest.mark.parametrize(("name", "stays"), [("edit-copy", WORDS), ("edit-cut", "")])
def test_the_menu_marks_too(
    line: PrivateLine, clipboard: QClipboard, qapp: QApplication, name: str, stays: str
) -> None:
    middle = QPoint(4, 4)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, line.mapToGlobal(middle))
    qapp.sendEvent(line, event)
    menu = line.findChildren(QMenu)[0]
    act = menu.findChildren(QAction, name)[0]
    assert act.isEnabled()
    act.trigger()
    menu.close()
    assert (clipboard.text(), line.text()) == (WORDS, stays)
    assert private(clipboard)


def test_hidden_words_are_never_copied(qtbot: QtBot, clipboard: QClipboard) -> None:
    secret = SecretField("Passphrase")
    qtbot.addWidget(secret)
    secret.set_text(WORDS)
    secret.edit.selectAll()
    press(secret.edit, COPY)
    assert clipboard.text() == ""
    press(secret.edit, CUT)
    assert (clipboard.text(), secret.text) == ("", "")


def test_the_lines_of_forms_are_private(qtbot: QtBot) -> None:
    field = LineField("Name")
    qtbot.addWidget(field)
    assert isinstance(field.edit, PrivateLine)
    assert not field.edit.dragEnabled()
