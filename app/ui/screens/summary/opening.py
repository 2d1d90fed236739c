"""From a place to the summary's screen in its room."""

from typing import TYPE_CHECKING

from app.ui.places import Go, SummaryPlace
from app.ui.screen import Screen

if TYPE_CHECKING:
    from app.services.session import Session


def open_summary(session: "Session", place: SummaryPlace, go: Go) -> Screen:
    """Open the summary of a conversation. Raises NotRevealedError, NotFoundError and SealedError."""
    if place.together:
        from app.ui.screens.summary.both import SummaryForBoth

        return SummaryForBoth(session.together(place.conversation_id), session.pulses, go)
    from app.ui.screens.summary.alone import SummaryForOne

    agreed = session.agreed(place.conversation_id)
    return SummaryForOne(agreed, go, sealed=session.assessments.needs_phrase(place.conversation_id))
