"""A robot for a manager, or for two people, at an ordinary one-on-one."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace
from app.ui.screens.meeting.agenda_card import AgendaCard
from app.ui.screens.meeting.shown import Standing
from app.ui.screens.meeting.view import MeetingScreen
from tests.robots.gate import GateRobot
from tests.robots.going_in import go_in
from tests.robots.hands import Hands

_MARKS = {Standing.OPEN: "", Standing.TALKED: "✓ ", Standing.MOVED_ON: "→ ", Standing.BY_ITSELF: "* "}


def meet(
    window: MainWindow, qtbot: QtBot, session: Session, place: MeetingPlace, *, entered: bool = False
) -> "MeetingRobot":
    """Go to a one-on-one, from outside unless people have `entered`, and return a robot in front of it."""
    if entered:
        window.go(place)
    else:
        go_in(window, session, place)
    with qtbot.waitActive(window):
        window.activateWindow()
    return MeetingRobot(window, qtbot)


class MeetingRobot(Hands):
    """Prepares, holds, and looks back, by keys where there is one."""

    @property
    def screen(self) -> MeetingScreen:
        """The screen in front."""
        shown = self.window.screen_shown
        assert isinstance(shown, MeetingScreen), f"no one-on-one: {shown}"
        return shown

    @property
    def mine(self) -> AgendaCard:
        """The manager's own agenda."""
        assert self.screen.mine is not None, "there is no agenda of the manager's own here"
        return self.screen.mine

    # Agendas

    def agenda(self) -> list[str]:
        """Return what both see, with a mark for what was talked about, goes on, or came by itself."""
        return _read(self.screen.ours)

    def own_agenda(self) -> list[str]:
        """Return what only the manager sees."""
        return _read(self.mine)

    def details(self, words: str) -> str:
        """Return what is read out of a line."""
        return next(one.read_out for one in self.screen.ours.list.lines.rows if one.words == words)

    def add(self, line: str, *, by: str = "") -> None:
        """Type a line by A and Enter; `by` chooses whose it is."""
        self.press("A")
        if by:
            self.click(by)
            self.screen.ours.add_line.setFocus()
        self.write(line)
        self.enter()
        self.to_list()

    def add_for_oneself(self, line: str) -> None:
        """Type a line that only the manager sees."""
        self.press("Shift+A")
        self.write(line)
        self.enter()
        self.to_list()

    def to_list(self) -> None:
        """Leave the field, so that keys are acts again."""
        self.screen.ours.list.setFocus()
        self.rest()

    def at(self, words: str, keys: str = "", *, mine: bool = False) -> None:
        """Be at a line, and press keys there."""
        card = self.mine if mine else self.screen.ours
        card.list.setFocus()
        card.list.go_to(next(one.key for one in card.list.lines.rows if one.words == words))
        self.rest()
        if keys:
            self.press(keys)

    # Notes and decisions

    def write_notes(self, text: str) -> None:
        """Write in the notes of both by N."""
        self.press("N")
        self.write(text)

    def write_own_notes(self, text: str) -> None:
        """Write in the manager's own notes by O."""
        self.press("O")
        self.write(text)

    def notes(self) -> str:
        """Return the notes of both as they stand."""
        return self.screen.notes.field.text()

    def own_notes(self) -> str:
        """Return the manager's own notes as they stand."""
        assert self.screen.own_notes is not None
        return self.screen.own_notes.field.text()

    def decide(self, words: str) -> None:
        """Add a decision by D."""
        self.press("D")
        self.write(words)
        self.enter()
        self.to_list()

    def decisions(self) -> list[str]:
        """Return what was decided."""
        return [one.line.text() for one in self.screen.decisions.lines]

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        field = QApplication.focusWidget()
        assert isinstance(field, QPlainTextEdit | QLineEdit), f"nothing to write into: {field}"
        for number, line in enumerate(text.split("\n")):
            if number:
                QTest.keyClick(field, Qt.Key.Key_Return)
            QTest.keyClicks(field, line)
        self.rest()

    # Ways

    def together(self) -> "MeetingRobot":
        """Look at it together by T."""
        self.to_list()
        self.press("T")
        return self

    def leave_together(self, passphrase: str) -> None:
        """Leave, with the passphrase that this asks for."""
        self.to_list()
        self.press("Shift+T")
        gate = GateRobot(self.window, self.qtbot)
        assert gate.is_asked(), "nobody asks for the passphrase"
        gate.type_passphrase(passphrase)

    def word(self) -> str:
        """Return what was said quietly last."""
        return self.screen.word._word.text().strip()


def _read(card: AgendaCard) -> list[str]:
    return [_MARKS[one.standing] + one.words for one in card.list.lines.rows]
