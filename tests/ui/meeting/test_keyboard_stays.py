"""Where the keyboard is after an act that takes away what it was at: near by, not in the list of places."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from app.services.days import today
from app.ui.screens.actions.part import ActionsPart
from app.ui.screens.meeting.shown import PartName
from tests.robots.meeting import MeetingRobot
from tests.ui.meeting.conftest import Pair


def press(robot: MeetingRobot, words: str) -> None:
    """Go to a button and press Space."""
    button = next(
        one
        for one in robot.screen.findChildren(QAbstractButton)
        if one.isVisible() and words in (one.text(), one.accessibleName())
    )
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    robot.rest()


def test_decisions_are_taken_off_one_after_the_other(robot: MeetingRobot) -> None:
    for one in ("One", "Two", "Three"):
        robot.decide(one)
    press(robot, "Take off: Two")
    assert robot.focused_name() == "Take off: Three"
    press(robot, "Take off: Three")
    assert robot.focused_name() == "Take off: One"
    press(robot, "Take off: One")
    assert robot.focused_name() == "Add a decision"


@pytest.mark.parametrize("act", ["Next time", "Keep to yourself", "Take off"])
def test_an_item_that_goes_leaves_the_keyboard_on_the_agenda(robot: MeetingRobot, act: str) -> None:
    robot.add("Roadmap")
    robot.at("Roadmap", "Return")
    press(robot, act)
    assert robot.focused_name() == "What we talk about"


def test_priorities_are_put_aside_and_taken_up_again(robot: MeetingRobot, pair: Pair) -> None:
    for one in ("Alpha", "Beta"):
        pair.session.priorities.take_up(pair.person.id, one, today())
    robot.screen.look_anew()
    press(robot, "Put “Alpha” aside")
    assert robot.focused_name() == "Say “Beta” in other words"
    press(robot, "Put “Beta” aside")
    assert robot.focused_name() == "Take up a priority"
    press(robot, "Show those of before")
    press(robot, "Take “Alpha” up again")
    assert robot.focused_name() == "Say “Alpha” in other words"


def test_the_last_action_that_goes_leaves_the_keyboard_where_one_is_taken_on(robot: MeetingRobot) -> None:
    robot.screen.beside.show_part(PartName.ACTIONS)
    robot.rest()
    part = robot.screen.beside.part(PartName.ACTIONS)
    assert isinstance(part, ActionsPart)
    part.card.list.setFocus()
    robot.enter()
    robot.click("Remove")
    robot.rest()
    focused = robot.window.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Take something on…"
