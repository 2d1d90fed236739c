"""What is written on a person's page stands far from where people were, and nothing there takes it back."""

import pytest

from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from app.wording.dates import long_date
from tests.robots.notes import NotesRobot

TODAY = long_date(today())


def at_row(robot: NotesRobot, title: str) -> str:
    """Return what the row says at which the keyboard is; nothing where it isn't in this list."""
    found = robot.list_of(title)
    return str(found.currentIndex().data()) if robot.window.focusWidget() is found else ""


def written(robot: NotesRobot, title: str) -> None:
    """Write one note into a list, by its key."""
    if title == "Actions":
        robot.take_on("Amira", "Ring the vendor")
    elif title == "Tried and learned":
        robot.press("Ctrl+Shift+L")
        robot.learn({"What we learned": "Ring first."})
    else:
        robot.praise("You rang.")


EACH = pytest.mark.parametrize("title", ["Actions", "Tried and learned", "Recognition"])


@EACH
def test_the_keyboard_goes_to_what_is_new(at_person: NotesRobot, title: str) -> None:
    written(at_person, title)
    assert at_row(at_person, title) in at_person.rows(title)


@EACH
def test_in_a_one_on_one_it_stays_with_the_talk(in_meeting: NotesRobot, title: str) -> None:
    written(in_meeting, title)
    assert at_row(in_meeting, title) == ""


@EACH
def test_removing_is_asked_about(at_person: NotesRobot, team: Session, amira: Person, title: str) -> None:
    def kept() -> int:
        services = (team.actions, team.lessons, team.praise)
        return sum(len(one.of_person(amira.id)) for one in services)

    written(at_person, title)
    begins = "Ring the vendor" if title == "Actions" else TODAY
    at_person.open_note(title, begins)
    at_person.click("Remove")
    assert kept() == 1
    at_person.enter()
    assert kept() == 1, "Enter keeps it"
    at_person.open_note(title, begins)
    at_person.click("Remove")
    at_person.click("Remove it")
    assert kept() == 0
    assert at_person.rows(title) == []
