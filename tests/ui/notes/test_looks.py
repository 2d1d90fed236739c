"""Nothing is cut off, however large the text and narrow the page; what is closed is freed."""

from collections.abc import Callable

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.lesson import Lesson
from app.domain.meeting import Meeting
from app.domain.person import Person
from app.domain.praise import Praise
from app.services.days import today
from app.services.session import Session
from app.ui.appearance import Appearance, Scheme
from app.ui.places import MeetingPlace
from app.ui.screens.part import Part
from app.wording.dates import long_date
from tests.robots.notes import NotesRobot
from tests.ui.conftest import settle
from tests.ui.cut_off import cut_off
from tests.ui.notes.conftest import At

TODAY = long_date(today())
LONG = "Donaudampfschifffahrtsgesellschaft " * 4
SHEETS: dict[str, Callable[[NotesRobot], None]] = {
    "a new action": lambda robot: robot.press("Ctrl+Shift+T"),
    "an action": lambda robot: robot.open_note("Actions", "Donau"),
    "a lesson": lambda robot: robot.open_note("Tried and learned", TODAY),
    "praise": lambda robot: robot.open_note("Recognition", TODAY),
}


@pytest.fixture
def _one_of_each(team: Session, amira: Person, meeting: Meeting) -> None:
    """Keep one of each in the one-on-one, with long words, and something to offer."""
    team.actions.take_on(amira.id, Side.EMPLOYEE, LONG, today(), meeting.id)
    action = team.actions.take_on(amira.id, Side.MANAGER, LONG, None, meeting.id)
    team.actions.drop(action.id, LONG, meeting.id)
    team.lessons.write(Lesson(LONG, LONG, LONG, LONG, person_id=amira.id, meeting_id=meeting.id))
    team.lessons.write(Lesson(LONG, person_id=amira.id))
    team.praise.write(Praise(LONG, "For all", person_id=amira.id, meeting_id=meeting.id))


def _settled(qtbot: QtBot, robot: NotesRobot) -> None:
    """Wait until every part has the room it asks for, and nothing in it is cut off."""
    parts = robot.window.findChildren(Part)
    assert parts
    qtbot.waitUntil(lambda: [words for part in parts for words in cut_off(part)] == [])


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.usefixtures("_one_of_each")
def test_nothing_is_cut_off(
    at: At, amira: Person, meeting: Meeting, appearance: Appearance, qtbot: QtBot, scale: float
) -> None:
    appearance.set_scale(scale)
    robot = at(MeetingPlace(amira.id, meeting.id))
    robot.window.resize(1024, 700)
    _settled(qtbot, robot)
    for name in ("Actions", "Tried and learned", "Recognition"):
        shown = robot.list_of(name)
        assert shown.verticalScrollBar().maximum() == 0, f"{name} is as high as its rows"


@pytest.mark.usefixtures("_one_of_each")
def test_a_part_fits_into_a_narrow_column(at: At, amira: Person, meeting: Meeting, qtbot: QtBot) -> None:
    robot = at(MeetingPlace(amira.id, meeting.id))
    for part in robot.window.findChildren(Part):
        assert part.minimumSizeHint().width() <= 320
        part.setFixedWidth(320)
    _settled(qtbot, robot)


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
@pytest.mark.usefixtures("_one_of_each")
def test_no_sheet_is_cut_off_in_large_text_and_each_is_freed(
    at: At, amira: Person, meeting: Meeting, appearance: Appearance, sheet: Callable[[NotesRobot], None]
) -> None:
    appearance.set_scale(2.0)
    robot = at(MeetingPlace(amira.id, meeting.id))
    robot.window.resize(1024, 700)
    sheet(robot)
    robot.rest()
    assert cut_off(robot.dialog()) == []
    dialog = robot.dialog()
    robot.press("Esc")
    settle()
    assert not shiboken6.isValid(dialog)


@pytest.mark.usefixtures("_one_of_each")
def test_rows_are_laid_out_anew_in_another_look(
    at: At, amira: Person, meeting: Meeting, appearance: Appearance
) -> None:
    robot = at(MeetingPlace(amira.id, meeting.id))
    robot.window.resize(1024, 700)
    robot.rest()
    shown = robot.list_of("Actions")
    before, colours = shown.height(), shown.grab().toImage()
    appearance.set_scale(1.5)
    robot.rest()
    assert shown.height() > before
    appearance.set_scale(1.0)
    appearance.choose(Scheme.DARK)
    robot.rest()
    assert shown.height() == before
    assert shown.grab().toImage() != colours
