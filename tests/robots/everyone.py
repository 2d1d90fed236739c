"""All robots in one window, for the whole main job; the keyboard wherever it leads."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.screens.hand_over.view import HandOverScreen
from tests.robots.assessment import AssessmentRobot
from tests.robots.gate import GateRobot
from tests.robots.hand_over import HandOverRobot
from tests.robots.people import PeopleRobot
from tests.robots.summary import SummaryRobot
from tests.robots.together import TogetherRobot
from tests.robots.vault import VaultRobot


class Robots:
    """One robot for each part of the job."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.vault = VaultRobot(window, qtbot)
        self.people = PeopleRobot(window, qtbot)
        self.assessment = AssessmentRobot(window, qtbot)
        self.hand_over = HandOverRobot(window, qtbot)
        self.gate = GateRobot(window, qtbot)
        self.together = TogetherRobot(window, qtbot)
        self.summary = SummaryRobot(window, qtbot)

    def write_private(self, *, evidence: str, peers: str) -> None:
        """Write what only the manager sees: Tab leads there from the note, one field after the other."""
        self.assessment.press("N")
        for words in (evidence, peers):
            self.assessment.press("Tab")
            self.assessment.write(words)
        self.assessment.press("Esc")

    def is_handed_over(self) -> bool:
        """Tell whether the window is the employee's."""
        return isinstance(self.window.screen_shown, HandOverScreen)

    def leave(self) -> None:
        """Go back from an assessment to the person's page."""
        self.assessment.press("Alt+Left")

    def grow(self, headline: str, fields: dict[str, str]) -> None:
        """Make the behaviour a growth area and fill in these fields of it, by their titles."""
        self.together.press("G")
        self.together.type_into("What you want to grow in", headline)
        for title, words in fields.items():
            self.together.type_into(title, words)
        self.together.press("Ctrl+Return")

    def save_summary_in(self, folder: Path) -> Path:
        """Put a folder before the name that is offered, as a person would; returns the file."""
        self.summary.press("Ctrl+S")
        dialog = self.summary.dialog()
        assert isinstance(dialog, QFileDialog), f"no place is asked for, but {dialog}"
        path = folder / Path(dialog.selectedFiles()[0]).name
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.setText(str(path))  # as if pasted: at typed letters Qt's list of files would pop up
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.summary.wait_to_see("Saved.")
        return path
