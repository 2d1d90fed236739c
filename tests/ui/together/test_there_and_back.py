"""Larger text and a smaller window leave no trace: back at the usual size all stands where it stood."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractSlider, QWidget
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from tests.robots.together import TogetherRobot, sit_together

USUAL, SMALL = (1360, 860), (1024, 700)


@pytest.fixture
def scaled(window: MainWindow, appearance: Appearance) -> Iterator[Appearance]:
    """Return the look; it ends at the usual text size."""
    window.resize(*USUAL)
    yield appearance
    appearance.set_scale(1.0)


def sit(window: MainWindow, qtbot: QtBot, team: Session) -> TogetherRobot:
    """Look at Amira's conversation side by side."""
    conversation = team.conversations.latest_revealed(team.people.named("Amira"))
    robot = sit_together(window, qtbot, team, conversation.id)
    settle(robot)
    return robot


def settle(robot: TogetherRobot) -> None:
    """Let every part ask for its size, and get it."""
    for _time in range(10):
        robot.rest()


def standing(robot: TogetherRobot) -> dict[str, object]:
    """Return where everything that is shown stands, and how far it is scrolled."""
    found: dict[str, object] = {}
    for number, one in enumerate(robot.screen.findChildren(QWidget)):
        if one.isVisible():
            scrolled = one.value() if isinstance(one, QAbstractSlider) else None
            found[f"{number} {type(one).__name__}"] = (one.geometry().getRect(), scrolled)
    return found


def differing(before: dict[str, object], after: dict[str, object]) -> list[str]:
    """Return what does not stand where it stood."""
    return [
        f"{one}: {before.get(one)} -> {after.get(one)}"
        for one in {**before, **after}
        if before.get(one) != after.get(one)
    ]


@pytest.mark.parametrize("back", ["text first", "window first"])
@pytest.mark.parametrize("keys", ["", "N", "NNP"])
def test_back_from_large_text_and_a_small_window(
    window: MainWindow, qtbot: QtBot, team: Session, scaled: Appearance, keys: str, back: str
) -> None:
    robot = sit(window, qtbot, team)
    for key in keys:
        robot.press(key)
    settle(robot)
    before = standing(robot)
    scaled.set_scale(2.0)
    settle(robot)
    window.resize(*SMALL)
    settle(robot)
    robot.press("N")
    robot.press("P")
    settle(robot)
    if back == "text first":
        scaled.set_scale(1.0)
        settle(robot)
        window.resize(*USUAL)
    else:
        window.resize(*USUAL)
        settle(robot)
        scaled.set_scale(1.0)
    settle(robot)
    assert differing(before, standing(robot)) == []


def test_what_was_opened_with_large_text_stands_as_if_opened_with_usual_text(
    window: MainWindow, qtbot: QtBot, team: Session, scaled: Appearance
) -> None:
    robot = sit(window, qtbot, team)
    before = standing(robot)
    scaled.set_scale(2.0)
    window.resize(*SMALL)
    robot.press("S")
    robot.settle_jobs()
    robot.press("Alt+Left")
    settle(robot)
    scaled.set_scale(1.0)
    window.resize(*USUAL)
    settle(robot)
    assert differing(before, standing(robot)) == []


def test_the_steps_stay_named_above_the_map(
    window: MainWindow, qtbot: QtBot, team: Session, scaled: Appearance
) -> None:
    """Whatever difference people go to, in the smallest window at the usual text size."""
    del scaled
    window.resize(*SMALL)
    robot = sit(window, qtbot, team)
    room = robot.screen.map_card.map
    strip = QRect(0, 0, room.viewport().width(), room.canvas.heading_height - 2)
    named, scrolled = room.viewport().grab(strip).toImage(), False
    for _time in range(8):
        robot.press("N")
        at = room.current()
        assert at is not None
        beginning = room.canvas.mapTo(room.viewport(), room.canvas.square_of(at).topLeft()).y()
        assert beginning >= strip.bottom()
        assert room.viewport().grab(strip).toImage() == named
        scrolled = scrolled or room.verticalScrollBar().value() > 0
    assert scrolled, "everything fits"
