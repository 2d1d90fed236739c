"""Beginning an agenda from a template, and picking questions for it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.agenda import AgendaItem
from app.domain.assessment import Side
from app.domain.meeting import Meeting
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.screens.templates.pick import open_pick
from tests.robots.agendas import AgendasRobot, go_to_agendas


@pytest.fixture
def meeting(team: Session) -> Meeting:
    """Return a one-on-one to come."""
    return team.meetings.plan(team.people.listed()[0].id, date(2026, 12, 1))


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session) -> AgendasRobot:
    """Return a robot in the window."""
    return go_to_agendas(window, qtbot, team)


def pick(robot: AgendasRobot, team: Session, meeting: Meeting, *, together: bool = False) -> list[str]:
    """Open the sheet; what is returned grows when something was added."""
    done: list[str] = []
    open_pick(robot.window, team, meeting.id, together=together, done=lambda: done.append("done"))
    robot.rest()
    return done


def agenda(team: Session, meeting: Meeting) -> list[AgendaItem]:
    """Return what stands on the agenda of both."""
    return [one.item for one in team.agendas.ours(meeting.id)]


def test_a_template_is_looked_at_and_begins_the_agenda(
    robot: AgendasRobot, team: Session, meeting: Meeting
) -> None:
    done = pick(robot, team, meeting)
    assert robot.focused_name() == "Templates"
    chosen = robot.go_to("Weekly", "Templates")
    assert robot.sees("What went well, and what was hard?")
    assert "What went well, and what was hard?" in chosen.accessibleDescription()
    robot.click("Add to the agenda")
    weekly = team.templates.get(2)
    assert [(one.words, one.minutes) for one in agenda(team, meeting)] == [
        (one.words, one.minutes) for one in weekly.items
    ]
    assert {one.by_whom for one in agenda(team, meeting)} == {Side.MANAGER}
    assert team.meetings.get(meeting.id).title == "Weekly"
    assert done == ["done"]


def test_what_stands_there_is_not_added_twice(robot: AgendasRobot, team: Session, meeting: Meeting) -> None:
    team.agendas.of_both.add(meeting.id, "what is on your mind?")
    pick(robot, team, meeting)
    robot.go_to("Weekly", "Templates")
    assert robot.sees("stands there already")
    robot.press("Ctrl+Return")
    assert len(agenda(team, meeting)) == len(team.templates.get(2).items)
    pick(robot, team, meeting)
    robot.go_to("Weekly", "Templates")
    assert not robot.can_click("Add to the agenda")
    robot.click("Close")


def test_a_title_that_is_there_stays(robot: AgendasRobot, team: Session, meeting: Meeting) -> None:
    named = team.meetings.plan(meeting.person_id, date(2026, 12, 8), title="Over lunch")
    pick(robot, team, named)
    robot.press("Ctrl+Return")
    assert team.meetings.get(named.id).title == "Over lunch"


def test_questions_are_found_ticked_and_added_in_the_order_of_ticking(
    robot: AgendasRobot, team: Session, meeting: Meeting
) -> None:
    pick(robot, team, meeting)
    robot.click("From the questions")
    assert not robot.can_click("Add what is ticked")
    robot.type_into("Find a question", "in your way")
    robot.tick("What is in your way right now?")
    robot.type_into("Find a question", "best thinking")
    assert "What is in your way right now?" in robot.lines("Questions")  # ticked, so it stays in sight
    robot.tick("When do you get your best thinking done?")
    robot.tick("What is in your way right now?")  # no longer
    robot.tick("What is in your way right now?")
    robot.click("Add what is ticked")
    assert [one.words for one in agenda(team, meeting)] == [
        "When do you get your best thinking done?",
        "What is in your way right now?",
    ]
    assert team.meetings.get(meeting.id).title == ""


def test_enter_on_a_template_takes_it_and_enter_in_the_search_leads_to_the_list(
    robot: AgendasRobot, team: Session, meeting: Meeting
) -> None:
    pick(robot, team, meeting)
    robot.click("From the questions")
    robot.type_into("Find a question", "team")
    robot.enter()
    assert robot.focused_name() == "Questions"
    robot.click("From a template")
    QTest.keyClick(robot.go_to("Weekly", "Templates"), Qt.Key.Key_Return)
    robot.rest()
    assert agenda(team, meeting)


def test_where_both_look_they_say_whose_items_these_are(
    robot: AgendasRobot, team: Session, meeting: Meeting
) -> None:
    team.sit_one_on_one(meeting.person_id)
    pick(robot, team, meeting, together=True)
    robot.click("Amira brings it")
    robot.go_to("Weekly", "Templates")
    robot.click("Add to the agenda")
    assert {one.by_whom for one in agenda(team, meeting)} == {Side.EMPLOYEE}


def test_a_meeting_that_is_gone_is_said_and_the_sheet_stays(
    robot: AgendasRobot, team: Session, meeting: Meeting
) -> None:
    pick(robot, team, meeting)
    team.meetings.delete(meeting.id)
    robot.press("Ctrl+Return")
    assert robot.sees("This one-on-one is not in this vault.")
    robot.click("Close")
