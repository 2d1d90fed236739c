"""A robot that sits at a laptop that was handed over for one errand."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from app.ui.screens.own_turn.agenda_page import AgendaPage
from app.ui.screens.own_turn.lines import Lines
from app.ui.screens.own_turn.reading_page import ReadingPage
from app.ui.screens.own_turn.view import OwnTurnScreen
from tests.robots.hand_over import HandOverRobot


class OwnTurnRobot(HandOverRobot):
    """Answers, brings something up, keeps something to itself, reads and agrees; by the keyboard."""

    def type_here(self, words: str) -> None:
        """Type into the line where the keyboard is."""
        self._bring_to_front()
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit), f"no line to type into: {line}"
        QTest.keyClicks(line, words)
        self.rest()

    def bring_up(self, words: str) -> None:
        """Type a line for both, and go on to the next one by Enter."""
        self.agenda.shared.begin()
        self.type_here(words)
        self.enter()

    def keep_for_oneself(self, words: str) -> None:
        """Type a line that only they see."""
        self.agenda.own.lines.begin()
        self.type_here(words)
        self.enter()

    def buttons(self, words: str) -> list[QAbstractButton]:
        """Return every button with these words that can be seen, from top to bottom."""
        return sorted(self._buttons(words), key=lambda one: one.mapToGlobal(one.rect().topLeft()).y())

    def brought(self) -> list[str]:
        """Return what stands in their lines for both."""
        self.rest()
        return _typed(self.agenda.shared)

    def kept(self) -> list[str]:
        """Return what stands in the lines that only they see."""
        self.rest()
        return _typed(self.agenda.own.lines)

    def wait_for_pages(self) -> None:
        """Wait until the pages are shown."""
        self.settle_jobs()
        assert not self.reading.pages.is_empty

    def says(self) -> str:
        """Return everything that any object of the window holds."""
        found = [self.window.windowTitle()]
        for one in self.window.findChildren(QObject):
            found += [str(one.property(name) or "") for name in ("text", "plainText", "toolTip")]
            if isinstance(one, QWidget):
                found += [one.accessibleName(), one.accessibleDescription(), one.windowTitle()]
            if isinstance(one, QAction):
                found.append(one.text())
        return "\n".join(found)

    @property
    def turn(self) -> OwnTurnScreen:
        """The screen of the turn."""
        screen = self.window.screen_shown
        assert isinstance(screen, OwnTurnScreen), f"not handed over: {screen}"
        return screen

    @property
    def agenda(self) -> AgendaPage:
        """The page of the agenda."""
        page = self.turn.shown
        assert isinstance(page, AgendaPage), f"no agenda: {page}"
        return page

    @property
    def reading(self) -> ReadingPage:
        """The page on which they read."""
        page = self.turn.shown
        assert isinstance(page, ReadingPage), f"nothing to read: {page}"
        return page


def _typed(lines: Lines) -> list[str]:
    return [one.text() for one in lines.findChildren(QLineEdit) if one.isVisible() and one.text()]
