"""A growth area that was looked at since is not removed in its conversation, and that is said."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.check_in import Verdict
from app.services.session import Session
from app.ui.main_window import MainWindow
from tests.robots.together import TogetherRobot, sit_together
from tests.ui.prepared import Prepared, prepare_revealed


@pytest.fixture
def prepared(team: Session) -> Prepared:
    """Return a revealed conversation."""
    return prepare_revealed(team)


def test_neither_removing_nor_undo_takes_a_story_away(
    window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared
) -> None:
    robot: TogetherRobot = sit_together(window, qtbot, team, prepared.conversation.id)
    robot.grow("Share it")
    (area,) = team.together(prepared.conversation.id).growth_areas()
    kept = team.check_ins.write(area.id, "Shared twice.", "", Verdict.KEEP)
    robot.press("Ctrl+Z")
    assert robot.sees("You have looked at “Share it” since you agreed on it")
    robot.click("Growth area: Share it")
    robot.click("Remove")
    assert robot.sees("To work on it no longer, check in and let it go.")
    assert team.check_ins.story(area.id).check_ins == (kept,)
