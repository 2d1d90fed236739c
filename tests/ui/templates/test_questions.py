"""Editing the bank of questions."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.question import Theme
from app.services.session import Session
from app.ui.main_window import MainWindow
from tests.robots.agendas import AgendasRobot, go_to_agendas

FIRST = "What should people know about working with you?"


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session) -> AgendasRobot:
    """Return a robot at the questions."""
    found = go_to_agendas(window, qtbot, team)
    found.press("Alt+2")
    return found


def test_the_keyboard_begins_where_questions_are_found(robot: AgendasRobot) -> None:
    assert robot.focused_name() == "Find a question"
    robot.type_into("Find a question", "obstacle way help")
    assert robot.lines("Questions") == []
    robot.type_into("Find a question", "YOUR WAY right")
    assert robot.lines("Questions") == ["What is in the way", "What is in your way right now?"]
    robot.enter()
    assert robot.focused_name() == "Questions"


def test_a_question_is_changed_as_it_is_typed(robot: AgendasRobot, team: Session) -> None:
    robot.go_to(FIRST, "Questions")
    robot.write_over("The question", "What should we know?")
    assert team.questions.listed()[0].words == "What should we know?"
    assert "What should we know?" in robot.lines("Questions")
    robot.write_over("The question", " ")
    assert robot.sees("It stays as it was until you write something else.")
    assert team.questions.listed()[0].words == "What should we know?"


def test_a_question_moves_to_another_theme(robot: AgendasRobot, team: Session) -> None:
    robot.go_to(FIRST, "Questions")
    robot.choose("Theme", "The team")
    (moved,) = [one for one in team.questions.listed() if one.words == FIRST]
    assert moved.theme is Theme.TEAM
    assert robot.typed_in("The question") == FIRST


def test_a_question_of_ones_own_is_added(robot: AgendasRobot, team: Session) -> None:
    robot.choose("Theme of the new one", "Work")
    robot.type_into("A new question", "What is left to say?")
    robot.enter()
    (added,) = [one for one in team.questions.listed() if one.words == "What is left to say?"]
    assert added.theme is Theme.WORK
    assert robot.typed_in("A new question") == ""
    assert robot.typed_in("The question") == "What is left to say?"
    assert robot.sees("Added to “Work”.")


def test_a_question_is_deleted_after_asking(robot: AgendasRobot, team: Session) -> None:
    robot.go_to(FIRST, "Questions")
    robot.press("Ctrl+Del")
    robot.click("Keep it")
    robot.press("Ctrl+Del")
    robot.click("Delete it")
    assert FIRST not in robot.lines("Questions")
    assert all(one.words != FIRST for one in team.questions.listed())


def test_half_typed_words_wait(robot: AgendasRobot, team: Session) -> None:
    robot.type_into("A new question", "What abou")
    spot = robot.screen.spot()
    robot.screen.flush()
    again = go_to_agendas(robot.window, robot.qtbot, team)
    again.screen.go_on_at(spot)
    assert again.typed_in("A new question") == "What abou"
