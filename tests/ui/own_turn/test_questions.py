"""The two questions in a turn of their own: never required, changed until they leave, and seen by both."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.pulse import Asked, Moment
from app.ui.main_window import MainWindow
from app.ui.places import Errand, OwnTurnPlace, PersonPlace
from app.ui.screens.hand_over.give_back import GiveBackPart
from app.ui.screens.pulse.questions_page import QuestionsPage
from tests.robots.own_turn import OwnTurnRobot
from tests.ui.conftest import OPENED_BY, settle
from tests.ui.own_turn.two import MANAGERS, Two


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, two: Two) -> OwnTurnRobot:
    """Return a robot before the two questions after the end of a conversation."""
    return two.hand_over(window, qtbot, Errand.PULSE)


def answers(two: Two) -> list[tuple[int, int]]:
    """Return what was answered, the oldest first."""
    return [(one.clear, one.supported) for one in two.session.pulses.of_person(two.person)]


def test_they_are_answered_by_number_and_kept_together(robot: OwnTurnRobot, two: Two) -> None:
    assert robot.sees("How clear is it to you what is expected of you?")
    assert robot.sees("How well is your development supported?")
    robot.press("4")
    assert answers(two) == []
    assert robot.sees("answer the other one too")
    robot.press("2")
    assert answers(two) == [(4, 2)]
    assert robot.sees("You can change your answers until you hand the laptop back.")
    settle()
    assert [one for one in MANAGERS if one in robot.says()] == []


def test_enter_goes_on_once_both_are_answered(robot: OwnTurnRobot) -> None:
    robot.press("4")
    robot.press("Return")
    assert isinstance(robot.turn.shown, QuestionsPage), "one of two is nothing to go on with"
    robot.press("2")
    robot.press("Return")
    assert isinstance(robot.turn.shown, GiveBackPart)


def test_they_are_changed_as_long_as_the_turn_lasts(robot: OwnTurnRobot, two: Two) -> None:
    robot.press("4")
    robot.press("2")
    robot.press("5")
    assert answers(two) == [(4, 5)]
    robot.click("Hand the laptop back")
    robot.click("Back to the questions")
    page = robot.turn.shown
    assert isinstance(page, QuestionsPage)
    assert page.rows[Asked.SUPPORTED].choices.current() == "5"
    robot.press("1")
    assert answers(two) == [(1, 5)]


def test_a_number_answers_where_the_keyboard_is(robot: OwnTurnRobot, two: Two) -> None:
    robot.press("3")
    robot.press("4")
    robot.press("Tab")
    page = robot.turn.shown
    assert isinstance(page, QuestionsPage)
    assert page.on.hasFocus()
    robot.press("5")
    assert answers(two) == [(3, 4)], "nobody said which of the two is meant"
    assert robot.sees("To change an answer, go to it with Tab first")
    robot.press("Tab")
    robot.press("Tab")
    robot.press("1")
    assert answers(two) == [(3, 1)]
    assert robot.sees("You can change your answers until you hand the laptop back.")
    robot.press("Shift+Tab")
    robot.press("2")
    assert answers(two) == [(2, 1)]


def test_where_the_keyboard_is_at_neither_a_number_answers_the_one_that_waits(
    robot: OwnTurnRobot, two: Two
) -> None:
    robot.press("3")
    robot.press("Tab")
    robot.press("4")
    assert answers(two) == [(3, 4)]


def test_after_the_turn_nothing_is_changed(robot: OwnTurnRobot, two: Two) -> None:
    robot.press("4")
    robot.press("2")
    robot.click("Hand the laptop back")
    robot.give_back(OPENED_BY)
    assert robot.window.place == PersonPlace(two.person)
    robot.window.go(OwnTurnPlace(two.person, Errand.PULSE, two.talk.id))
    assert robot.sees("The two questions were answered, or their time has gone by.")
    assert answers(two) == [(4, 2)]


def test_nobody_has_to_answer(robot: OwnTurnRobot, two: Two) -> None:
    robot.click("Hand it back without answering")
    robot.give_back(OPENED_BY)
    assert answers(two) == []
    assert two.session.pulses.due(two.talk) is Moment.AFTER


def test_a_half_answer_is_not_kept(robot: OwnTurnRobot, two: Two) -> None:
    robot.press("3")
    robot.click("Hand it back without answering")
    assert answers(two) == []


def test_the_arrows_go_along_and_space_chooses(robot: OwnTurnRobot) -> None:
    robot.press("Right")
    robot.press("Space")
    page = robot.turn.shown
    assert isinstance(page, QuestionsPage)
    assert page.rows[Asked.CLEAR].choices.current() == "2"
