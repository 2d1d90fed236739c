"""An error that nobody expected is said in the window, and no word of the notes reaches the terminal."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.unexpected import told_in
from tests.robots.hands import Hands

NOTE = "she told me in confidence"


def test_the_window_says_so_and_nobody_reads_a_note(
    window: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    robot = Hands(window, qtbot)
    tell = told_in(window)
    try:
        _fail()
    except ValueError as error:
        tell(ValueError, error, error.__traceback__)
        tell(ValueError, error, error.__traceback__)

    said = capsys.readouterr().err
    assert "ValueError" in said
    assert "test_unexpected.py" in said
    assert NOTE not in said
    assert robot.sees("ValueError")
    assert not robot.sees(NOTE)
    # In the employee's turn nobody can lock; and what is copied does not outlast closing.
    assert robot.sees("Close Fika")
    assert not robot.sees("lock the vault")
    assert not robot.sees("Copy")

    robot.click("Go on")
    assert not robot.sees("ValueError")


def _fail() -> None:
    raise ValueError(NOTE)
