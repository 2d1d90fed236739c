"""Enter goes on and never says anything: only a key of its own, Space or a click chooses."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.domain.agreement import Agreement, DifferReason, Today
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.widgets.choices import Choices
from tests.robots.together import TogetherRobot, sit_together
from tests.ui.prepared import Prepared, prepare_differences, prepare_revealed


@pytest.fixture
def prepared(team: Session) -> Prepared:
    """Return a revealed conversation with a few differences."""
    return prepare_revealed(team)


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared) -> TogetherRobot:
    """Return a robot that sits in front of it."""
    return sit_together(window, qtbot, team, prepared.conversation.id)


@pytest.fixture
def twice_as_large(window: MainWindow, appearance: Appearance) -> Iterator[Appearance]:
    """Return the look at 200 % text, in the smallest window; it ends at the usual size."""
    appearance.set_scale(2.0)
    window.resize(1024, 700)
    yield appearance
    appearance.set_scale(1.0)


def kept(prepared: Prepared) -> Agreement:
    """Return what the vault holds of the widest difference."""
    return prepared.session.together(prepared.conversation.id).agreement(prepared.ids[2])


def in_sight(choices: Choices) -> bool:
    """Tell whether the whole row can be seen."""
    return choices.visibleRegion().boundingRect() == choices.rect()


def test_enter_and_enter_again_say_nothing_that_nobody_chose(
    robot: TogetherRobot, prepared: Prepared
) -> None:
    robot.enter()
    assert robot.focused_name() == "Consistently"
    robot.enter()
    assert robot.focused_name() == "In our words"
    assert kept(prepared) == Agreement()


def test_a_digit_takes_the_keyboard_along_and_enter_keeps_what_was_said(
    robot: TogetherRobot, prepared: Prepared
) -> None:
    robot.enter()
    robot.press("2")
    assert robot.focused_name() == "Sometimes"
    robot.press("3")
    assert robot.focused_name() == "Not yet"
    robot.enter()
    assert robot.focused_name() == "In our words"
    assert kept(prepared).today is Today.NOT_YET


def test_enter_at_a_reason_goes_on_too(robot: TogetherRobot, prepared: Prepared) -> None:
    robot.screen.talk.behaviour.reasons.setFocus()
    robot.enter()
    assert robot.focused_name() == "Consistently"
    assert kept(prepared).reason is None


def test_space_chooses(robot: TogetherRobot, prepared: Prepared) -> None:
    robot.enter()
    robot.press("Right")
    robot.press("Space")
    assert kept(prepared).today is Today.SOMETIMES


def test_what_the_arrows_come_to_is_what_both_reveal(window: MainWindow, qtbot: QtBot, team: Session) -> None:
    """The ring that people see is the one that counts."""
    made = prepare_differences(team)
    made.finished()
    robot = sit_together(window, qtbot, team, made.conversation.id)
    first = robot.to_be_revealed()
    assert robot.screen.talk.reveal is not None
    robot.screen.talk.reveal.choices.setFocus()
    robot.press("Right")
    second = robot.to_be_revealed()
    assert second != first
    assert robot.screen.talk.reveal.choices.has_keyboard
    robot.reveal_together()
    revealed = team.together(made.conversation.id).unrevealed
    assert first in [f"Reveal “{one.name}”" for one in revealed]
    assert second not in [f"Reveal “{one.name}”" for one in revealed]


@pytest.mark.usefixtures("twice_as_large")
@pytest.mark.parametrize("key", ["1", "D"])
def test_what_a_key_says_today_can_be_seen(robot: TogetherRobot, key: str) -> None:
    today = robot.screen.talk.behaviour.today
    robot.rest()
    assert not in_sight(today)
    robot.press(key)
    assert in_sight(today)


@pytest.mark.usefixtures("twice_as_large")
def test_the_reason_a_key_says_can_be_seen(robot: TogetherRobot, prepared: Prepared) -> None:
    reasons = robot.screen.talk.behaviour.reasons
    robot.rest()
    assert not in_sight(reasons)
    robot.press("Alt+1")
    assert in_sight(reasons)
    assert kept(prepared).reason is DifferReason.SEEN_DIFFERENT_THINGS


@pytest.mark.usefixtures("twice_as_large")
def test_enter_brings_what_can_be_said_into_sight(robot: TogetherRobot) -> None:
    robot.enter()
    assert in_sight(robot.screen.talk.behaviour.today)
