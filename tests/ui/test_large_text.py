"""At 200 % text, and in the smallest window promised, nothing is cut off."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.assessment import Side
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.jobs import wait_for_jobs
from app.ui.main_window import MainWindow
from app.ui.places import (
    AllKeptPlace,
    AssessmentPlace,
    Errand,
    HandOverPlace,
    MeetingPlace,
    MeetingSummaryPlace,
    NewManagerPlace,
    OwnTurnPlace,
    PeoplePlace,
    PersonPlace,
    Place,
    SummaryPlace,
    TemplatesPlace,
    TodayPlace,
    TogetherPlace,
)
from tests.robots.going_in import go_in
from tests.robots.hands import TURNS
from tests.ui.cut_off import cut_off

SIZES = ((1360, 860), (1024, 700))
PLACES: dict[str, Callable[[Session], Place]] = {
    "the employee's assessment": lambda team: HandOverPlace(_preparing(team)),
    "the manager's assessment": lambda team: AssessmentPlace(_preparing(team)),
    "together": lambda team: TogetherPlace(_revealed(team)),
    "the summary": lambda team: SummaryPlace(_revealed(team)),
    "the summary for both": lambda team: SummaryPlace(_revealed(team), together=True),
    "an empty summary": lambda team: SummaryPlace(_nothing_agreed(team)),
    "today": lambda _team: TodayPlace(),
    "a person": lambda _team: PersonPlace(1),
    "a one-on-one": lambda team: MeetingPlace(1, _meeting(team)),
    "a one-on-one for both": lambda team: MeetingPlace(1, _meeting(team), together=True),
    "its summary": lambda team: MeetingSummaryPlace(1, _meeting(team)),
    "its summary for both": lambda team: MeetingSummaryPlace(1, _meeting(team), together=True),
    "a new manager": lambda _team: NewManagerPlace(1),
    "everything kept": lambda _team: AllKeptPlace(1),
    "templates": lambda _team: TemplatesPlace(),
    "two questions": lambda team: OwnTurnPlace(1, Errand.PULSE, _revealed(team)),
    "her agenda": lambda team: OwnTurnPlace(1, Errand.AGENDA, _meeting(team)),
    "her yes to a new manager": lambda _team: OwnTurnPlace(1, Errand.NEW_MANAGER),
}


def _meeting(team: Session) -> int:
    planned = team.meetings.next_of(1)
    assert planned is not None
    return planned.id


def _preparing(team: Session) -> int:
    return team.conversations.of_person(team.people.named("Bo").id)[0].id


def _revealed(team: Session) -> int:
    return team.conversations.latest_revealed(team.people.named("Amira")).id


def _nothing_agreed(team: Session) -> int:
    conversation = team.conversations.start(team.people.named("Dina"), date(2026, 11, 22))
    team.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE).finish()
    team.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER).finish()
    return conversation.id


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", PLACES)
def test_nothing_is_cut_off(
    window: MainWindow, appearance: Appearance, team: Session, name: str, scale: float
) -> None:
    """Neither a sentence nor a button, and the window stays as large as it was."""
    appearance.set_scale(scale)
    window.resize(*SIZES[0])
    place = PLACES[name](team)  # made before anybody sits down: only then may all be spoken of
    go_in(window, team, PeoplePlace())
    before = window.screen_shown
    for size in SIZES:
        window.resize(*size)
        window.go(place)
        wait_for_jobs()
        for _ in range(TURNS):
            QApplication.processEvents()
        screen = window.screen_shown
        assert screen is not None
        assert screen is not before, f"it is not made anew in {size}"
        assert cut_off(screen) == [], size
        assert (window.width(), window.height()) == size
        before = screen
