"""A sheet with more words than the window has room for is read to its end by the keyboard."""

import pytest
from PySide6.QtWidgets import QApplication, QScrollBar
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.question import Answer, Question
from app.ui.sheet import Sheet
from tests.robots.hands import Hands


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot) -> Hands:
    """Return a robot before the smallest window promised."""
    window.resize(1024, 700)
    with qtbot.waitActive(window):
        window.activateWindow()
    return Hands(window, qtbot)


def bar_of(robot: Hands) -> QScrollBar:
    """Return what scrolls the sheet in front."""
    sheet = robot.dialog()
    assert isinstance(sheet, Sheet)
    bar = sheet.bar
    assert bar.maximum() > 0, "everything fits"
    return bar


@pytest.fixture
def bar(robot: Hands) -> QScrollBar:
    """Return what scrolls a sheet that is open, with its buttons at the foot."""
    words = "\n".join(f"Line {at}" for at in range(80))
    question = Question(robot.window, "A long one", words, [Answer("y", "Close"), Answer("n", "Stay")])
    question.open()
    robot.rest()
    return bar_of(robot)


@pytest.mark.parametrize("key", ["Down", "PgDown", "End"])
def test_keys_scroll_down(robot: Hands, bar: QScrollBar, key: str) -> None:
    focused = QApplication.focusWidget()
    robot.press(key)
    assert bar.value() > 0
    assert QApplication.focusWidget() is focused
    robot.press("Esc")


@pytest.mark.parametrize("key", ["Up", "PgUp", "Home"])
def test_and_up_again(robot: Hands, bar: QScrollBar, key: str) -> None:
    bar.setValue(bar.maximum())
    robot.press(key)
    assert bar.value() < bar.maximum()
    robot.press("Esc")


def test_end_comes_to_the_end_and_home_to_the_beginning(robot: Hands, bar: QScrollBar) -> None:
    robot.press("End")
    assert bar.value() == bar.maximum()
    robot.press("Home")
    assert bar.value() == 0
    robot.press("Esc")


def test_arrows_lead_from_button_to_button_where_everything_fits(robot: Hands) -> None:
    question = Question(robot.window, "Short", "", [Answer("y", "Close"), Answer("n", "Stay")])
    question.open()
    robot.rest()
    before = QApplication.focusWidget()
    robot.press("Down")
    assert QApplication.focusWidget() is not before
    robot.press("Esc")


def test_the_sheet_of_keys_is_read_to_its_end(robot: Hands) -> None:
    robot.window.resize(1024, 400)
    robot.press("F1")
    bar = bar_of(robot)
    robot.press("PgDown")
    assert bar.value() > 0
    robot.press("Esc")
