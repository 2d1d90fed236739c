"""Who scrolls the page of everything kept does not choose another kind on the way."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import AllKeptPlace
from app.ui.screens.all_kept.view import AllKeptScreen
from tests.robots.people import PeopleRobot


def test_the_wheel_scrolls_past_what_to_show(window: MainWindow, qtbot: QtBot, team: Session) -> None:
    robot = PeopleRobot(window, qtbot)
    robot.come_in(team)
    window.resize(1024, 500)
    window.go(AllKeptPlace(team.people.named("Amira").id))
    robot.rest()
    screen = window.screen_shown
    assert isinstance(screen, AllKeptScreen)
    assert screen.kinds.count() > 1
    at = QPointF(screen.kinds.mapTo(window, screen.kinds.rect().center()))

    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, -120))
    robot.rest()

    assert screen.kinds.currentIndex() == 0
    assert screen.page.verticalScrollBar().value() > 0
