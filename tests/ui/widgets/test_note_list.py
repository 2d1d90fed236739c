"""A list of notes: heard, gone along, ticked, opened, and loaded as far as somebody scrolls."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.ui import theme
from app.ui.appearance import Appearance
from app.ui.widgets.note_list.note_list import NoteList
from app.ui.widgets.note_list.rows import NoteRow, Piece, Tick


def row(key: int, words: str = "", tick: Tick | None = Tick.OPEN) -> NoteRow:
    """Return a row of two lines."""
    words = words or f"Number {key}"
    return NoteRow(
        key, ((Piece(words),), (Piece("Amira", "self_ink", small=True),)), words, Side.EMPLOYEE, tick
    )


class Told:
    """What a list has told."""

    def __init__(self, shown: NoteList) -> None:
        self.opened: list[int] = []
        self.ticked: list[tuple[int, bool]] = []
        self.dropped: list[int] = []
        shown.opened.connect(self.opened.append)
        shown.ticked.connect(self._ticked)
        shown.dropped.connect(self.dropped.append)

    def _ticked(self, key: int, done: bool) -> None:  # noqa: FBT001 - a signal hands it over by position
        self.ticked.append((key, done))


@pytest.fixture
def shown(qtbot: QtBot) -> NoteList:
    """Return a list of three on the screen: open, done, and with no tick box."""
    made = NoteList("Notes")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_rows([row(1), row(2, tick=Tick.DONE), row(3, tick=None)])
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


def test_keys_open_tick_and_drop_the_row_one_is_at(shown: NoteList) -> None:
    told = Told(shown)
    for _step in range(3):
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Delete):
            QTest.keyClick(shown, key)
        QTest.keyClick(shown, Qt.Key.Key_Down)
    assert told.opened == told.dropped == [1, 2, 3]
    assert told.ticked == [(1, True), (2, False)]


def test_whoever_listens_hears_words_and_ticks(shown: NoteList) -> None:
    model = shown.lines
    role = Qt.ItemDataRole
    heard = [model.index(number, 0).data(role.AccessibleTextRole) for number in range(3)]
    assert heard == ["Number 1", "Number 2", "Number 3"]
    ticks = [model.index(number, 0).data(role.CheckStateRole) for number in range(3)]
    assert ticks == [Qt.CheckState.Unchecked, Qt.CheckState.Checked, None]
    assert model.data(model.index(7, 0)) is None
    assert model.rowCount(model.index(0, 0)) == 0


def test_showing_rows_anew_keeps_the_keyboard_at_its_note(shown: NoteList) -> None:
    shown.go_to(2)
    shown.show_rows([row(3), row(2), row(1)])
    assert shown.current_key() == 2
    shown.show_rows([row(3)])
    assert shown.current_key() is None
    shown.show_rows([])
    assert not shown.isVisible()


def test_a_list_is_as_high_as_its_rows_up_to_a_limit(shown: NoteList, qtbot: QtBot) -> None:
    three = shown.height()
    shown.show_rows([row(1)])
    assert shown.height() < three
    shown.show_rows([row(1, "A long story " * 60)])
    long = shown.height()
    assert long > three
    assert shown.verticalScrollBar().maximum() == 0
    shown.resize(200, shown.height())
    qtbot.waitUntil(lambda: shown.height() > long)
    shown.show_rows([row(number) for number in range(1, 500)])
    assert shown.height() < 1000


def test_rows_are_laid_out_anew_at_another_size_of_text(
    shown: NoteList, appearance: Appearance, qtbot: QtBot
) -> None:
    theme.dress(shown)
    before, width = shown.height(), shown.viewport().width()
    appearance.set_scale(2.0)
    qtbot.waitUntil(lambda: shown.height() > 1.5 * before)
    assert shown.viewport().width() == width
    appearance.set_scale(1.0)
    qtbot.waitUntil(lambda: shown.height() == before)


def test_more_is_loaded_only_when_somebody_scrolls_there(qtbot: QtBot) -> None:
    pages = [[row(number) for number in range(start, start + 30)] for start in range(100, 10_000, 30)]
    asked: list[int] = []

    def more() -> list[NoteRow]:
        asked.append(1)
        return pages.pop(0) if pages else []

    made = NoteList("Notes", scrolls=True)
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_rows([row(number) for number in range(1, 31)], more)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.verticalScrollBar().maximum() > 0)
    assert asked == []
    made.go_to(1)
    QTest.keyClick(made, Qt.Key.Key_End)
    assert (len(asked), made.lines.rowCount()) == (1, 60)
    QTest.keyClick(made, Qt.Key.Key_Down)
    assert (len(asked), made.currentIndex().row()) == (1, 30)
