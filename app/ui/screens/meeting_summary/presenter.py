"""What happens while the summary of a one-on-one is looked at and saved."""

from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.reports.paper import Paper
from app.ui.places import Go, MeetingPlace, MeetingSummaryPlace
from app.ui.screens.both_names import both_names
from app.ui.screens.paper.presenter import PaperPresenter
from app.ui.screens.paper.shown import Looked, PaperView
from app.ui.screens.paper.warning import warning_about
from app.ui.work import RunJob
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.meeting_summary import MeetingSummary
    from app.services.session import Session


class MeetingSummaryView(PaperView, Protocol):
    """The window in which the summary of a one-on-one is looked at before it is saved."""

    def show_nothing_yet(self) -> None:
        """Say that nothing is written down that could stand on paper."""


class MeetingSummaryPresenter(PaperPresenter):
    """The summary of one meeting. Both see the same pages as the manager alone."""

    def __init__(
        self,
        view: MeetingSummaryView,
        session: "Session",
        place: MeetingSummaryPlace,
        go: Go,
        run_job: RunJob,
    ) -> None:
        """Look at a meeting. Raises NotFoundError and SealedError."""
        from app.services.meeting_summaries import meeting_summary_of

        back = MeetingPlace(place.person_id, place.meeting_id, place.together)
        super().__init__(view, back, go, run_job)
        self._nothing_yet = view.show_nothing_yet
        self._session = session
        self._meeting_id = place.meeting_id
        self._summary = meeting_summary_of(session, place.meeting_id)

    @property
    def is_empty(self) -> bool:
        """Tell whether the way leads back instead of to pages: nothing came of it yet."""
        return self._summary.is_empty

    def begin(self) -> None:
        """Show the pages, and what to read again before they are saved."""
        from app.reports.meeting_pdf import file_name
        from app.services.meeting_summaries import mentions_in

        title, about = _heading(self._summary)
        if self.is_empty:
            self._view.show_heading(title, about)
            self._nothing_yet()
            return
        self.look_at(
            Looked(
                title,
                about,
                warning_about(mentions_in(self._session, self._meeting_id, self._summary)),
                _("The pages of the summary, as they will be printed."),
                file_name(self._summary),
                partial(_pdf, self._summary),
            )
        )


def _heading(summary: "MeetingSummary") -> tuple[str, str]:
    names = both_names(summary.employee_name, summary.manager_name)
    title = _("Summary for {employee} and {manager}").format(employee=names.employee, manager=names.manager)
    kind = summary.title or _("One-on-one")
    return title, _("{kind} · {date}").format(kind=kind, date=long_date(summary.held_on))


def _pdf(summary: "MeetingSummary", paper: Paper) -> bytes:
    from app.reports.meeting_pdf import meeting_pdf

    return meeting_pdf(summary, paper)
