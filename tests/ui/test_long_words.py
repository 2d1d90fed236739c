"""Words without a space, however long, are read whole: they make no window wider, and nothing is cut off."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import (
    MeetingPlace,
    MeetingSummaryPlace,
    NewManagerPlace,
    PeoplePlace,
    PersonPlace,
    Place,
    TemplatesPlace,
    TodayPlace,
)
from app.ui.screens.meeting.view import MeetingScreen
from app.ui.screens.templates.view import TemplatesScreen
from tests.robots.going_in import go_in
from tests.robots.hands import Hands
from tests.ui.cut_off import cut_off

LONG = "Wxyz" * 75


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, session: Session) -> Hands:
    """Return a robot in a vault in which everything is called by one long word."""
    session.enter_manager()
    person = session.people.add(
        Person(LONG, roles=(LONG,), team=LONG, framework_id=session.frameworks.built_in())
    )
    last = session.meetings.plan(person.id, today() - timedelta(days=7), "10:00", LONG)
    session.agendas.of_both.add(last.id, LONG)
    session.agendas.of_mine.add(last.id, LONG)
    session.meetings.decide(last.id, LONG)
    session.meetings.write_notes(last.id, LONG)
    session.meetings.write_private_notes(last.id, LONG)
    session.actions.take_on(person.id, Side.EMPLOYEE, LONG, today() - timedelta(days=1), last.id)
    session.priorities.take_up(person.id, LONG, today())
    weekly = session.templates.listed()[1]
    session.templates.change(replace(weekly, name=LONG, items=(replace(weekly.items[0], words=LONG),)))
    session.meetings.end(last.id)
    go_in(window, session, PeoplePlace())
    return Hands(window, qtbot)


def person_of(robot: Hands) -> Person:
    """Return who is called so."""
    assert robot.window.session is not None
    return robot.window.session.people.named(LONG)


def next_of(robot: Hands) -> MeetingPlace:
    """Return where the next one-on-one is, which is planned for that."""
    assert robot.window.session is not None
    meetings, person = robot.window.session.meetings, person_of(robot)
    there = meetings.next_of(person.id) or meetings.plan(person.id, today(), "10:00", LONG)
    return MeetingPlace(person.id, there.id)


def _go(place: Callable[[Hands], Place]) -> Callable[[Hands], None]:
    return lambda robot: robot.window.go(place(robot))


def _with_last_time(robot: Hands) -> None:
    robot.window.go(next_of(robot))
    robot.press("L")


def _ended(robot: Hands) -> None:
    robot.window.go(next_of(robot))
    screen = robot.window.screen_shown
    assert isinstance(screen, MeetingScreen)
    screen.presenter.end()


def _taken_out_of_a_template(robot: Hands) -> None:
    robot.window.go(TemplatesPlace())
    screen = robot.window.screen_shown
    assert isinstance(screen, TemplatesScreen)
    screen.templates.presenter.choose(2)
    screen.templates.presenter.remove_item(0)


WAYS: dict[str, Callable[[Hands], None]] = {
    "today, nothing planned": _go(lambda _robot: TodayPlace()),
    "people": _go(lambda _robot: PeoplePlace()),
    "person": _go(lambda robot: PersonPlace(person_of(robot).id)),
    "meeting": _go(next_of),
    "last time": _with_last_time,
    "ended": _ended,
    "together": _go(lambda robot: replace(next_of(robot), together=True)),
    "summary": _go(
        lambda robot: MeetingSummaryPlace(person_of(robot).id, 1),
    ),
    "new manager": _go(lambda robot: NewManagerPlace(person_of(robot).id)),
    "template": _taken_out_of_a_template,
}


@pytest.mark.parametrize("way", WAYS)
def test_a_long_word_is_broken_wherever_it_stands(robot: Hands, way: str) -> None:
    WAYS[way](robot)
    robot.settle_jobs()
    screen = robot.window.screen_shown
    assert screen is not None
    assert robot.window.minimumSizeHint().width() <= robot.window.minimumWidth()
    for area in screen.findChildren(QScrollArea):
        inner = area.widget()
        assert not area.isVisible() or inner is None or inner.width() <= area.viewport().width()
    assert cut_off(screen) == []
