"""Whoever listens is told that nothing was found."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.screens.search.sheet import SearchSheet, open_search
from tests.ui.hearing import Told, hearing
from tests.ui.search.finder import Finder


def test_that_nothing_was_found_is_told_once(finder: Finder) -> None:
    with hearing() as told:
        sheet = _opened(finder)
        assert told == [], "what stands there as it opens is read with the rest"
        QTest.keyClicks(sheet.words.edit, "qq")
        assert told == [Told(sheet.said.text())]
        assert "Nothing holds all these words" in sheet.said.text()
        sheet.words.edit.clear()
        assert told[1:] == [Told(sheet.said.text())]
        sheet.words.edit.setText("t")
        assert len(told) == 2
        sheet.words.edit.setText("qq")
    assert [one.words for one in told[2:]] == [told[0].words]
    sheet.reject()


def _opened(finder: Finder) -> SearchSheet:
    window = finder.window
    assert window.session is not None
    assert window.screen_shown is not None
    made = open_search(window.screen_shown, window.session, window.place, window.go, only_here=False)
    QApplication.processEvents()
    return made
