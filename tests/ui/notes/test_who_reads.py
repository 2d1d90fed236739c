"""Each field of a sheet for notes says who sees it, to eye and ear."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.assessment import Side
from app.domain.meeting import Meeting
from app.domain.person import Person
from app.services.session import Session
from app.ui.places import MeetingPlace
from app.wording.visibility import who_sees, who_sees_all
from tests.robots.notes import NotesRobot
from tests.ui.notes.conftest import At
from tests.ui.test_who_sees import IN_NOTES


def _drop(robot: NotesRobot) -> None:
    robot.go_to("Actions", "Write it")
    robot.press("Delete")


def _public(robot: NotesRobot) -> None:
    robot.press("Ctrl+Shift+W")
    robot.type_into("What Amira did well", "You asked early.")
    robot.click("Words for a public shout-out…")


SHEETS: Mapping[Callable[[NotesRobot], None], Mapping[str, str]] = {
    lambda robot: robot.press("Ctrl+Shift+T"): {
        "action.who": "Who does it",
        "action.what": "What",
        "action.due_on": "By a day",
    },
    _drop: {"action.reason": "Why"},
    lambda robot: robot.press("Ctrl+Shift+L"): {
        "lesson.tried": "What we tried",
        "lesson.happened": "What happened",
        "lesson.learned": "What we learned",
        "lesson.next_time": "What we’ll do differently",
    },
    lambda robot: robot.press("Ctrl+Shift+W"): {"praise.words": "What Amira did well"},
    _public: {"praise.shout_out": "Words for everyone"},
}


def test_every_column_has_its_field() -> None:
    assert {column for fields in SHEETS.values() for column in fields} == IN_NOTES


@pytest.mark.parametrize(("sheet", "fields"), SHEETS.items())
def test_the_sheet_says_who_sees_it(
    at: At,
    team: Session,
    amira: Person,
    meeting: Meeting,
    sheet: Callable[[NotesRobot], None],
    fields: Mapping[str, str],
) -> None:
    team.actions.take_on(amira.id, Side.EMPLOYEE, "Write it", None)
    robot = at(MeetingPlace(amira.id, meeting.id))
    sheet(robot)
    for column, name in fields.items():
        shown = [one for one in robot.front.findChildren(QWidget) if one.isVisible()]
        heard = [one.accessibleDescription() for one in shown if _name(one) == name]
        said = (who_sees(column, "Amira", "Jonas"), who_sees_all((column,), "Amira", "Jonas"))
        assert any(text in said for text in heard), f"{column} is not heard: {heard}"
        assert any(robot.sees(words) for words in said), f"{column} is not read"
    robot.press("Esc")


def _name(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QCheckBox) else widget.accessibleName()
