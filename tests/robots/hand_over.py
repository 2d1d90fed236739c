"""A robot that sits at a laptop that was handed over."""

from app.ui.screens.hand_over.view import HandOverScreen
from tests.robots.assessment import AssessmentRobot


class HandOverRobot(AssessmentRobot):
    """Chooses a phrase, types it, writes private notes, hands the laptop back; by the keyboard."""

    def choose_phrase(self, phrase: str, again: str | None = None) -> None:
        """Type a phrase twice, and go on by Enter."""
        self.rest()
        self.type_into("Your phrase", phrase)
        self.type_into("The same phrase again", phrase if again is None else again)
        self.enter()
        self.settle_jobs()

    def type_phrase(self, phrase: str) -> None:
        """Type the phrase that was chosen, and wait until it was tried."""
        self.rest()
        self.type_into("Your phrase", phrase)
        self.enter()
        self.settle_jobs()

    def go_on_without(self) -> None:
        """Go on without a phrase."""
        self.press("Ctrl+Shift+Return")

    def answer_questions(self, clear: int, supported: int) -> None:
        """Answer the two questions by their numbers, and go on."""
        for answer in (clear, supported):
            self.press(str(answer))
        self.press("Alt+Right")

    def write_private(self, text: str) -> None:
        """Write into the private notes by O, and come back by Escape."""
        self.press("O")
        self.write(text)
        self.press("Esc")

    def stop(self) -> None:
        """Stop for today."""
        self.press("Alt+Left")

    def give_back(self, passphrase: str) -> None:
        """Type the manager's passphrase on the page at the end."""
        self.rest()
        self.type_into("Passphrase", passphrase)
        self.enter()
        self.settle_jobs()

    @property
    def hand_over(self) -> HandOverScreen:
        """The screen of the employee's turn."""
        screen = self.window.screen_shown
        assert isinstance(screen, HandOverScreen), f"not handed over: {screen}"
        return screen
