"""A robot that fills in an assessment."""

from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from app.domain.assessment import Side
from app.ui.places import AssessmentPlace, HandOverPlace, Place
from app.ui.screens.assessment.view import AssessmentScreen
from app.ui.screens.hand_over.view import HandOverScreen
from app.ui.widgets.choices import Choices
from tests.robots.hands import Hands


def place_of(side: Side, conversation_id: int) -> Place:
    """Return where one side says what it sees."""
    return HandOverPlace(conversation_id) if side is Side.EMPLOYEE else AssessmentPlace(conversation_id)


KEYS = {"Consistently": "1", "Sometimes": "2", "Not yet": "3", "No chance to see": "4"}


class AssessmentRobot(Hands):
    """Answers by keyboard, writes notes, finishes."""

    def answer(self, words: str) -> None:
        """Answer by its key, which leads on to the next behaviour."""
        self.press(KEYS[words])

    def answer_all(self, words: str) -> None:
        """Give every behaviour from here on the same answer."""
        last = ""
        while self.sentence() != last:
            last = self.sentence()
            self.answer(words)

    def note(self, text: str) -> None:
        """Write a note by N, and come back by Escape."""
        self.press("N")
        self.write(text)
        self.press("Esc")

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        field = QApplication.focusWidget()
        assert isinstance(field, QPlainTextEdit), f"nothing to write into: {field}"
        QTest.keyClicks(field, text)
        self.rest()

    def sentence(self) -> str:
        """Return the behaviour that is read."""
        return self._screen.panel.accessibleName()

    def chosen(self) -> str | None:
        """Return the answer that is shown as chosen."""
        return self._screen.findChildren(Choices)[0].current()

    def fields(self) -> list[str]:
        """Return the names of all fields, hidden ones too."""
        return [one.accessibleName() for one in self._screen.findChildren(QPlainTextEdit)]

    def finish(self) -> None:
        """Say 'finished', and yes."""
        self.click("I’m finished…")
        self.click("I’m finished")

    @property
    def _screen(self) -> "AssessmentScreen[Any]":
        screen: QWidget | None = self.window.screen_shown
        if isinstance(screen, HandOverScreen):
            screen = screen.shown
        assert isinstance(screen, AssessmentScreen), f"not an assessment: {screen}"
        return screen
