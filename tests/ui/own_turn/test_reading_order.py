"""Tab goes over an employee's agenda as it is read, also to lines that were made late."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.places import Errand
from tests.robots.own_turn import OwnTurnRobot
from tests.ui.own_turn.two import PHRASE, Two


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, two: Two) -> OwnTurnRobot:
    """Return a robot before the agenda of the one-on-one to come."""
    return two.hand_over(window, qtbot, Errand.AGENDA)


def focused(robot: OwnTurnRobot) -> str:
    """Return what the keyboard is at is called, or says."""
    at = QApplication.focusWidget()
    return robot.focused_name() or (at.text() if isinstance(at, QAbstractButton) else "")


def by_tab(robot: OwnTurnRobot, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    """Return what the keyboard comes by until it is back where it began."""
    robot.rest()
    begun = QApplication.focusWidget()
    assert begun is not None
    found = [focused(robot)]
    for _stop in range(40):
        QTest.keyClick(QApplication.focusWidget() or robot.window, key)
        robot.rest()
        if QApplication.focusWidget() is begun:
            return found
        found.append(focused(robot))
    raise AssertionError(f"Tab never comes back: {found}")


def test_the_way_to_a_phrase_comes_after_the_line_above_it(robot: OwnTurnRobot) -> None:
    assert by_tab(robot) == ["Something you bring, 1", "Choose a phrase…", "Hand the laptop back"]
    assert by_tab(robot, Qt.Key.Key_Backtab) == [
        "Something you bring, 1",
        "Hand the laptop back",
        "Choose a phrase…",
    ]


def test_lines_that_were_made_late_come_where_they_stand(robot: OwnTurnRobot) -> None:
    robot.press("Ctrl+Shift+P")
    robot.choose_phrase(PHRASE)
    robot.keep_for_oneself("Pay")
    robot.bring_up("Reviews")
    assert by_tab(robot) == [
        "Something you bring, 2",
        "Something only you see, 1",
        "Bring it up",
        "Take off: Pay",
        "Something only you see, 2",
        "Change your phrase…",
        "Hand the laptop back",
        "Something you bring, 1",
        "Take off: Reviews",
    ]
