"""A robot at the templates for agendas, the questions, and the sheet that begins an agenda from them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import TemplatesPlace
from app.ui.screens.templates.view import TemplatesScreen
from tests.robots.going_in import go_in
from tests.robots.hands import Hands


def go_to_agendas(window: MainWindow, qtbot: QtBot, session: Session) -> "AgendasRobot":
    """Go in, to the templates, and return a robot that sits there."""
    go_in(window, session, TemplatesPlace())
    with qtbot.waitActive(window):
        window.activateWindow()
    return AgendasRobot(window, qtbot)


class AgendasRobot(Hands):
    """Goes to lines of lists, and types where the keyboard is."""

    @property
    def screen(self) -> TemplatesScreen:
        """The screen."""
        screen = self.window.screen_shown
        assert isinstance(screen, TemplatesScreen), f"not the templates: {screen}"
        return screen

    def go_to(self, words: str, title: str) -> QListWidget:
        """Go to a line of a list."""
        (found,) = [
            one
            for one in self.front.findChildren(QListWidget)
            if one.accessibleName() == title and one.isVisible()
        ]
        (item,) = found.findItems(words, Qt.MatchFlag.MatchExactly)
        found.setFocus()
        found.setCurrentItem(item)
        self.rest()
        return found

    def tick(self, words: str) -> None:
        """Go to a question and press Space."""
        QTest.keyClick(self.go_to(words, "Questions"), Qt.Key.Key_Space)

    def lines(self, title: str) -> list[str]:
        """Return what stands in a list, headings too."""
        (found,) = [
            one
            for one in self.front.findChildren(QListWidget)
            if one.accessibleName() == title and one.isVisible()
        ]
        return [found.item(number).text() for number in range(found.count())]

    def items(self) -> list[str]:
        """Return the items of the template that is shown."""
        return [row.words.text() for row in self.screen.templates.editor.rows]

    def write_over(self, title: str, words: str) -> None:
        """Write into a line in the place of what is there, and leave it."""
        self.type_into(title, words)
        field = self._field(title)
        assert isinstance(field, QLineEdit)
        field.clearFocus()
        self.rest()
