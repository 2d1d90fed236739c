"""Not a word is lost between the keys and whoever keeps them."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.widgets.note_field import NoteField


@pytest.fixture
def field(qtbot: QtBot) -> NoteField:
    """Return an empty field on the screen."""
    made = NoteField("In our words", "What you both say", only_you="Only you see this")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def told_by(field: NoteField) -> list[str]:
    """Return a list that grows with what the field tells."""
    told: list[str] = []
    field.edited.connect(told.append)
    return told


def test_it_tells_by_itself_after_a_pause(qtbot: QtBot, field: NoteField) -> None:
    with qtbot.waitSignal(field.edited) as heard:
        QTest.keyClicks(field.box, "The guild hears it")
    assert heard.args == ["The guild hears it"]


def test_leaving_tells_at_once(field: NoteField) -> None:
    told = told_by(field)
    QTest.keyClicks(field.box, "first-hand")
    QApplication.sendEvent(field.box, QFocusEvent(QEvent.Type.FocusOut))
    assert told == ["first-hand"]


def test_hiding_tells_at_once(field: NoteField) -> None:
    told = told_by(field)
    QTest.keyClicks(field.box, "kept")
    field.hide()
    assert told == ["kept"]


def test_flushing_twice_tells_once(field: NoteField) -> None:
    told = told_by(field)
    QTest.keyClicks(field.box, "once")
    field.flush()
    field.flush()
    assert told == ["once"]


def test_a_text_that_is_shown_is_not_told(field: NoteField) -> None:
    told = told_by(field)
    field.set_text("from the vault")
    field.flush()
    assert told == []
    assert field.text() == "from the vault"


def test_taking_back_what_was_typed_tells_nothing(field: NoteField) -> None:
    told = told_by(field)
    QTest.keyClicks(field.box, "a")
    QTest.keyClick(field.box, Qt.Key.Key_Backspace)
    field.flush()
    assert told == []


def test_showing_the_same_text_leaves_the_cursor(field: NoteField) -> None:
    QTest.keyClicks(field.box, "here")
    field.set_text("here")
    assert field.box.textCursor().position() == len("here")


def test_it_grows_with_its_text(field: NoteField) -> None:
    before = field.box.sizeHint().height()
    field.set_text("\n".join("a line" for _ in range(9)))
    grown = field.box.sizeHint().height()
    field.set_text("\n".join("a line" for _ in range(500)))
    assert before < grown < field.box.sizeHint().height() < 1000


def test_it_has_a_name_and_tab_leaves_it(field: NoteField) -> None:
    assert field.box.accessibleName() == "In our words"
    assert field.box.accessibleDescription() == "Only you see this"
    assert field.box.tabChangesFocus()
    assert field.focusProxy() is field.box


def test_it_can_be_read_only(field: NoteField) -> None:
    field.set_text("frozen")
    field.set_read_only(True)
    QTest.keyClicks(field.box, "more")
    assert field.text() == "frozen"


@pytest.mark.parametrize("next_one", ["", "another"])
def test_what_was_typed_about_one_is_not_undone_into_the_next(qtbot: QtBot, next_one: str) -> None:
    field = NoteField("Your note")
    qtbot.addWidget(field)
    QTest.keyClicks(field.box, "about the first")
    field.box.selectAll()
    QTest.keyClick(field.box, Qt.Key.Key_Delete)
    field.flush()

    field.set_text(next_one)
    field.box.undo()

    assert field.text() == next_one


def test_what_was_just_kept_can_still_be_undone(qtbot: QtBot) -> None:
    """A screen shows the field anew when it has kept what was typed there."""
    field = NoteField("Your note")
    qtbot.addWidget(field)
    field.edited.connect(field.set_text)
    QTest.keyClicks(field.box, "kept")
    field.flush()

    field.box.undo()

    assert field.text() == ""
