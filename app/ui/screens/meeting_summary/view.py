"""The window in which the summary of a one-on-one is looked at before it is saved."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from app.ui.jobs import JobsOf
from app.ui.places import Go, MeetingSummaryPlace
from app.ui.screens.acts import act, separator
from app.ui.screens.meeting_summary.presenter import MeetingSummaryPresenter
from app.ui.screens.paper.view import PaperScreen
from app.ui.widgets.empty_state import EmptyState
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


def open_meeting_summary(
    session: "Session", place: MeetingSummaryPlace, go: Go
) -> "MeetingSummaryScreen | MeetingSummaryForBoth":
    """Open the summary of a one-on-one. Raises NotFoundError and SealedError."""
    screen = MeetingSummaryForBoth if place.together else MeetingSummaryScreen
    return screen(session, place, go)


class MeetingSummaryScreen(PaperScreen):
    """The pages of a one-on-one's summary, where the manager looks alone. Matches MeetingSummaryView."""

    def __init__(self, session: "Session", place: MeetingSummaryPlace, go: Go) -> None:
        empty = EmptyState(
            _("Nothing is written down yet"),
            _(
                "A summary holds your notes for both, what you decided, what each of you takes on, and the "
                "growth areas you looked at. Write something down, and it will stand here."
            ),
            _("Back to the one-on-one"),
        )
        super().__init__(empty)
        self._of_meeting = MeetingSummaryPresenter(self, session, place, go, JobsOf(self))
        self.presenter = self._of_meeting
        self._lay_out(None)
        self._connect()
        empty.acted.connect(self.presenter.back)
        back = act(self, _("Back to the one-on-one"), "Alt+Left", self.presenter.back)
        of_the_page = [] if self._of_meeting.is_empty else [*self._acts_of_the_page(), separator(self)]
        self._acts = [*of_the_page, back]
        self._of_meeting.begin()

    def acts(self) -> list[QAction]:
        """Return the acts for the menu: those that make sense now."""
        return self._acts

    def saved_words(self, *, draft: bool) -> str:
        """Return what to say of where it was saved."""
        del draft
        return _("The summary is at {path}")

    def show_nothing_yet(self) -> None:
        """Say that nothing is written down that could stand on paper."""
        if self.empty is not None:
            self.empty.show()
        self.pages.hide()
        self.header.set_nothing_to_save()


class MeetingSummaryForBoth(MeetingSummaryScreen):
    """The same pages where both look."""

    alone = True
