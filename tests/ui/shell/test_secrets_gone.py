"""Keys and words of somebody's turn are gone from memory as soon as somebody else sits down."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.assessments import EmployeeTurn, ManagerTurn, SealKey
from app.services.session import Session
from app.ui.application import open_window
from app.ui.main_window import MainWindow
from app.ui.places import AssessmentPlace, HandOverPlace
from app.ui.screen import Screen
from tests.robots.going_in import go_in
from tests.robots.hand_over import HandOverRobot
from tests.ui.conftest import OPENED_BY
from tests.ui.prepared import prepare

_KINDS = (EmployeeTurn, ManagerTurn, SealKey)
_from_before: list[object] = []
"""What other tests still hold, such as one that failed and shows its variables."""


@pytest.fixture(autouse=True)
def _nothing_is_freed_by_chance() -> Iterator[None]:
    gc.collect()
    _from_before[:] = [one for one in gc.get_objects() if type(one) in _KINDS]
    gc.disable()
    yield
    gc.enable()
    _from_before.clear()


def screens_are_freed() -> None:
    """Free the screens that were left, as Qt does by itself when an act ends that people began."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def held(*kinds: type) -> set[str]:
    """Return which kinds of things made in this test somebody still holds."""
    before = {id(one) for one in _from_before}
    found = (one for one in gc.get_objects() if type(one) in kinds)
    return {type(one).__name__ for one in found if id(one) not in before}


def test_after_the_employees_turn(window: MainWindow, team: Session, qtbot: QtBot) -> None:
    go_in(window, team, HandOverPlace(prepare(team).conversation.id))
    with qtbot.waitActive(window):
        window.activateWindow()
    robot = HandOverRobot(window, qtbot)
    robot.choose_phrase("pebble saffron thimble")
    assert held(EmployeeTurn, SealKey) == {"EmployeeTurn", "SealKey"}
    robot.stop()

    robot.give_back(OPENED_BY)

    qtbot.waitUntil(lambda: held(EmployeeTurn, SealKey) == set())


def test_after_the_managers(window: MainWindow, team: Session, qtbot: QtBot) -> None:
    here = prepare(team).conversation.id
    go_in(window, team, AssessmentPlace(here))
    assert held(ManagerTurn) == {"ManagerTurn"}

    window.go(HandOverPlace(here))
    screens_are_freed()

    qtbot.waitUntil(lambda: held(ManagerTurn) == set())


def test_after_locking(window: MainWindow, team: Session, qtbot: QtBot) -> None:
    go_in(window, team, AssessmentPlace(prepare(team).conversation.id))

    window.lock()
    screens_are_freed()

    qtbot.waitUntil(lambda: held(ManagerTurn) == set())


def test_no_screen_is_there_for_good(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    """What is left out of collections would keep what it holds in a circle: the first screen is not."""
    looked_through: list[bool] = []

    def run() -> int:
        looked_through.append(any(isinstance(one, Screen) for one in gc.get_objects()))
        for window in qapp.topLevelWidgets():
            window.close()
        return 0

    monkeypatch.setattr(qapp, "exec", run)

    assert open_window(None) == 0

    assert looked_through == [True]
