"""From a place to its screen. Screens are imported when somebody first goes there."""

from typing import TYPE_CHECKING

from app.ui.places import (
    AssessmentPlace,
    CarePlace,
    FrameworkPlace,
    Go,
    HandOverPlace,
    PeoplePlace,
    PersonPlace,
    Place,
    SummaryPlace,
    TogetherPlace,
)
from app.ui.screen import Screen

if TYPE_CHECKING:
    from app.services.session import Session


def open_screen(session: "Session", place: Place, go: Go) -> Screen:
    """Build the screen of a place. Raises what its first look into the vault raises (FikaError)."""
    match place:
        case PeoplePlace():
            from app.ui.screens.people.view import open_people

            return open_people(session, place, go)
        case PersonPlace():
            from app.ui.screens.person.view import open_person

            return open_person(session, place, go)
        case AssessmentPlace():
            from app.ui.screens.assessment.manager_view import open_assessment

            return open_assessment(session, place, go)
        case HandOverPlace():
            from app.ui.screens.hand_over.view import open_hand_over

            return open_hand_over(session, place, go)
        case TogetherPlace():
            from app.ui.screens.together.view import open_together

            return open_together(session, place, go)
        case SummaryPlace():
            from app.ui.screens.summary.opening import open_summary

            return open_summary(session, place, go)
        case FrameworkPlace():
            from app.ui.screens.framework.view import open_framework

            return open_framework(session, place, go)
        case CarePlace():
            from app.ui.screens.care.view import open_care

            return open_care(session, place, go)
        case _:
            from app.ui.screens.one_on_ones import open_one_on_one

            return open_one_on_one(session, place, go)
