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
        path = self.choose_in(folder)
        self.summary.wait_to_see("Saved.")
        return path

    def save_worksheet_in(self, folder: Path) -> Path:
        """Save a blank worksheet in the employee's turn, by the keyboard; returns the file."""
        self.hand_over.press("Ctrl+Shift+S")
        self.hand_over.enter()
        path = self.choose_in(folder)
        self.hand_over.settle_jobs()
        self.hand_over.wait_to_see("The blank worksheet is at")
        return path

    def read_worksheet(self, path: Path) -> None:
        """Choose a filled-in worksheet in the employee's turn; the review is then in front."""
        self.hand_over.press("Ctrl+Shift+R")
        self.choose_file(path)
        self.hand_over.settle_jobs()

    def choose_in(self, folder: Path) -> Path:
        """Take the name that is offered, in another folder; returns the file."""
        dialog = self._file_dialog()
        path = folder / Path(dialog.selectedFiles()[0]).name
        self.choose_file(path)
        return path

    def choose_file(self, path: Path) -> None:
        """Choose this file in the dialog in front."""
        line = self._file_dialog().findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.setText(str(path))  # as if pasted: at typed letters Qt's list of files would pop up
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.summary.rest()

    def _file_dialog(self) -> QFileDialog:
        dialog = self.summary.dialog()
        assert isinstance(dialog, QFileDialog), f"no place is asked for, but {dialog}"
        return dialog
