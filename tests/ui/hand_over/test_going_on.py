"""Going on after all, from the page on which the laptop is handed back."""

from app.ui.screens.assessment.employee_view import EmployeeScreen
from app.ui.screens.hand_over.choose import ChoosePart
from app.ui.screens.hand_over.open import OpenPart
from tests.robots.hand_over import HandOverRobot


def test_the_question_of_a_phrase_is_not_slipped_past(robot: HandOverRobot) -> None:
    """Back and forth leads to the question again, for as long as nobody answered it."""
    robot.press("Alt+Left")
    robot.press("Alt+Right")
    assert isinstance(robot.hand_over.shown, ChoosePart)

    robot.go_on_without()
    robot.stop()
    robot.press("Alt+Right")
    assert isinstance(robot.hand_over.shown, EmployeeScreen)


def test_what_is_sealed_is_asked_for_again(robot: HandOverRobot) -> None:
    robot.choose_phrase("seven quiet lanterns over the harbour")
    robot.stop()
    robot.press("Alt+Right")
    assert isinstance(robot.hand_over.shown, OpenPart)


def test_no_more_is_promised_than_is_kept(robot: HandOverRobot) -> None:
    """What is typed waits for a moment's pause; 'at once' would be too much."""
    assert robot.sees("What you type is kept whenever you pause.")
    assert not robot.sees("at once")


def test_a_sealed_turn_says_so_in_its_header(robot: HandOverRobot) -> None:
    robot.go_on_without()
    assert not robot.sees("Sealed under your phrase")

    robot.press("Ctrl+Shift+P")
    robot.choose_phrase("seven quiet lanterns over the harbour")

    assert robot.sees("22 November 2026 · Sealed under your phrase")
