"""From a place of ordinary one-on-ones to its screen. Screens are imported when somebody first goes there."""

from typing import TYPE_CHECKING, assert_never

from app.ui.places import (
    AllKeptPlace,
    Go,
    MeetingPlace,
    MeetingSummaryPlace,
    NewManagerPlace,
    OneOnOnePlace,
    OwnTurnPlace,
    TemplatesPlace,
    TodayPlace,
)
from app.ui.screen import Screen

if TYPE_CHECKING:
    from app.services.session import Session


def open_one_on_one(session: "Session", place: OneOnOnePlace, go: Go) -> Screen:
    """Build the screen of a place. Raises what its first look into the vault raises (FikaError)."""
    match place:
        case TodayPlace():
            from app.ui.screens.today.view import open_today

            return open_today(session, place, go)
        case MeetingPlace():
            from app.ui.screens.meeting.view import open_meeting

            return open_meeting(session, place, go)
        case MeetingSummaryPlace():
            from app.ui.screens.meeting_summary.view import open_meeting_summary

            return open_meeting_summary(session, place, go)
        case NewManagerPlace():
            from app.ui.screens.new_manager.view import open_new_manager

            return open_new_manager(session, place, go)
        case AllKeptPlace():
            from app.ui.screens.all_kept.view import open_all_kept

            return open_all_kept(session, place, go)
        case TemplatesPlace():
            from app.ui.screens.templates.view import open_templates

            return open_templates(session, place, go)
        case OwnTurnPlace():
            from app.ui.screens.own_turn.view import open_own_turn

            return open_own_turn(session, place, go)
    assert_never(place)
