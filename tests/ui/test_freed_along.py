"""A page frees every widget it made: one nobody placed would be left to Python, which frees in any order."""

import gc
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import Errand, HandOverPlace, MeetingPlace, OwnTurnPlace, PeoplePlace, Place
from tests.robots.going_in import go_in
from tests.robots.hands import Hands
from tests.ui.test_large_text import PLACES


@pytest.fixture
def _kept_as_garbage() -> Iterator[None]:
    """Let what Python would free be looked at instead."""
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    yield
    gc.set_debug(0)
    gc.garbage.clear()
    gc.enable()
    gc.collect()


def left() -> list[str]:
    """Return which widgets are still there, though nobody can get at them any more."""
    for _turn in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return [
        f"{type(one).__name__} {one.accessibleName()}"
        for one in gc.garbage
        if isinstance(one, QWidget) and shiboken6.isValid(one) and one.parent() is None
    ]


@pytest.mark.usefixtures("_kept_as_garbage")
@pytest.mark.parametrize("name", PLACES)
def test_a_page_leaves_no_widget_behind(window: MainWindow, qtbot: QtBot, team: Session, name: str) -> None:
    place = PLACES[name](team)
    go_in(window, team, PeoplePlace())
    go_and_leave(window, qtbot, place)
    assert left() == []


@pytest.mark.usefixtures("_kept_as_garbage")
@pytest.mark.parametrize("errand", Errand)
def test_an_own_turn_leaves_none_behind(
    window: MainWindow, qtbot: QtBot, team: Session, errand: Errand
) -> None:
    person = team.people.named("Amira").id
    about = team.conversations.of_person(person)[0].id
    if errand is Errand.AGENDA:
        upcoming = team.meetings.next_of(person)
        assert upcoming is not None
        about = upcoming.id
    go_in(window, team, PeoplePlace())
    window.go(OwnTurnPlace(person, errand, about))
    Hands(window, qtbot).settle_jobs()
    window.lock()
    assert left() == []


@pytest.mark.usefixtures("_kept_as_garbage")
def test_a_turn_over_an_assessment_leaves_none_behind(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    chen = team.conversations.of_person(team.people.named("Chen").id)[0]
    go_in(window, team, PeoplePlace())
    window.go(HandOverPlace(chen.id))
    Hands(window, qtbot).settle_jobs()
    window.lock()
    assert left() == []


@pytest.mark.usefixtures("_kept_as_garbage")
def test_a_sheet_leaves_none_behind(window: MainWindow, qtbot: QtBot, team: Session) -> None:
    person = team.people.named("Amira").id
    upcoming = team.meetings.next_of(person)
    assert upcoming is not None
    go_in(window, team, PeoplePlace())
    window.go(MeetingPlace(person, upcoming.id))
    hands = Hands(window, qtbot)
    hands.settle_jobs()
    hands.click("From a template…")
    hands.press("Esc")
    go_and_leave(window, qtbot, PeoplePlace())
    assert left() == []


def go_and_leave(window: MainWindow, qtbot: QtBot, place: Place) -> None:
    """Go to a page, and then elsewhere."""
    hands = Hands(window, qtbot)
    window.go(place)
    hands.settle_jobs()
    window.lock()
