"""The notes of both, deleted for good by themselves: asked first, and brought back by no page and no undo."""

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from app.domain.meeting import Meeting
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import AllKeptPlace, MeetingPlace, PersonPlace
from app.ui.screens.all_kept.view import AllKeptScreen
from tests.end_to_end.kept_by_objects import words_kept
from tests.robots.meeting import MeetingRobot, meet
from tests.ui.all_kept.test_all_kept import go_to, rows
from tests.ui.conftest import settle

CANARY = "Zeisig in the attic"
IN_MEETINGS, IN_TALKS = "Notes of both in a one-on-one", "Notes of both in a career conversation"


@pytest.fixture
def meeting(team: Session) -> Meeting:
    """Return Amira's latest one-on-one that is over."""
    return next(one for one in team.meetings.of_person(team.people.named("Amira").id) if one.is_over)


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, meeting: Meeting) -> MeetingRobot:
    """Return a robot at that one-on-one, in whose notes the canary was typed last."""
    team.meetings.go_on(meeting.id)
    found = meet(window, qtbot, team, _place(meeting))
    found.write_notes(CANARY)
    return found


def test_notes_of_both_go_after_a_question_that_says_what_stays(
    robot: MeetingRobot, team: Session, meeting: Meeting
) -> None:
    robot.window.go(AllKeptPlace(meeting.person_id))
    _ask(robot)
    assert any(IN_MEETINGS in words for words in robot.readable())
    assert robot.sees("The one-on-one stays, with your own notes, its agenda, its actions and its decisions.")
    robot.click("Keep it")
    assert any(CANARY in row for row in rows(robot))

    _ask(robot)
    robot.click("Delete for good")

    assert not any(CANARY in row for row in rows(robot))
    assert robot.sees(f"Deleted for good: {IN_MEETINGS} · ")
    assert not robot.sees(CANARY), "its words stand nowhere any more"
    assert team.meetings.notes(meeting.id) == ""


def test_neither_the_page_nor_undo_brings_the_words_back(
    robot: MeetingRobot, team: Session, meeting: Meeting
) -> None:
    agenda, decided = robot.agenda(), team.meetings.decisions(meeting.id)
    assert agenda
    robot.window.go(AllKeptPlace(meeting.person_id))
    _ask(robot)
    robot.click("Delete for good")
    robot.window.go(PersonPlace(meeting.person_id))
    robot.rest()
    settle()
    held = [one.toPlainText() for one in robot.window.findChildren(QTextDocument)]
    assert not any(CANARY in one for one in (*words_kept(), *held))

    robot.window.go(_place(meeting))
    robot.press("N")
    for keys in ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Z"):
        robot.press(keys)
        assert robot.notes() == ""
    robot.screen.flush()
    robot.window.go(PersonPlace(meeting.person_id))

    assert team.meetings.notes(meeting.id) == ""
    assert team.meetings.decisions(meeting.id) == decided
    robot.window.go(_place(meeting))
    assert robot.agenda() == agenda


def test_an_act_on_the_agenda_is_not_taken_back_past_the_deletion(
    robot: MeetingRobot, meeting: Meeting
) -> None:
    robot.to_list()
    robot.add("One more thing")
    robot.window.go(AllKeptPlace(meeting.person_id))
    _ask(robot)
    robot.click("Delete for good")

    robot.window.go(_place(meeting))
    robot.to_list()
    robot.press("Ctrl+Z")

    assert any("One more thing" in line for line in robot.agenda())
    assert robot.notes() == ""


def test_the_notes_of_a_conversation_can_go_too(robot: MeetingRobot, meeting: Meeting) -> None:
    robot.window.go(AllKeptPlace(meeting.person_id))
    robot.choose("What to show", IN_TALKS)
    there = rows(robot)
    assert there
    assert all(row.startswith(IN_TALKS) for row in there)
    go_to(robot, there[0])
    robot.press("Delete")
    assert robot.sees("The conversation stays, with all else you said and agreed.")
    robot.click("Delete for good")

    assert there[0] not in rows(robot)
    assert len(rows(robot)) == len(there) - 1


def test_before_the_whole_goes_it_is_said_that_its_notes_go_along(
    robot: MeetingRobot, meeting: Meeting
) -> None:
    robot.window.go(AllKeptPlace(meeting.person_id))
    for begins, words in (
        ("One-on-one", "with its notes, yours too, and its decisions"),
        ("Career conversation", "with its notes and all that both said and agreed"),
    ):
        go_to(robot, f"{begins} · ")
        robot.press("Delete")
        assert robot.sees(words)
        robot.press("Esc")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_with_nothing_chosen_it_is_said_in_sight_what_to_do(
    robot: MeetingRobot, appearance: Appearance, meeting: Meeting, scale: float
) -> None:
    appearance.set_scale(scale)
    robot.window.resize(1024, 700)
    robot.window.go(AllKeptPlace(meeting.person_id))
    robot.press("Ctrl+Del")

    screen = robot.window.screen_shown
    assert isinstance(screen, AllKeptScreen)
    assert robot.sees("First choose what is to go: click it in the list, or go to it with the arrow keys.")
    assert screen.word.visibleRegion().boundingRect() == screen.word.rect()
    assert screen.list.hasFocus()
    assert not screen.list.visibleRegion().isEmpty()


def _ask(robot: MeetingRobot) -> None:
    go_to(robot, CANARY)
    robot.press("Delete")


def _place(meeting: Meeting) -> MeetingPlace:
    return MeetingPlace(meeting.person_id, meeting.id, together=False)
