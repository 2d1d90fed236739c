"""The parts where they really stand: in a whole one-on-one, and on a person's whole page."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.meeting import Meeting
from app.domain.person import Person
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace, PeoplePlace, PersonPlace
from tests.robots.going_in import go_in
from tests.robots.notes import NotesRobot


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session) -> NotesRobot:
    """Return a robot before the manager's window."""
    with qtbot.waitActive(window):
        window.activateWindow()
    go_in(window, team, PeoplePlace())
    return NotesRobot(window, qtbot)


@pytest.mark.parametrize("together", [False, True])
def test_an_action_is_taken_on_dropped_learned_from_and_all_of_it_taken_back(
    robot: NotesRobot, team: Session, amira: Person, meeting: Meeting, *, together: bool
) -> None:
    robot.window.go(MeetingPlace(amira.id, meeting.id, together))
    robot.wait_to_see("Nothing is open between you.")
    robot.take_on("Amira", "Two days in one week")
    robot.drop("Two days", "The release came first.")
    robot.click("Write down what you learned from it")
    robot.learn({"What we learned": "We guess too low."})
    (lesson,) = team.lessons.of_person(amira.id)
    assert (lesson.meeting_id, lesson.tried) == (meeting.id, "Two days in one week")

    robot.press("Ctrl+Z")
    assert team.lessons.of_person(amira.id) == ()
    robot.press("Ctrl+Z")
    assert [one.what for one in team.actions.open_of(amira.id)] == ["Two days in one week"]
    assert robot.rows("Actions") == ["Two days in one week. Amira. taken on here"]
    robot.press("Ctrl+Z")
    assert team.actions.of_person(amira.id) == ()
    assert robot.sees("Nothing is open between you.")
    for _act in range(3):
        robot.press("Ctrl+Shift+Z")
    assert len(team.lessons.of_person(amira.id)) == 1
    assert team.actions.open_of(amira.id) == ()


def test_a_persons_page_shows_what_is_open_and_takes_praise(
    robot: NotesRobot, team: Session, amira: Person
) -> None:
    team.actions.take_on(amira.id, Side.MANAGER, "Ask for a test account", None)
    robot.window.go(PersonPlace(amira.id))
    robot.qtbot.waitUntil(lambda: bool(robot.rows("Actions")))
    assert robot.rows("Actions") == ["Ask for a test account. Jonas"]
    robot.tick("Ask")
    assert team.actions.open_of(amira.id) == ()
    robot.praise("You asked early.")
    assert [one.words for one in team.praise.of_person(amira.id)] == ["You asked early."]
