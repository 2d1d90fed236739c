"""Lines that came to the agenda by themselves: they lead to what they are about, and change nothing."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.services.session import Session
from app.ui import theme
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace
from app.ui.screens.actions.part import ActionsPart
from app.ui.screens.growth_story.area_rows import OpenRow
from app.ui.screens.meeting.agenda_delegate import tick_room
from app.ui.screens.meeting.shown import PartName
from tests.robots.meeting import MeetingRobot, meet
from tests.storage.limits import file_size_limit
from tests.ui.meeting.agenda_lines import click
from tests.ui.meeting.conftest import Pair


def action_at_the_keyboard(robot: MeetingRobot) -> str:
    """Return what is heard of the open action the keyboard is at; nothing where it is elsewhere."""
    part, focused = robot.screen.beside.part(PartName.ACTIONS), QApplication.focusWidget()
    if not isinstance(part, ActionsPart) or focused is not part.card.list:
        return ""
    return str(part.card.list.currentIndex().data())


@pytest.fixture
def two_actions(robot: MeetingRobot, pair: Pair) -> MeetingRobot:
    """Return the robot with a second open action, so that one can be mistaken for the other."""
    pair.session.actions.take_on(pair.person.id, Side.MANAGER, "Find a quiet room", None, pair.last.id)
    robot.screen.look_anew()
    robot.rest()
    return robot


@pytest.mark.parametrize("keys", ["Return", "Space"])
@pytest.mark.parametrize("words", ["Ask the platform team", "Find a quiet room"])
def test_an_action_that_came_by_itself_leads_to_that_very_action(
    two_actions: MeetingRobot, words: str, keys: str
) -> None:
    two_actions.at(words, keys)
    assert action_at_the_keyboard(two_actions).startswith(words)


@pytest.mark.parametrize("beside", [0, 120])
@pytest.mark.parametrize("words", ["Ask the platform team", "Find a quiet room"])
def test_a_click_on_an_action_that_came_by_itself_leads_to_it(
    two_actions: MeetingRobot, words: str, beside: int
) -> None:
    shown = two_actions.screen.ours.list
    at = next(number for number, one in enumerate(shown.lines.rows) if one.words == words)
    room = tick_room(theme.current(), shown.visualRect(shown.lines.index(at, 0)))
    click(shown, QPointF(room.center()) + QPointF(beside, 0))
    two_actions.rest()
    assert action_at_the_keyboard(two_actions).startswith(words)


def test_the_way_to_an_action_ticks_nothing_and_there_space_ticks_that_one(
    two_actions: MeetingRobot, pair: Pair
) -> None:
    two_actions.at("Find a quiet room", "Space")
    assert len(pair.session.actions.open_of(pair.person.id)) == 2
    two_actions.press("Space")
    assert [one.what for one in pair.session.actions.open_of(pair.person.id)] == ["Ask the platform team"]


@pytest.mark.parametrize("keys", ["X", "C", "Del", "M", "Alt+Up", "Alt+Down"])
def test_other_keys_only_say_where_what_came_by_itself_is_looked_after(
    robot: MeetingRobot, keys: str
) -> None:
    before = robot.agenda()
    robot.at("Ask the platform team", keys)
    assert robot.focused_name() == "What we talk about"
    assert "looked after among the actions" in robot.word()
    assert robot.agenda() == before


def test_what_is_said_of_it_takes_no_trouble_away(robot: MeetingRobot) -> None:
    with file_size_limit(100):
        robot.decide("Two people on call")
        assert robot.screen.trouble.isVisible()
        robot.at("Ask the platform team", "X")
        assert "looked after among the actions" in robot.word()
        assert robot.screen.trouble.isVisible()


def test_an_action_that_came_by_itself_says_that_it_is_open(robot: MeetingRobot) -> None:
    assert robot.details("Ask the platform team").startswith("Ask the platform team, Amira, Open action, ")


def test_what_came_by_itself_wears_no_tick_while_it_is_open(robot: MeetingRobot) -> None:
    shown = robot.screen.ours.list
    at = next(number for number, one in enumerate(shown.lines.rows) if one.part is not None)
    room = tick_room(theme.current(), shown.visualRect(shown.lines.index(at, 0)))
    drawn = shown.viewport().grab().toImage()
    ratio, ground = drawn.devicePixelRatio(), shown.visualRect(shown.lines.index(at, 0)).topRight()
    bare = drawn.pixelColor(round((ground.x() - 2) * ratio), round((ground.y() + 2) * ratio)).name()
    middle = room.center()
    inside = [
        drawn.pixelColor(round((middle.x() + x) * ratio), round((middle.y() + y) * ratio)).name()
        for x in range(-3, 4)
        for y in range(-3, 4)
    ]
    assert set(inside) == {bare}, "something is drawn inside the circle"


def test_a_growth_area_that_came_by_itself_leads_to_that_very_one(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    person = team.people.named("Amira")
    meeting = team.meetings.next_of(person.id)
    assert meeting is not None
    robot = meet(window, qtbot, team, MeetingPlace(person.id, meeting.id))
    robot.rest()
    due = [one for one in robot.screen.ours.list.lines.rows if one.part is PartName.GROWTH]
    assert due
    for one in due:
        robot.at(one.words, "X")
        assert "looked after among the growth areas" in robot.word()
        robot.press("Return")
        assert robot.word() == "", "it still says what Enter would do"
        focused = QApplication.focusWidget()
        assert focused is not None
        rows = robot.screen.beside.findChildren(OpenRow)
        assert [f"growth:{row.area_id}" for row in rows if row.isAncestorOf(focused)] == [one.key]
