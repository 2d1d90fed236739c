"""The summary while what the employee said is under their phrase: it is read, and nobody ends it."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.growth import GrowthArea
from app.services.session import Session
from app.services.together import Together
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import TogetherPlace
from tests.robots.summary import SummaryRobot, look_at_summary
from tests.ui.cut_off import cut_off
from tests.ui.summary.sealed import prepare_sealed


@pytest.fixture
def sealed(team: Session) -> Together:
    """Return a conversation with a growth area; nothing of it is opened."""
    made, _key = prepare_sealed(team)
    made.add_growth_area(GrowthArea("Share it"))
    return made


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, sealed: Together) -> SummaryRobot:
    """Return a robot in front of its summary, in the room of both."""
    made = look_at_summary(window, qtbot, team, sealed.conversation.id, together=True)
    made.wait_for_pages()
    return made


def test_f_and_j_end_nothing(robot: SummaryRobot, team: Session, sealed: Together) -> None:
    robot.agree("F", "J")
    found = team.together(sealed.conversation.id)
    assert not any(found.agreed(side) for side in Side)
    assert not {"F", "J"} & set(robot.keys_here())
    assert not robot.can_click("Amira agrees")
    assert not robot.can_click("Jonas agrees")


def test_it_says_why_and_leads_back_to_the_phrase(robot: SummaryRobot, sealed: Together) -> None:
    assert robot.sees("What Amira said is still under their phrase.")
    robot.click("Back to the phrase")
    assert robot.window.place == TogetherPlace(sealed.conversation.id)
    assert robot.sees("Amira’s phrase")


def test_t_leads_to_the_phrase_and_not_past_it(
    window: MainWindow, qtbot: QtBot, team: Session, sealed: Together
) -> None:
    robot = look_at_summary(window, qtbot, team, sealed.conversation.id, together=False)
    robot.wait_for_pages()
    robot.press("T")
    assert window.place == TogetherPlace(sealed.conversation.id)
    assert robot.sees("Amira’s phrase")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off(robot: SummaryRobot, appearance: Appearance, scale: float) -> None:
    appearance.set_scale(scale)
    robot.window.resize(1024, 700)
    for _round in range(5):
        QApplication.processEvents()
    assert cut_off(robot.screen) == []
    assert (robot.window.width(), robot.window.height()) == (1024, 700)
