"""What happens while a summary is looked at and saved."""

from functools import partial
from typing import TYPE_CHECKING

from app.reports.names import file_name
from app.reports.paper import Paper
from app.ui.places import Go, Place
from app.ui.screens.both_names import both_names
from app.ui.screens.paper.presenter import PaperPresenter
from app.ui.screens.paper.shown import Looked
from app.ui.screens.paper.warning import warning_about
from app.ui.screens.summary.shown import SummaryView
from app.ui.work import RunJob
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.summary import Summary
    from app.services.agreed import Agreed


class SummaryPresenter(PaperPresenter):
    """The summary of one conversation, before and while it is saved."""

    def __init__(
        self,
        view: SummaryView,
        agreed: "Agreed",
        back: Place,
        go: Go,
        run_job: RunJob,
        *,
        together: bool,
    ) -> None:
        """Look at what was agreed; `back` is where people came from.

        Where both look `together`, there are pages whatever was agreed: they may end having picked nothing.
        """
        from app.services.summaries import summary_of

        super().__init__(view, back, go, run_job)
        self._summary_view = view
        self._agreed = agreed
        self._together = together
        self._summary = summary_of(agreed)

    @property
    def has_no_pages(self) -> bool:
        """Tell whether the way leads back instead of to pages: nothing is agreed yet, and one looks alone."""
        return self._summary.is_nothing_yet and not self._together

    def begin(self) -> None:
        """Show the warning, if any, and make the pages."""
        if self.has_no_pages:
            self._summary_view.show_heading(*_heading(self._summary))
            self._summary_view.show_nothing_agreed()
        else:
            self._show()

    def look_anew(self) -> None:
        """Make everything anew: both have agreed to the end, or something was added."""
        from app.services.summaries import summary_of

        self._summary = summary_of(self._agreed)
        self._show()

    def _show(self) -> None:
        from app.services.summaries import mentions_of_steps

        title, about = _heading(self._summary)
        self.look_at(
            Looked(
                title,
                about,
                warning_about(mentions_of_steps(self._agreed)),
                _described(self._summary),
                file_name(self._summary),
                partial(_pdf, self._summary),
                draft=self._summary.is_draft,
            )
        )


def _heading(summary: "Summary") -> tuple[str, str]:
    names = both_names(summary.employee_name, summary.manager_name)
    title = _("Summary for {employee} and {manager}").format(employee=names.employee, manager=names.manager)
    draft, agreed = _("Career conversation · {date} · draft"), _("Career conversation · {date}")
    about = draft if summary.is_draft else agreed
    return title, about.format(date=long_date(summary.held_on))


def _described(summary: "Summary") -> str:
    if not summary.growth_areas:
        return _("The pages of the summary. No growth area is picked.")
    headlines = "; ".join(area.headline for area in summary.growth_areas)
    return _("The pages of the summary. Growth areas: {headlines}").format(headlines=headlines)


def _pdf(summary: "Summary", paper: Paper) -> bytes:
    from app.reports.summary_pdf import summary_pdf

    return summary_pdf(summary, paper)
