"""Before the first conversation the two questions come once, at the beginning of the employee's turn."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.domain.person import Person
from app.domain.pulse import Moment
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PersonPlace
from app.ui.screens.assessment.employee_view import EmployeeScreen
from app.ui.screens.hand_over.give_back import GiveBackPart
from app.ui.screens.pulse.questions_page import QuestionsPage
from tests.robots.hand_over import HandOverRobot
from tests.ui.conftest import OPENED_BY
from tests.ui.hand_over.conftest import sit_down

PHRASE = "velvet harbour orbit"


@pytest.fixture
def first(team: Session) -> int:
    """Return the id of the first conversation with somebody new."""
    framework = team.people.named("Amira").framework_id
    person = team.people.add(Person("Eda Holm", discipline="software", framework_id=framework))
    return team.conversations.start(person, date(2026, 11, 22)).id


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, first: int) -> HandOverRobot:
    """Return a robot at the threshold of her turn."""
    return sit_down(window, qtbot, team, first)


def test_they_come_after_the_threshold_and_lead_to_the_assessment(
    robot: HandOverRobot, team: Session, first: int
) -> None:
    robot.choose_phrase(PHRASE)
    assert isinstance(robot.hand_over.shown, QuestionsPage)
    robot.answer_questions(2, 4)
    assert isinstance(robot.hand_over.shown, EmployeeScreen)
    given = team.pulses.given(first, Moment.BEFORE)
    assert given is not None
    assert (given.clear, given.supported) == (2, 4)


def test_they_may_be_passed_over_and_do_not_come_again_in_this_turn(
    robot: HandOverRobot, team: Session, first: int
) -> None:
    robot.go_on_without()
    robot.click("Go on without answering")
    assert isinstance(robot.hand_over.shown, EmployeeScreen)
    robot.stop()
    robot.press("Alt+Right")
    assert isinstance(robot.hand_over.shown, EmployeeScreen)
    assert team.pulses.given(first, Moment.BEFORE) is None


def test_who_has_answered_is_not_asked_on_another_day(
    robot: HandOverRobot, team: Session, first: int
) -> None:
    robot.go_on_without()
    robot.answer_questions(2, 4)
    robot.stop()
    robot.give_back(OPENED_BY)
    again = sit_down_again(robot, first)
    again.go_on_without()
    assert isinstance(again.hand_over.shown, EmployeeScreen)
    assert team.pulses.given(first, Moment.BEFORE) is not None


def sit_down_again(robot: HandOverRobot, conversation_id: int) -> HandOverRobot:
    """Hand the laptop over once more."""
    from app.ui.places import HandOverPlace

    robot.window.go(HandOverPlace(conversation_id))
    robot.rest()
    return robot


def test_the_gate_finds_no_answers_behind_it(robot: HandOverRobot) -> None:
    robot.go_on_without()
    robot.press("2")
    robot.window.go(PersonPlace(1))
    robot.rest()
    assert isinstance(robot.hand_over.shown, GiveBackPart)
    robot.press("Esc")
