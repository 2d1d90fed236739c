"""The window of the summary preview."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.growth import GrowthArea
from app.services.session import Session
from app.services.together import Together
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace, SummaryPlace
from app.ui.screens.together.view import TogetherScreen
from tests.robots.going_in import go_in
from tests.robots.hands import LONG
from tests.robots.summary import SummaryRobot
from tests.ui.prepared import prepare_differences


@pytest.fixture
def together(team: Session) -> Together:
    """Return a revealed conversation in which nothing is agreed yet."""
    return prepare_differences(team).revealed()


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, together: Together) -> SummaryRobot:
    """Return a robot in front of the window, which is entered once the conversation is prepared."""
    del together
    go_in(window, team, PeoplePlace())
    with qtbot.waitActive(window):
        window.activateWindow()
    return SummaryRobot(window, qtbot)


def test_the_pages_are_looked_at_and_saved(robot: SummaryRobot, together: Together, tmp_path: Path) -> None:
    """By Ctrl+S; the screen says where it is."""
    together.add_growth_area(GrowthArea("Share it"))
    robot.window.go(SummaryPlace(together.conversation.id, together=True))
    robot.wait_for_pages()
    path = tmp_path / "for both.pdf"
    robot.save_as(path)
    robot.wait_to_see("for both.pdf")
    assert path.read_bytes().startswith(b"%PDF-")


def test_another_paper(robot: SummaryRobot, together: Together) -> None:
    """The pages are made anew."""
    together.add_growth_area(GrowthArea("Share it"))
    robot.window.go(SummaryPlace(together.conversation.id, together=True))
    robot.wait_for_pages()
    before = robot.screen.pages.shape
    robot.click("Letter")
    robot.qtbot.waitUntil(lambda: robot.screen.pages.shape != before, timeout=LONG)
    assert robot.screen.pages.shape < before


def test_a_named_step_is_warned_of(robot: SummaryRobot, together: Together) -> None:
    """Before anything is saved."""
    step = together.framework.steps[1].name
    together.add_growth_area(GrowthArea("Share it", looks_like=f"Known at {step}"))
    robot.window.go(SummaryPlace(together.conversation.id, together=True))
    assert robot.sees("A step is named in what you wrote.")
    assert robot.sees(step)
    robot.wait_for_pages()


def test_leaving_while_the_pages_are_made_is_safe(robot: SummaryRobot, together: Together) -> None:
    """The job ends unheard."""
    together.add_growth_area(GrowthArea("Share it"))
    robot.window.go(SummaryPlace(together.conversation.id, together=True))
    robot.press("Alt+Left")
    assert isinstance(robot.window.screen_shown, TogetherScreen)


def test_who_listens_has_every_word_of_the_pages(robot: SummaryRobot, together: Together) -> None:
    """The pages are pictures, and both agree to what stands on them."""
    area = GrowthArea("Share it", looks_like="a talk", employee_does="holds it", manager_does="finds a day")
    together.add_growth_area(area)
    together.write_shared_notes("We spoke about the guild.")
    robot.window.go(SummaryPlace(together.conversation.id, together=True))
    robot.wait_for_pages()
    told = robot.screen.pages.accessibleDescription()
    wanted = ("Draft", "Share it", "a talk", "holds it", "finds a day", "We spoke about the guild.")
    assert [one for one in wanted if one not in told] == []
