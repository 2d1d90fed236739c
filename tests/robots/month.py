"""Robots for the one-on-ones of many weeks: each week another window, unlocked anew, on a later day."""

from collections.abc import Callable
from datetime import date, datetime, timedelta, tzinfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services import days
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace
from app.ui.screens.meeting.parts import OPEN_AT_FIRST
from app.ui.screens.search.sheet import SearchSheet
from tests.robots.agendas import AgendasRobot
from tests.robots.growth import GrowthRobot
from tests.robots.meeting import MeetingRobot
from tests.robots.notes import NotesRobot
from tests.robots.people import PeopleRobot
from tests.robots.today import TimelineRobot, TodayRobot

WEEK = timedelta(weeks=1)


class Calendar:
    """The day on the wall, which goes on by weeks."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Begin on the day it is."""
        self.first = days.today()
        self._later = timedelta()
        calendar = self

        class Later(datetime):
            """The clock of the wall, so much later."""

            @classmethod
            def now(cls, tz: tzinfo | None = None) -> "Later":
                """Return the time it is by the calendar."""
                return super().now(tz) + calendar._later

        monkeypatch.setattr(days, "datetime", Later)

    def go_on(self) -> None:
        """Let a week go by."""
        self._later += WEEK

    def day(self, week: int) -> date:
        """Return the day of the one-on-one of a week, the first being 1."""
        return self.first + (week - 1) * WEEK


class Week:
    """One robot for each thing people do in a week, in one window over one unlocked vault."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.people = PeopleRobot(window, qtbot)
        self.agendas = AgendasRobot(window, qtbot)
        self.meeting = MeetingRobot(window, qtbot)
        self.notes = NotesRobot(window, qtbot)
        self.growth = GrowthRobot(window, qtbot)
        self.today = TodayRobot(window, qtbot)
        self.timeline = TimelineRobot(window, qtbot)

    @property
    def session(self) -> Session:
        """The vault as it is unlocked now."""
        assert self.window.session is not None
        return self.window.session

    def meet_every_week(self, at: str) -> None:
        """Choose the rhythm on somebody's page."""
        self.people.click("Choose a rhythm…")
        self.people.click("Every week")
        self.people.type_into("At", at)
        self.people.click("Keep it")

    def open_next(self) -> None:
        """Go into the next one-on-one, from Today or from somebody's page."""
        self.people.press("Ctrl+M")
        assert isinstance(self.window.place, MeetingPlace)
        self.wait_for_what_stands_beside()

    def begin_from(self, template: str) -> None:
        """Begin the agenda from a template."""
        self.meeting.press("Ctrl+T")
        self.agendas.go_to(template, "Templates")
        self.agendas.click("Add to the agenda")

    def sit_together(self) -> None:
        """Look at it together."""
        self.meeting.together()
        self.wait_for_what_stands_beside()

    def wait_for_what_stands_beside(self) -> None:
        """Wait until the parts beside the agenda are made."""
        beside = self.meeting.screen.beside
        self.meeting.qtbot.waitUntil(lambda: all(beside.part(one) is not None for one in OPEN_AT_FIRST))
        self.meeting.rest()

    def search(self, words: str) -> list[str]:
        """Look everywhere, and return what is heard of each thing found."""
        self.people.press("Ctrl+K")
        sheet = self.people.dialog()
        assert isinstance(sheet, SearchSheet)
        QTest.keyClicks(sheet.words.edit, words)
        self.people.rest()
        model = sheet.list.found
        found = [str(model.index(at, 0).data()) for at in range(model.rowCount())]
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        self.people.rest()
        return found


Monday = Callable[[], Week]
"""Begins a week: closes the window of the week before, and unlocks the vault in another one."""
