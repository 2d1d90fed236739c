"""Editing the bank of questions."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.question import Theme
from app.services.session import Session
from app.ui.main_window import MainWindow
from tests.robots.agendas import AgendasRobot, go_to_agendas
from tests.storage.limits import file_size_limit

FIRST = "What should people know about working with you?"


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session) -> AgendasRobot:
    """Return a robot at the questions."""
    found = go_to_agendas(window, qtbot, team)
    found.press("Alt+2")
    return found


def test_what_could_not_be_kept_waits_while_people_look_for_another_one(
    robot: AgendasRobot, team: Session
) -> None:
    with file_size_limit(100):
        robot.write_over("The question", "What should we know of you?")
        robot.click("Understood")
        robot.type_into("Find a question", "work")
        robot.type_into("Find a question", "")
        assert "What should we know of you?" in robot.lines("Questions")
        robot.go_to("What is in your way right now?", "Questions")
    robot.screen.flush()
    assert team.questions.listed()[0].words == "What should we know of you?"


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
    robot.press("Return")  # what keeps it has the keyboard
    assert FIRST in robot.lines("Questions")
    robot.press("Ctrl+Del")
    robot.click("Delete it")
    assert FIRST not in robot.lines("Questions")
    assert all(one.words != FIRST for one in team.questions.listed())


def test_a_question_moves_within_its_theme(robot: AgendasRobot, team: Session) -> None:
    second, third = (one.words for one in team.questions.listed()[1:3])
    robot.go_to(FIRST, "Questions")
    robot.press("Alt+Up")  # it is the first
    robot.press("Alt+Down")
    assert robot.lines("Questions")[1:4] == [second, FIRST, third]
    assert robot.focused_name() == "Questions"
    robot.press("Alt+Down")
    robot.click("Move the question up (Alt+Up)")
    assert [one.words for one in team.questions.listed()][:3] == [second, FIRST, third]
    assert robot.typed_in("The question") == FIRST


def test_a_question_leaves_its_theme_by_no_key(robot: AgendasRobot, team: Session) -> None:
    before = team.questions.listed()
    last = next(one for one in reversed(before) if one.theme is Theme.GETTING_TO_KNOW)
    robot.go_to(last.words, "Questions")
    robot.press("Alt+Down")
    assert team.questions.listed() == before


def test_a_question_moves_past_those_that_a_search_leaves_out(robot: AgendasRobot, team: Session) -> None:
    shown = [one for one in team.questions.listed() if one.theme is Theme.WORK][:1]
    added = team.questions.add(Theme.WORK, f"{shown[0].words} And then?")
    robot.type_into("Find a question", shown[0].words)
    robot.go_to(added.words, "Questions")
    robot.press("Alt+Up")
    of_work = [one.id for one in team.questions.listed() if one.theme is Theme.WORK]
    assert of_work[:2] == [added.id, shown[0].id]


def test_words_half_typed_are_kept_as_the_question_moves(robot: AgendasRobot, team: Session) -> None:
    robot.go_to(FIRST, "Questions")
    robot.type_into("The question", "Say it")
    robot.press("Alt+Down")
    assert team.questions.listed()[1].words == "Say it"


def test_half_typed_words_wait(robot: AgendasRobot, team: Session) -> None:
    robot.type_into("A new question", "What abou")
    spot = robot.screen.spot()
    robot.screen.flush()
    again = go_to_agendas(robot.window, robot.qtbot, team)
    again.screen.go_on_at(spot)
    assert again.typed_in("A new question") == "What abou"
