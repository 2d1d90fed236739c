"""The window of a growth area, by keyboard."""

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from tests.robots.together import TogetherRobot, sit_together
from tests.ui.conftest import settle
from tests.ui.cut_off import cut_off
from tests.ui.prepared import Prepared, prepare_revealed


@pytest.fixture
def prepared(team: Session) -> Prepared:
    """Return a revealed conversation."""
    return prepare_revealed(team)


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared) -> TogetherRobot:
    """Return a robot in front of a new growth area."""
    made = sit_together(window, qtbot, team, prepared.conversation.id)
    made.press("Shift+G")
    return made


def test_a_behaviour_is_found_and_linked_by_keyboard(robot: TogetherRobot, prepared: Prepared) -> None:
    """Search, Enter, Space: Enter in the search does not close the window."""
    together = prepared.session.together(prepared.conversation.id)
    wanted = together.framework.behaviour(prepared.ids[9])
    robot.type_into("What you want to grow in", "Share it")
    robot.type_into("Find a behaviour", wanted.text)
    robot.enter()
    robot.press("Space")
    assert robot.ticked() == [wanted.text]
    robot.type_into("Find a behaviour", "")
    assert robot.ticked() == [wanted.text]
    robot.press("Ctrl+Return")
    (area,) = together.growth_areas()
    assert area.behaviours == (wanted.id,)


def test_the_day_to_look_again_counts_only_when_ticked(robot: TogetherRobot, prepared: Prepared) -> None:
    """A suggestion is no promise."""
    robot.type_into("What you want to grow in", "Share it")
    robot.click("Keep it")
    robot.click("Growth area: Share it")
    robot.click("Look again on")
    robot.click("Keep it")
    (area,) = prepared.session.together(prepared.conversation.id).growth_areas()
    assert area.look_again_on is not None
    robot.click("Growth area: Share it")
    robot.click("Look again on")
    robot.click("Keep it")
    (area,) = prepared.session.together(prepared.conversation.id).growth_areas()
    assert area.look_again_on is None


def test_the_window_is_freed_when_it_is_closed(robot: TogetherRobot) -> None:
    """With all that was written in it."""
    dialog = robot.dialog()
    robot.press("Esc")
    settle()
    assert not shiboken6.isValid(dialog)


def test_nothing_is_cut_off_in_large_text(robot: TogetherRobot, appearance: Appearance) -> None:
    """Made at twice the usual size, it shows every word."""
    robot.press("Esc")
    appearance.set_scale(2.0)
    robot.press("Shift+G")
    robot.rest()
    assert cut_off(robot.dialog()) == []
    robot.press("Esc")
