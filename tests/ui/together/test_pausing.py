"""A pause lasts until people go on, and no longer."""

import pytest
from pytestqt.qtbot import QtBot

from app.services.days import today
from app.services.session import Session
from app.services.together import Together
from app.ui.main_window import MainWindow
from app.ui.places import PersonPlace, TogetherPlace
from app.wording.dates import long_date
from tests.robots.together import TogetherRobot, sit_together
from tests.ui.conftest import OPENED_BY
from tests.ui.prepared import Prepared


@pytest.fixture
def together(prepared: Prepared) -> Together:
    """Return it, revealed."""
    return prepared.revealed()


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, together: Together) -> TogetherRobot:
    """Return a robot that sits in front of it."""
    return sit_together(window, qtbot, team, together.conversation.id)


def leave_and_come_back(robot: TogetherRobot, together: Together) -> None:
    """Leave without a pause, by the passphrase, and sit together again."""
    robot.press("Alt+Left")
    robot.pass_the_gate(OPENED_BY)
    robot.settle_jobs()
    assert isinstance(robot.window.place, PersonPlace)
    robot.window.go(TogetherPlace(together.conversation.id))


@pytest.mark.parametrize("key", ["N", "P", "1"])
def test_who_goes_on_has_paused_no_longer(robot: TogetherRobot, together: Together, key: str) -> None:
    robot.pause()
    robot.pass_the_gate(OPENED_BY)
    robot.settle_jobs()
    robot.window.go(TogetherPlace(together.conversation.id))
    assert robot.word() == f"You paused here on {long_date(today())}."

    robot.press(key)

    leave_and_come_back(robot, together)
    assert "paused" not in robot.word()
    assert together.conversation.paused_at is None


def test_a_pause_people_thought_better_of_is_none(robot: TogetherRobot, together: Together) -> None:
    robot.pause()
    robot.press("Esc")
    assert robot.front is robot.window

    leave_and_come_back(robot, together)

    assert "paused" not in robot.word()
    assert together.conversation.paused_at is None


def test_a_look_around_alone_after_a_pause_leaves_it(robot: TogetherRobot, together: Together) -> None:
    robot.pause()
    robot.pass_the_gate(OPENED_BY)
    robot.settle_jobs()
    robot.window.go(TogetherPlace(together.conversation.id))

    leave_and_come_back(robot, together)

    assert robot.word() == f"You paused here on {long_date(today())}."


KEPT = "The place where you are is kept: next time you go on here."


def test_who_pauses_reads_at_the_passphrase_that_the_place_is_kept(robot: TogetherRobot) -> None:
    robot.next_difference()
    robot.pause()
    assert robot.front is not robot.window
    assert robot.sees(KEPT)
    robot.press("Esc")
    robot.next_difference()
    robot.press("Alt+Left")
    assert robot.front is not robot.window
    assert not robot.sees(KEPT), "who only leaves keeps no place"
    robot.press("Esc")
