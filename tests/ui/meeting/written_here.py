"""What is written in a one-on-one: how to come to each window, and what its fields are called."""

from collections.abc import Callable, Mapping

from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.services.days import today
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace
from tests.robots.hands import Hands
from tests.robots.meeting import MeetingRobot, meet

Opening = Callable[[MainWindow, QtBot, Session], Hands]


def _alone(window: MainWindow, qtbot: QtBot, team: Session) -> MeetingRobot:
    person = team.people.named("Amira")
    meeting = team.meetings.plan(person.id, today())
    team.agendas.of_both.add(meeting.id, "Roadmap", Side.MANAGER)
    team.agendas.of_mine.add(meeting.id, "Salary round")
    return meet(window, qtbot, team, MeetingPlace(person.id, meeting.id))


def _at_a_line(window: MainWindow, qtbot: QtBot, team: Session) -> Hands:
    robot = _alone(window, qtbot, team)
    robot.at("Roadmap", "Return")
    return robot


def _at_an_own_line(window: MainWindow, qtbot: QtBot, team: Session) -> Hands:
    robot = _alone(window, qtbot, team)
    robot.at("Salary round", "Return", mine=True)
    return robot


def _its_day(window: MainWindow, qtbot: QtBot, team: Session) -> Hands:
    robot = _alone(window, qtbot, team)
    robot.press("Ctrl+E")
    return robot


MEETING_WINDOWS: Mapping[Opening, Mapping[str, str]] = {
    _alone: {
        "agenda_item.words": "Add to talk about",
        "agenda_item.by_whom": "By whom",
        "own_agenda_item.words": "Add for yourself",
        "meeting.shared_notes": "Notes of both",
        "meeting_private.notes": "Your own notes",
        "decision.words": "Add a decision",
    },
    _at_a_line: {
        "agenda_item.minutes": "Minutes for it",
        "agenda_item.notes": "Note on it",
        "agenda_item_private.notes": "For yourself",
    },
    _at_an_own_line: {
        "own_agenda_item.minutes": "Minutes for it",
        "own_agenda_item.notes": "Note on it",
    },
    _its_day: {
        "meeting.held_on": "Day",
        "meeting.starts_at": "Begins at",
        "meeting.title": "Title",
    },
}
"""By what each field writes, its accessible name."""

_OF_AN_ITEM = (
    "id",
    "person_id",
    "meeting_id",
    "position",
    "added_on",
    "put_off_from",
    "outcome",
    "closed_in",
    "closed_on",
)
MADE_IN_A_MEETING = {
    *("meeting.id", "meeting.person_id", "meeting.ended_at"),
    *("meeting_private.meeting_id", "meeting_private.written_on"),
    *(f"decision.{one}" for one in ("id", "meeting_id", "position", "written_on")),
    *(f"{table}.{one}" for table in ("agenda_item", "own_agenda_item") for one in _OF_AN_ITEM),
    "agenda_item_private.item_id",
}
"""Ids, moments, and what follows from an act."""
