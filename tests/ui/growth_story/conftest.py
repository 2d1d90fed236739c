"""A window in which the parts stand alone, about somebody who has growth areas."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.growth import GrowthArea
from app.domain.meeting import Meeting
from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from app.storage import growth as kept_growth
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace, PeoplePlace, PersonPlace
from app.ui.screens.growth_story.line_part import GrowthLinePart
from app.ui.screens.growth_story.part import GrowthStoryPart
from app.ui.screens.priorities.part import PrioritiesPart
from tests.robots.going_in import go_in
from tests.robots.growth import GrowthRobot
from tests.ui.parts_alone import PartsScreen, show_alone

At = Callable[[MeetingPlace | PersonPlace], GrowthRobot]


EARLY, NO = "Ask early", "A no that people can live with"
"""The two growth areas there are: the first due since yesterday, the second in two months."""
SINCE = today() - timedelta(days=1)
LATER = today() + timedelta(days=60)


@pytest.fixture
def chen(team: Session) -> Person:
    """Return somebody of the example team who works on two growth areas, both agreed on at one end."""
    found = team.people.named("Chen")
    (there,) = areas_of(team, found)
    assert there.headline == NO
    kept_growth.put(team._vault, replace(there, look_again_on=LATER))
    agree_on(team, found, GrowthArea(EARLY, (), "Someone was asked.", "Asks.", "Answers.", SINCE))
    return found


def areas_of(team: Session, person: Person) -> list[GrowthArea]:
    """Return what was agreed with someone, the newest conversation's first."""
    return [one.area for one in team.check_ins.areas(person.id)]


def agree_on(team: Session, person: Person, area: GrowthArea) -> int:
    """Let an area be one that was agreed on at the end of the last conversation, and return its id."""
    last = areas_of(team, person)[-1]
    there = replace(area, conversation_id=last.conversation_id, position=last.position + 1)
    return kept_growth.put(team._vault, there)


@pytest.fixture
def early(team: Session, chen: Person) -> int:
    """Return the id of the area that is due."""
    return next(one.area.id for one in team.check_ins.areas(chen.id) if one.area.headline == EARLY)


@pytest.fixture
def meeting(team: Session, chen: Person) -> Meeting:
    """Return a one-on-one of today."""
    return team.meetings.plan(chen.id, today())


@pytest.fixture
def _parts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the page of a one-on-one, and that of a person, hold these parts and nothing else."""
    show_alone(monkeypatch, (PrioritiesPart, GrowthStoryPart, GrowthLinePart))


@pytest.fixture
def at(_parts_alone: None, chen: Person, window: MainWindow, qtbot: QtBot, team: Session) -> At:
    """Return what brings a robot to a place, with the manager before the screen."""
    with qtbot.waitActive(window):
        window.activateWindow()
    assert chen.id, "they agreed before anybody sits down here"
    go_in(window, team, PeoplePlace())
    robot = GrowthRobot(window, qtbot)

    def go(place: MeetingPlace | PersonPlace) -> GrowthRobot:
        window.go(place)
        robot.rest()
        assert isinstance(window.screen_shown, PartsScreen)
        return robot

    return go


@pytest.fixture
def in_meeting(at: At, chen: Person, meeting: Meeting) -> GrowthRobot:
    """Return a robot in the one-on-one, where the manager looks alone."""
    return at(MeetingPlace(chen.id, meeting.id))


@pytest.fixture
def at_person(at: At, chen: Person) -> GrowthRobot:
    """Return a robot at the person's page."""
    return at(PersonPlace(chen.id))


@pytest.fixture
def together(at: At, chen: Person, meeting: Meeting) -> GrowthRobot:
    """Return a robot in the one-on-one, where both look."""
    return at(MeetingPlace(chen.id, meeting.id, together=True))
