"""A robot at the part of a page about rhythm."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PersonPlace
from app.ui.screens.rhythm.part import RhythmPart
from app.ui.screens.rhythm.when_sheet import WhenSheet
from tests.robots.going_in import go_in
from tests.robots.hands import Hands


class RhythmRobot(Hands):
    """Chooses a rhythm, plans, moves, and saves a calendar file."""

    def __init__(self, window: MainWindow, qtbot: QtBot, session: Session, person_id: int) -> None:
        """Go in, to somebody's page."""
        super().__init__(window, qtbot)
        go_in(window, session, PersonPlace(person_id))
        with qtbot.waitActive(window):
            window.activateWindow()
        self.rest()

    @property
    def part(self) -> RhythmPart:
        """The part on the page."""
        screen = self.window.screen_shown
        assert screen is not None
        found = screen.findChildren(RhythmPart)
        assert len(found) == 1
        return found[0]

    @property
    def sheet(self) -> WhenSheet:
        """The sheet for a day or a rhythm."""
        found = self.dialog()
        assert isinstance(found, WhenSheet), f"not the sheet: {found}"
        return found

    def save_as(self, path: Path) -> None:
        """Answer the question where to save."""
        dialog = self.dialog()
        assert isinstance(dialog, QFileDialog)
        assert dialog.selectedFiles()[0].endswith("1-1.ics")
        dialog.selectFile(str(path))
        dialog.fileSelected.emit(str(path))
        dialog.close()
        self.settle_jobs()
