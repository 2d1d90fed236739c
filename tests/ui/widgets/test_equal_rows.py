"""A list of equal rows, read on as somebody goes along: whoever goes to its end sees where they are."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.found import Piece
from app.ui.screens.search.list import FoundList
from app.ui.screens.search.shown import Row

PAGE, PAGES = 25, 12


def test_the_row_people_are_at_is_seen_however_many_were_read(qtbot: QtBot) -> None:
    shown = FoundList()
    qtbot.addWidget(shown)
    read = iter([[Row("above", (Piece(f"words {one}"),)) for one in range(PAGE)] for _page in range(PAGES)])

    def more() -> Sequence[Row]:
        return next(read, ())

    shown.resize(800, 400)
    shown.show_rows(more(), more)
    shown.show()
    for _turn in range(PAGES + 2):
        QTest.keyClick(shown, Qt.Key.Key_End)
        QApplication.processEvents()
        at = shown.currentIndex()
        assert shown.viewport().rect().contains(shown.visualRect(at).center()), at.row()
    assert at.row() == PAGE * PAGES - 1
