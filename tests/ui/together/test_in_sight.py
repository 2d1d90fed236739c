"""The behaviour people go to can be read, in a window that is too small for everything at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from tests.robots.together import TogetherRobot, sit_together
from tests.ui.prepared import prepare_differences


@pytest.fixture
def scaled(window: MainWindow, appearance: Appearance) -> Iterator[Appearance]:
    """Return the look; it ends at the usual text size."""
    del window
    yield appearance
    appearance.set_scale(1.0)


def sit(window: MainWindow, qtbot: QtBot, team: Session) -> TogetherRobot:
    """Look at Amira's conversation side by side."""
    conversation = team.conversations.latest_revealed(team.people.named("Amira"))
    robot = sit_together(window, qtbot, team, conversation.id)
    for _ in range(5):
        robot.rest()
    return robot


def around(robot: TogetherRobot) -> list[QScrollArea]:
    """Return the areas that the talk card's sentence lies in."""
    sentence = robot.screen.talk.behaviour.headline
    return [one for one in robot.screen.findChildren(QScrollArea) if one.isAncestorOf(sentence)]


@pytest.mark.parametrize("key", ["N", "P"])
def test_the_next_difference_comes_into_sight_where_all_stands_in_one_column(
    window: MainWindow, qtbot: QtBot, team: Session, scaled: Appearance, key: str
) -> None:
    scaled.set_scale(2.0)
    window.resize(1024, 700)
    robot = sit(window, qtbot, team)
    panel = robot.screen.talk.behaviour
    assert not panel.can_be_read, "the column begins with the map"

    robot.press(key)

    assert panel.can_be_read
    assert robot.screen.talk.visibleRegion().boundingRect() == robot.screen.talk.rect()


@pytest.mark.parametrize(("key", "field"), [("W", "In our words"), ("B", "Notes for both")])
def test_what_is_written_into_comes_into_sight_too(
    window: MainWindow, qtbot: QtBot, team: Session, scaled: Appearance, key: str, field: str
) -> None:
    scaled.set_scale(2.0)
    window.resize(1024, 700)
    robot = sit(window, qtbot, team)

    robot.press(key)

    assert robot.focused_name() == field
    assert robot.sees_what_is_typed()


SMALL = [(2.0, (1024, 700)), (1.5, (1024, 700)), (2.0, (1360, 860))]


def in_sight(widget: QWidget) -> bool:
    """Tell whether the whole of it can be seen."""
    return widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize(("scale", "size"), SMALL)
def test_the_reveal_begins_in_sight(
    window: MainWindow, qtbot: QtBot, team: Session, scaled: Appearance, scale: float, size: tuple[int, int]
) -> None:
    """Both buttons: nobody presses for what they don't see."""
    made = prepare_differences(team)
    made.finished()
    scaled.set_scale(scale)
    window.resize(*size)
    robot = sit_together(window, qtbot, team, made.conversation.id)
    for _ in range(5):
        robot.rest()
    reveal = robot.screen.talk.reveal
    assert reveal is not None
    assert (in_sight(reveal.employee), in_sight(reveal.manager)) == (True, True)


@pytest.mark.parametrize(("scale", "size"), SMALL)
def test_the_phrase_begins_in_sight(
    window: MainWindow, qtbot: QtBot, team: Session, scaled: Appearance, scale: float, size: tuple[int, int]
) -> None:
    made = prepare_differences(team)
    turn, seal = made.employee(), team.assessments.new_seal()
    turn.seal(seal, seal.key_for("four blue boats at noon"))
    turn.finish()
    made.manager().finish()
    scaled.set_scale(scale)
    window.resize(*size)
    robot = sit_together(window, qtbot, team, made.conversation.id)
    for _ in range(5):
        robot.rest()
    phrase = robot.screen.talk.phrase
    assert phrase is not None
    assert (in_sight(phrase.field), in_sight(phrase.open)) == (True, True)


@pytest.mark.parametrize(("scale", "size"), [(1.0, (1360, 860)), (1.0, (1024, 700)), (1.5, (1360, 860))])
def test_nothing_moves_where_the_behaviour_can_be_read(
    window: MainWindow,
    qtbot: QtBot,
    team: Session,
    scaled: Appearance,
    scale: float,
    size: tuple[int, int],
) -> None:
    scaled.set_scale(scale)
    window.resize(*size)
    robot = sit(window, qtbot, team)
    areas = around(robot)
    assert len(areas) > 1

    for key in "NNNPP":
        robot.press(key)
        assert [one.verticalScrollBar().value() for one in areas] == [0] * len(areas)


def test_a_difference_begins_at_its_sentence(window: MainWindow, qtbot: QtBot, team: Session) -> None:
    """Also after somebody has scrolled down in the one before."""
    window.resize(1024, 700)
    robot = sit(window, qtbot, team)
    inner = next(one for one in around(robot) if one.verticalScrollBar().maximum())
    inner.verticalScrollBar().setValue(inner.verticalScrollBar().maximum())
    assert not robot.screen.talk.behaviour.can_be_read

    robot.next_difference()

    assert robot.screen.talk.behaviour.can_be_read
