"""At 200 % text, and in the smallest window promised, nothing about agendas is cut off."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from app.domain.assessment import Side
from app.services.days import today
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.jobs import wait_for_jobs
from app.ui.main_window import MainWindow
from app.ui.places import MeetingSummaryPlace, PeoplePlace, PersonPlace, TemplatesPlace
from app.ui.screens.rhythm.part import RhythmPart
from app.ui.screens.templates.pick import open_pick
from app.ui.screens.templates.view import TemplatesScreen
from tests.robots.going_in import go_in
from tests.ui.cut_off import cut_off

pytestmark = [
    pytest.mark.parametrize("size", [(1360, 860), (1024, 700)]),
    pytest.mark.parametrize("scale", [1.0, 2.0]),
]


@pytest.fixture
def meeting_id(team: Session) -> int:
    """Return a one-on-one of which something came."""
    person_id = team.people.named("Dina").id
    meeting = team.meetings.plan(person_id, today(), "10:00")
    team.meetings.write_notes(meeting.id, "Dina works at Squad/Chapter.")
    team.actions.take_on(person_id, Side.EMPLOYEE, "Try it", None, meeting.id)
    return meeting.id


@pytest.fixture
def sized(
    window: MainWindow, appearance: Appearance, team: Session, scale: float, size: tuple[int, int]
) -> MainWindow:
    """Return the window in a size, at a text scale, with the team in it."""
    appearance.set_scale(scale)
    window.resize(*size)
    go_in(window, team, PeoplePlace())
    return window


def settle() -> None:
    """Let the window lay itself out."""
    wait_for_jobs()
    for _ in range(6):
        QApplication.processEvents()


def in_front() -> QDialog:
    """Return the dialog in front."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def test_templates_and_questions(sized: MainWindow, size: tuple[int, int]) -> None:
    sized.go(TemplatesPlace())
    settle()
    screen = sized.screen_shown
    assert isinstance(screen, TemplatesScreen)
    assert cut_off(screen) == []
    screen.go_on_at("questions:0")
    settle()
    assert cut_off(screen) == []
    assert (sized.width(), sized.height()) == size


@pytest.mark.parametrize("together", [False, True])
def test_the_summary_of_a_one_on_one(
    sized: MainWindow, team: Session, meeting_id: int, size: tuple[int, int], *, together: bool
) -> None:
    person_id = team.meetings.get(meeting_id).person_id
    sized.go(MeetingSummaryPlace(person_id, meeting_id, together))
    settle()
    assert sized.screen_shown is not None
    assert cut_off(sized.screen_shown) == []
    assert (sized.width(), sized.height()) == size


def test_the_sheet_that_begins_an_agenda(sized: MainWindow, team: Session, meeting_id: int) -> None:
    sized.go(TemplatesPlace())
    sheet = open_pick(sized, team, meeting_id, together=True, done=settle)
    settle()
    assert cut_off(sheet) == []
    assert sheet.width() <= sized.width()
    sheet.reject()


def test_the_sheets_about_rhythm(sized: MainWindow, team: Session, meeting_id: int) -> None:
    sized.go(PersonPlace(team.meetings.get(meeting_id).person_id))
    settle()
    screen = sized.screen_shown
    assert screen is not None
    (part,) = screen.findChildren(RhythmPart)
    assert cut_off(part) == []
    for opens in (part.presenter.choose_rhythm, part.presenter.plan, part.presenter.offer_calendar):
        opens()
        settle()
        sheet = in_front()
        assert cut_off(sheet) == []
        assert sheet.width() <= sized.width()
        sheet.reject()
        settle()
