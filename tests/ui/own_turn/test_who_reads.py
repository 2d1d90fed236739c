"""Who sees what an employee writes in a turn of their own is said there, to eye and ear."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.places import Errand
from app.wording.visibility import who_sees
from tests.robots.own_turn import OwnTurnRobot
from tests.ui.own_turn.two import Two


def heard_at(robot: OwnTurnRobot, name: str) -> set[str]:
    """Return what is said about the fields of this name to who listens."""
    shown = [one for one in robot.front.findChildren(QWidget) if one.isVisible()]
    return {one.accessibleDescription() for one in shown if one.accessibleName() == name}


def test_the_agenda_says_who_reads_its_lines(window: MainWindow, qtbot: QtBot, two: Two) -> None:
    robot = two.hand_over(window, qtbot, Errand.AGENDA)
    both, only = (
        who_sees(field, employee="Amira", manager="Jonas")
        for field in ("agenda_item.words", "own_agenda_seal.box")
    )
    assert robot.sees(both)
    assert robot.sees(only)
    assert heard_at(robot, "Something you bring, 1") == {both}


@pytest.mark.parametrize(
    "question",
    ["How clear is it to you what is expected of you?", "How well is your development supported?"],
)
def test_the_two_questions_say_that_both_read_the_answers(
    window: MainWindow, qtbot: QtBot, two: Two, question: str
) -> None:
    robot = two.hand_over(window, qtbot, Errand.PULSE)
    assert robot.sees("Jonas sees your answers too.")
    assert heard_at(robot, question) == {"Jonas sees your answers too."}
