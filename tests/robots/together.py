"""A robot for two people who sit side by side."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import TogetherPlace
from app.ui.screens.together.view import TogetherScreen
from tests.robots.gate import GateRobot
from tests.robots.going_in import go_in
from tests.robots.hands import Hands

TODAY_KEYS = {
    "Consistently": "1",
    "Sometimes": "2",
    "Not yet": "3",
    "No chance to see": "4",
    "We still differ": "D",
}
REASON_KEYS = {"Seen different things": "Alt+1", "Read it differently": "Alt+2", "No chance yet": "Alt+3"}


def sit_together(window: MainWindow, qtbot: QtBot, session: Session, conversation_id: int) -> "TogetherRobot":
    """Go in, look at a conversation side by side, and return a robot that sits in front of it."""
    go_in(window, session, TogetherPlace(conversation_id))
    with qtbot.waitActive(window):
        window.activateWindow()
    return TogetherRobot(window, qtbot)


class TogetherRobot(Hands):
    """Walks through the differences, agrees, picks growth areas."""

    def next_difference(self) -> None:
        """Go on by N."""
        self.press("N")

    def say_today(self, words: str) -> None:
        """Say what describes the person today, by its key."""
        self.press(TODAY_KEYS[words])

    def say_why(self, words: str) -> None:
        """Say why the two differ, by its key."""
        self.press(REASON_KEYS[words])

    def say_in_our_words(self, text: str) -> None:
        """Write by W, and come back by Escape."""
        self.press("W")
        self.write(text)
        self.press("Esc")

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        field = QApplication.focusWidget()
        assert isinstance(field, QPlainTextEdit | QLineEdit), f"nothing to write into: {field}"
        QTest.keyClicks(field, text)
        self.rest()

    def grow(self, headline: str, *, employee: str = "", manager: str = "") -> None:
        """Make the behaviour a growth area by G."""
        self.press("G")
        self.type_into("What you want to grow in", headline)
        if employee:
            self.type_into("What Amira will do", employee)
        if manager:
            self.type_into("What Jonas will do", manager)
        self.click("Keep it")

    def write_notes_for_both(self, text: str) -> None:
        """Write by B, and come back by Escape."""
        self.press("B")
        self.write(text)
        self.press("Esc")

    def ticked(self) -> list[str]:
        """Return the sentences ticked in the growth area's window."""
        rows = self.dialog().findChildren(QListWidget)[0]
        items = [rows.item(row) for row in range(rows.count())]
        return [item.text().split("\n")[0] for item in items if item.checkState().value]

    def sentence(self) -> str:
        """Return the behaviour they talk about."""
        return self.screen.talk.behaviour.sentence

    def today(self) -> str | None:
        """Return what is shown as said today."""
        return self.screen.talk.behaviour.today.current()

    def our_words(self) -> str:
        """Return what stands in 'In our words'."""
        return self.screen.talk.behaviour.words.text()

    def pass_the_gate(self, passphrase: str) -> None:
        """Type the manager's passphrase where the way out asks for it, and wait until it was tried."""
        gate = GateRobot(self.window, self.qtbot)
        assert gate.is_asked(), "nobody asks for the passphrase"
        gate.type_passphrase(passphrase)

    def pause(self) -> None:
        """Pause for today by its key."""
        self.press("Shift+P")

    def at_reveal(self) -> bool:
        """Tell whether the reveal is in front."""
        talk = self.screen.talk
        return talk.reveal is not None and talk.front is talk.reveal

    def to_be_revealed(self) -> str:
        """Return what the reveal is about."""
        assert self.screen.talk.reveal is not None
        return self.screen.talk.reveal.title

    def reveal_together(self) -> None:
        """Let both press, each their own key."""
        self.press("F")
        self.press("J")

    def asks_for_the_phrase(self) -> bool:
        """Tell whether the employee's phrase is asked for."""
        talk = self.screen.talk
        return talk.phrase is not None and talk.front is talk.phrase

    def open_with(self, phrase: str) -> None:
        """Type the employee's phrase, press Enter, and wait until it was tried."""
        assert self.screen.talk.phrase is not None
        field = self.screen.talk.phrase.field.edit
        field.selectAll()
        QTest.keyClicks(field, phrase)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.settle_jobs()

    def word(self) -> str:
        """Return what was said quietly last."""
        found = self.screen.talk.word.findChildren(QLabel)
        return found[0].text().strip()

    def topics(self) -> list[str]:
        """Return the sentences of the list of topics."""
        rows = self.screen.map_card.made_list().rows.lines
        found = (rows.row(rows.index(at, 0)) for at in range(rows.rowCount()))
        return [one.text for one in found if one is not None]

    def growth_areas(self) -> list[str]:
        """Return the growth areas as they are read out."""
        return [one.removeprefix("Growth area: ") for one in self.screen.strip.headlines]

    def act(self, key: str) -> str:
        """Return the words of the act with this key, as the menu has them."""
        return next(one.text() for one in self.screen.acts() if one.shortcut().toString() == key)

    @property
    def screen(self) -> TogetherScreen:
        """The screen of the time together."""
        screen = self.window.screen_shown
        assert isinstance(screen, TogetherScreen), f"not together: {screen}"
        return screen
