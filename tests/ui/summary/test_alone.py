"""The summary where the manager looks alone: to be read and saved, and nothing else."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.growth import GrowthArea
from app.domain.visibility import Room
from app.services.days import today
from app.services.session import Session
from app.services.together import Together
from app.ui.main_window import MainWindow
from app.ui.places import PersonPlace, SummaryPlace, TogetherPlace
from app.wording.dates import long_date
from tests.reports.extracted import words
from tests.robots.summary import SummaryRobot, look_at_summary
from tests.ui.prepared import prepare_differences


@pytest.fixture
def together(team: Session) -> Together:
    """Return a conversation in which something is agreed, before anybody enters."""
    made = prepare_differences(team).revealed()
    made.add_growth_area(GrowthArea("Share it"))
    return made


def look(window: MainWindow, qtbot: QtBot, team: Session, together: Together) -> SummaryRobot:
    """Let the manager look at it alone."""
    return look_at_summary(window, qtbot, team, together.conversation.id, together=False)


def test_a_draft_can_be_saved_but_not_agreed_to(
    window: MainWindow, qtbot: QtBot, team: Session, together: Together, tmp_path: Path
) -> None:
    robot = look(window, qtbot, team, together)
    assert team.room is Room.MANAGER
    assert robot.sees("Not agreed by both yet")
    robot.wait_for_pages()
    names = [one.accessibleName() + one.text() for one in robot.screen.findChildren(QAbstractButton)]
    assert [one for one in names if "agree" in one] == []
    assert not {"F", "J", "A"} & set(robot.keys_here())
    robot.save_as(tmp_path / "draft.pdf")
    robot.wait_to_see("The draft is at")


def test_what_was_added_later_is_listed_but_nothing_can_be_added(
    window: MainWindow, qtbot: QtBot, team: Session, together: Together
) -> None:
    for side in Side:
        together.agree(side)
    together.amend("The talk moved to January.")
    robot = look(window, qtbot, team, together)
    assert robot.sees(f"You both agreed on {long_date(today())}")
    assert robot.sees("The talk moved to January.")
    assert "A" not in robot.keys_here()
    assert not robot.can_click("Add an amendment…  A")
    robot.wait_for_pages()


def test_t_leads_to_the_same_summary_for_both(
    window: MainWindow, qtbot: QtBot, team: Session, together: Together
) -> None:
    robot = look(window, qtbot, team, together)
    robot.press("T")
    assert window.place == SummaryPlace(together.conversation.id, together=True)
    assert team.room is Room.TOGETHER
    assert robot.sees("Is this what you agreed?")
    robot.wait_for_pages()


def test_back_leads_to_the_person(
    window: MainWindow, qtbot: QtBot, team: Session, together: Together
) -> None:
    robot = look(window, qtbot, team, together)
    robot.press("Alt+Left")
    assert window.place == PersonPlace(together.person.id)


def test_with_nothing_agreed_the_way_leads_to_both(window: MainWindow, qtbot: QtBot, team: Session) -> None:
    empty = prepare_differences(team).revealed()
    robot = look(window, qtbot, team, empty)
    assert robot.sees("Nothing is agreed yet")
    assert not robot.can_click("Save as PDF…")
    assert robot.keys_here()["T"] == "Sit together"
    robot.click("Sit together")
    assert team.room is Room.TOGETHER
    assert window.place == TogetherPlace(empty.conversation.id)


def test_with_nothing_agreed_t_does_what_the_button_does(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    empty = prepare_differences(team).revealed()
    look(window, qtbot, team, empty).press("T")
    assert window.place == TogetherPlace(empty.conversation.id)


def test_an_end_without_anything_picked_is_read_and_saved_like_any_other(
    window: MainWindow, qtbot: QtBot, team: Session, tmp_path: Path
) -> None:
    ended = prepare_differences(team).revealed()
    for side in Side:
        ended.agree(side)
    robot = look(window, qtbot, team, ended)
    assert robot.sees(f"You both agreed on {long_date(today())}")
    assert not robot.sees("Nothing is agreed yet")
    robot.wait_for_pages()
    path = tmp_path / "for both.pdf"
    robot.save_as(path)
    robot.wait_to_see("The summary is at")
    assert "We picked nothing to grow in this time." in words(path.read_bytes())
