"""Somebody who searches and opens what is found."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTextEdit, QWidget

from app.ui.screens.search.sheet import SearchSheet, open_search
from tests.robots.hands import Hands

LONG = "\n\n".join(["Line by line, week after week."] * 60)
"""A note that is longer than a screen."""


class Finder(Hands):
    """Searches, opens the first hit, and tells where the keyboard is."""

    def find(self, words: str) -> None:
        """Open the only thing that holds these words."""
        window = self.window
        assert window.session is not None
        assert window.screen_shown is not None
        open_search(window.screen_shown, window.session, window.place, window.go, only_here=False)
        self.rest()
        sheet = self.front
        assert isinstance(sheet, SearchSheet)
        sheet.words.edit.setText(words)
        assert sheet.list.found.rowCount() == 1, [one.spoken for one in sheet.list.found.rows]
        QTest.keyClick(sheet.words.edit, Qt.Key.Key_Return)
        self.rest()

    def at(self) -> str:
        """Return what is read out where the keyboard is, once it can be seen."""
        self._bring_to_front()
        at = self.front.window().focusWidget()
        assert at is not None
        assert _is_seen(at)
        if isinstance(at, QAbstractItemView):
            return str(at.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
        if isinstance(at, QTextEdit):
            return at.textCursor().selectedText()
        return at.text() if isinstance(at, QLineEdit) else at.accessibleName()


def _is_seen(at: QWidget) -> bool:
    if isinstance(at, QAbstractItemView):
        return all_of(at.visualRect(at.currentIndex()), at.viewport())
    if isinstance(at, QTextEdit):
        return all_of(at.cursorRect(), at.viewport())
    return all_of(at.rect(), at)


def all_of(room: QRect, shown: QWidget) -> bool:
    """Tell whether all of a part of a widget can be seen."""
    return not room.isEmpty() and shown.visibleRegion().boundingRect().contains(room)
