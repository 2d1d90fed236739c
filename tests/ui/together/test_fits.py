"""The reveal, the phrase and the end fit too: in the smallest window, and large for a projector."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import TogetherPlace
from app.ui.screens.together.view import TogetherScreen
from tests.robots.going_in import go_in
from tests.robots.together import sit_together
from tests.ui.cut_off import cut_off
from tests.ui.prepared import Prepared, prepare_differences

LEAST_FOR_THE_TALK = 400
"""Beside the map, a window 1024 pixels wide has no more room than this for the talk."""


def _nothing_revealed(made: Prepared) -> None:
    made.finished()


def _sealed(made: Prepared) -> None:
    turn, seal = made.employee(), made.session.assessments.new_seal()
    turn.seal(seal, seal.key_for("four blue boats at noon"))
    turn.finish()
    made.manager().finish()


def _concluded(made: Prepared) -> None:
    together = made.revealed()
    together.write_shared_notes("We spoke about the guild.")
    for side in Side:
        together.agree(side)
    together.amend("The guild has met.")


@pytest.mark.parametrize("page", [_nothing_revealed, _sealed])
def test_very_long_names_find_room(
    window: MainWindow, appearance: Appearance, team: Session, page: Callable[[Prepared], None]
) -> None:
    """Nobody's name makes the window scroll sideways."""
    team.rename_manager("Jonas" * 12)
    made = prepare_differences(team)
    page(made)
    team.people.change(replace(team.people.named("Amira"), name="Amira" * 12))
    window.resize(1024, 700)
    go_in(window, team, TogetherPlace(made.conversation.id))
    for _ in range(5):
        QApplication.processEvents()
    screen = window.screen_shown
    assert isinstance(screen, TogetherScreen)
    assert cut_off(screen.talk) + cut_off(screen.header) == []
    assert screen.header.minimumSizeHint().width() <= window.width()
    assert screen.talk.minimumSizeHint().width() < LEAST_FOR_THE_TALK
    appearance.set_scale(1.0)


@pytest.mark.parametrize(("scale", "size"), [(1.0, (1024, 700)), (2.0, (1024, 700)), (2.0, (1920, 1080))])
@pytest.mark.parametrize("page", [_nothing_revealed, _sealed, _concluded])
def test_nothing_is_cut_off(
    window: MainWindow,
    appearance: Appearance,
    team: Session,
    page: Callable[[Prepared], None],
    scale: float,
    size: tuple[int, int],
) -> None:
    made = prepare_differences(team)
    page(made)
    appearance.set_scale(scale)
    window.resize(*size)
    go_in(window, team, TogetherPlace(made.conversation.id))
    for _ in range(5):
        QApplication.processEvents()
    screen = window.screen_shown
    assert screen is not None
    assert cut_off(screen) == []
    assert window.size().toTuple() == size
    appearance.set_scale(1.0)


def test_all_that_leads_on_from_a_difference_is_in_sight(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    """In a window of the usual size, with a time running and the way to the wording list."""
    conversation = team.conversations.latest_revealed(team.people.named("Amira"))
    window.resize(1360, 860)
    robot = sit_together(window, qtbot, team, conversation.id)
    panel = robot.screen.talk.behaviour
    while not robot.sentence().startswith("Treats a fault"):
        robot.next_difference()
    robot.say_why("Read it differently")
    robot.press("C")
    robot.click("10 minutes")
    robot.say_today("We still differ")
    for _ in range(5):
        robot.rest()
    for leads_on in (panel.growth, panel.remark):
        assert leads_on.visibleRegion().boundingRect() == leads_on.rect(), leads_on.text()


def test_the_end_leaves_the_map_its_room(window: MainWindow, qtbot: QtBot, team: Session) -> None:
    conversation = team.conversations.latest_revealed(team.people.named("Amira"))
    together = team.together(conversation.id)
    for side in Side:
        together.agree(side)
    window.resize(1360, 860)
    robot = sit_together(window, qtbot, team, conversation.id)
    for _ in range(5):
        robot.rest()
    canvas = robot.screen.map_card.map.canvas
    assert canvas.visibleRegion().boundingRect() == canvas.rect()
