"""The end of a conversation in which nothing was picked to grow in: as good as any other."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.services.days import today
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import SummaryPlace, TogetherPlace
from app.wording.dates import long_date
from tests.reports.extracted import words
from tests.robots.summary import SummaryRobot, look_at_summary
from tests.ui.cut_off import cut_off
from tests.ui.prepared import prepare_differences

HINT = "Nothing is picked or written down yet."


@pytest.fixture
def conversation_id(team: Session) -> int:
    """Return a conversation in which nothing is agreed, before anybody enters."""
    return prepare_differences(team).revealed().conversation.id


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, conversation_id: int) -> SummaryRobot:
    """Return a robot in front of the summary, in the room of both."""
    return look_at_summary(window, qtbot, team, conversation_id, together=True)


def test_both_agree_by_key_to_an_end_without_anything_picked(robot: SummaryRobot, tmp_path: Path) -> None:
    assert robot.sees("Is this what you agreed?")
    assert robot.sees(HINT)
    robot.agree("F")
    assert robot.sees("Amira has agreed. When Jonas does too, the conversation ends.")
    robot.agree("J")
    assert robot.sees(f"You both agreed on {long_date(today())}")
    assert not robot.sees(HINT)
    path = tmp_path / "for both.pdf"
    robot.save_as(path)
    robot.wait_to_see("for both.pdf")
    text = words(path.read_bytes())
    assert "We picked nothing to grow in this time." in text
    assert "Both of us agreed to what is written here." in text


def test_going_back_is_as_near_as_agreeing(robot: SummaryRobot, conversation_id: int) -> None:
    assert set(robot.keys_here()) == {"Ctrl+S", "Alt+4", "Alt+L", "F", "J", "Alt+Left"}
    robot.click("Back")
    assert robot.window.place == TogetherPlace(conversation_id)


def test_the_hint_goes_once_something_is_written_down(
    robot: SummaryRobot, team: Session, conversation_id: int
) -> None:
    robot.press("Alt+Left")
    team.together(conversation_id).write_shared_notes("We saw it differently.")
    robot.window.go(SummaryPlace(conversation_id, together=True))
    assert robot.sees("Is this what you agreed?")
    assert not robot.sees(HINT)
    robot.wait_for_pages()


def test_what_comes_to_mind_later_is_added_to_it(robot: SummaryRobot) -> None:
    robot.agree("F", "J")
    robot.add("In January we would like to pick something after all.")
    assert robot.sees("In January we would like to pick something after all.")


@pytest.mark.parametrize("size", [(1360, 860), (1024, 700)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off(
    robot: SummaryRobot, appearance: Appearance, scale: float, size: tuple[int, int]
) -> None:
    appearance.set_scale(scale)
    robot.window.resize(*size)
    robot.agree("F")
    _settle()
    assert robot.sees(HINT)
    assert cut_off(robot.screen) == []
    assert (robot.window.width(), robot.window.height()) == size


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_very_long_names_find_room_in_the_heading(
    window: MainWindow,
    qtbot: QtBot,
    appearance: Appearance,
    team: Session,
    conversation_id: int,
    scale: float,
) -> None:
    name = "Amira" * 20
    team.people.change(replace(team.people.named("Amira"), name=name))
    appearance.set_scale(scale)
    window.resize(1024, 700)
    robot = look_at_summary(window, qtbot, team, conversation_id, together=True)
    robot.wait_for_pages()
    _settle()
    assert cut_off(robot.screen) == []
    words = [one for one in robot.screen.findChildren(QLabel) if one.isVisible()]
    assert [one.text() for one in words if one.width() < one.minimumSizeHint().width()] == []
    assert robot.screen.pages.visibleRegion().boundingRect().width() == robot.screen.pages.width()
    assert (window.width(), window.height()) == (1024, 700)


def _settle() -> None:
    for _round in range(5):
        QApplication.processEvents()
