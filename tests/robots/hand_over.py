"""A robot for the employee's own turn: the phrase, private notes, and handing back."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app.ui.screens.hand_over.view import HandOverScreen
from tests.robots.hands import Hands


class HandOverRobot(Hands):
    """Sits where the laptop was handed over. What it types goes where the keyboard is."""

    def choose_phrase(self, phrase: str, again: str | None = None) -> None:
        """Type a new phrase twice, press Enter, and wait until it was taken or refused."""
        self.type_into("Your phrase", phrase)
        self.type_into("The same phrase again", phrase if again is None else again)
        self.settle_jobs()
        self.enter()
        self.settle_jobs()

    def go_on_without(self) -> None:
        """Go on without a phrase, by its key."""
        self.press("Ctrl+Shift+Return")

    def open_with(self, phrase: str) -> None:
        """Type the phrase of before, press Enter, and wait until it was tried."""
        self.type_into("Your phrase", phrase)
        self.enter()
        self.settle_jobs()

    def forget_phrase(self, first_name: str) -> None:
        """Say that the phrase is forgotten, and start again."""
        self.press("Ctrl+Shift+Return")
        self.type_into(f"Type “{first_name}” to start again", first_name)
        self.enter()

    def write_private_notes(self, text: str) -> None:
        """Write by O, and come back by Escape."""
        self.press("O")
        field = QApplication.focusWidget()
        assert isinstance(field, QPlainTextEdit), f"nothing to write into: {field}"
        QTest.keyClicks(field, text)
        self.press("Esc")

    def stop_for_today(self) -> None:
        """Go to the page on which the laptop is handed back."""
        self.press("Alt+Left")

    def take_back(self, passphrase: str) -> None:
        """Type the manager's passphrase on that page, press Enter, and wait until it was tried."""
        self.type_into("Passphrase", passphrase)
        self.enter()
        self.settle_jobs()

    def is_turn(self) -> bool:
        """Tell whether the window is still the employee's."""
        return isinstance(self.window.screen_shown, HandOverScreen)
