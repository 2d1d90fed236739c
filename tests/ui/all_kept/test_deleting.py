"""Deleting for good takes long where much is kept: the window lives on meanwhile, and nobody acts in it."""

from collections.abc import Iterator
from threading import Event, Thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.jobs import wait_for_jobs
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace, PeoplePlace, PersonPlace
from app.ui.question import Question
from app.ui.waited_for import WaitSheet
from app.ui.widgets.buttons import Button
from tests.robots.going_in import go_in

PATIENCE = 10
"""How long the vault is held at most, in seconds: a window that waits for it would wait so long."""


@pytest.fixture
def held(team: Session) -> Iterator[Event]:
    """Let another thread hold the vault until the event that is returned."""
    holds, enough = Event(), Event()

    def hold() -> None:
        with team._vault.whole():
            holds.set()
            enough.wait(PATIENCE)

    thread = Thread(target=hold)
    thread.start()
    holds.wait(PATIENCE)
    yield enough
    enough.set()
    thread.join()


def test_people_wait_before_a_sheet_that_stays_until_it_is_done(
    window: MainWindow, qtbot: QtBot, team: Session, request: pytest.FixtureRequest
) -> None:
    go_in(window, team, PeoplePlace())
    meeting = team.meetings.of_person(1)[0]
    window.go(MeetingPlace(1, meeting.id))
    screen = window.screen_shown
    assert screen is not None
    qtbot.waitActive(window)
    for _turn in range(20):
        QApplication.processEvents()
    QTest.keySequence(window, "Ctrl+Del")
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, Question)
    enough = request.getfixturevalue("held")
    (yes,) = (one for one in asked.findChildren(Button) if one.text() == "Delete it for good")
    yes.click()

    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, WaitSheet)
    assert not enough.is_set()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    sheet.close()
    QApplication.processEvents()
    assert sheet.isVisible()
    assert window.place == MeetingPlace(1, meeting.id)

    enough.set()
    wait_for_jobs()
    qtbot.waitUntil(lambda: window.place == PersonPlace(1))
    assert meeting.id not in [one.id for one in team.meetings.of_person(1)]
    assert not any(isinstance(one, WaitSheet) and one.isVisible() for one in QApplication.topLevelWidgets())
