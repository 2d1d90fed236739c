"""Half-typed notes survive locking, in each room, and stand where they stood."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QDate

from app.domain.assessment import Side
from app.domain.lesson import Lesson
from app.domain.meeting import Meeting
from app.domain.person import Person
from app.domain.praise import Praise
from app.services import vaults
from app.services.days import today
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace
from app.ui.screens.actions.sheet import ActionSheet
from app.wording.dates import long_date
from tests.robots.notes import NotesRobot
from tests.ui.conftest import OPENED_BY
from tests.ui.locking.away import come_back, go_away
from tests.ui.locking.clock import HandClock
from tests.ui.notes.conftest import At

TODAY = long_date(today())
WORDS = "half of what I wanted to s"


@dataclass(frozen=True, slots=True)
class Form:
    """How a form is opened, and which field is typed into."""

    open: Callable[[NotesRobot], None]
    field: str


def _drop(robot: NotesRobot) -> None:
    robot.go_to("Actions", "Write it")
    robot.press("Delete")


def _shout_out(robot: NotesRobot) -> None:
    robot.open_note("Recognition", TODAY)
    robot.click("Words for a public shout-out…")


def _lesson_of_action(robot: NotesRobot) -> None:
    robot.drop("Write it", "No time.")
    robot.click("Write down what you learned from it")


FORMS = {
    "a new action": Form(lambda robot: robot.press("Ctrl+Shift+T"), "What"),
    "an action": Form(lambda robot: robot.open_note("Actions", "Write it"), "What"),
    "dropping it": Form(_drop, "Why"),
    "a new lesson": Form(lambda robot: robot.press("Ctrl+Shift+L"), "What happened"),
    "a lesson": Form(lambda robot: robot.open_note("Tried and learned", TODAY), "What we learned"),
    "a lesson of an action": Form(_lesson_of_action, "What we learned"),
    "new praise": Form(lambda robot: robot.press("Ctrl+Shift+W"), "What Amira did well"),
    "praise": Form(lambda robot: robot.open_note("Recognition", TODAY), "What Amira did well"),
    "words for everyone": Form(_shout_out, "Words for everyone"),
}


@pytest.fixture
def clock(window: MainWindow) -> HandClock:
    """Return the window's clock."""
    made = HandClock()
    window.locking.clock = made
    return made


@pytest.fixture
def _one_of_each(team: Session, amira: Person, meeting: Meeting) -> None:
    """Keep one of each in the one-on-one."""
    team.actions.take_on(amira.id, Side.EMPLOYEE, "Write it", None, meeting.id)
    team.lessons.write(Lesson("Tried", person_id=amira.id, meeting_id=meeting.id))
    team.praise.write(Praise("Good", person_id=amira.id, meeting_id=meeting.id))


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("room", ["alone", "together"])
@pytest.mark.usefixtures("_one_of_each")
def test_half_typed_words_are_back_after_locking(
    clock: HandClock, at: At, team: Session, amira: Person, meeting: Meeting, form: Form, room: str
) -> None:
    robot = at(MeetingPlace(amira.id, meeting.id, together=room == "together"))
    form.open(robot)
    robot.type_into(form.field, WORDS)
    place = robot.window.place
    go_away(robot.window, clock)

    come_back(robot.window, team)

    assert robot.window.place == place
    assert robot.typed_in(form.field) == WORDS
    assert robot.sees("Kept from ")
    robot.press("Esc")
    robot.click("Throw it away")


@pytest.mark.usefixtures("_one_of_each")
def test_what_the_manager_left_half_typed_is_not_before_both(
    at: At, team: Session, amira: Person, meeting: Meeting
) -> None:
    alone = team.drafts.here(f"action:new:{amira.id}", amira.id)
    alone.keep({"who": "manager", "what": "Mine alone", "due": ""})
    robot = at(MeetingPlace(amira.id, meeting.id, together=True))
    robot.press("Ctrl+Shift+T")
    assert robot.typed_in("What") == ""
    robot.type_into("What", "Of both")
    robot.press("Esc")
    robot.click("Throw it away")
    team.take_back(vaults.key_from_passphrase(team.folder, OPENED_BY))
    kept = team.drafts.here(f"action:new:{amira.id}", amira.id).kept()
    assert kept is not None
    assert kept.words["what"] == "Mine alone"


def _day(robot: NotesRobot) -> QDate:
    sheet = robot.window.findChild(ActionSheet)
    assert sheet is not None
    return sheet.due.day.date()


def test_a_half_typed_action_begins_from_the_same_day(
    at: At, team: Session, amira: Person, meeting: Meeting
) -> None:
    robot = at(MeetingPlace(amira.id, meeting.id))
    robot.press("Ctrl+Shift+T")
    suggested = _day(robot)
    robot.press("Esc")
    kept = team.drafts.here(f"action:new:{amira.id}", amira.id)
    kept.keep({"who": "employee", "what": WORDS, "due": ""})
    robot.press("Ctrl+Shift+T")
    assert robot.typed_in("What") == WORDS
    assert _day(robot) == suggested
    robot.press("Esc")
    robot.click("Throw it away")
