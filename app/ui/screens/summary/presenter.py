"""What happens while a summary is looked at and saved."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import FikaError
from app.reports.names import file_name
from app.reports.paper import Paper
from app.ui.places import Go, Place
from app.ui.screens.both_names import both_names
from app.ui.screens.summary.shown import PagePicture, SummaryView
from app.ui.screens.summary.warning import warning_about
from app.ui.work import RunJob
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.summary import Summary
    from app.services.agreed import Agreed

PAGE_WIDTH = 1240
"""How wide a page's picture is made, in pixels: sharp at twice the size it is shown."""


@dataclass(frozen=True, slots=True)
class Made:
    """A finished PDF, its pages as pictures, and what can be read on them."""

    pdf: bytes
    pages: tuple[PagePicture, ...]
    text: str


def make(summary: "Summary", paper: Paper) -> Made:
    """Make the PDF, its pictures and its text; called off the GUI thread."""
    from app.reports.pages import page_images, page_texts
    from app.reports.summary_pdf import summary_pdf

    pdf = summary_pdf(summary, paper)
    return Made(pdf, tuple(page_images(pdf, PAGE_WIDTH)), "\n".join(page_texts(pdf)))


class SummaryPresenter:
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

        self._view = view
        self._agreed = agreed
        self._back = back
        self._go = go
        self._run_job = run_job
        self._together = together
        self._summary = summary_of(agreed)
        self._paper = Paper.A4
        self._made: Made | None = None

    @property
    def has_no_pages(self) -> bool:
        """Tell whether the way leads back instead of to pages: nothing is agreed yet, and one looks alone."""
        return self._summary.is_nothing_yet and not self._together

    def begin(self) -> None:
        """Show the warning, if any, and make the pages."""
        self._show_heading()
        if self.has_no_pages:
            self._view.show_nothing_agreed()
            return
        self._view.show_paper(self._paper)
        self._show_pages()

    def look_anew(self) -> None:
        """Make everything anew: both have agreed to the end, or something was added."""
        from app.services.summaries import summary_of

        self._summary = summary_of(self._agreed)
        self._show_heading()
        self._show_pages()

    def choose_paper(self, paper: Paper) -> None:
        """Make the pages anew for another paper."""
        if paper is not self._paper and not self.has_no_pages:
            self._paper = paper
            self._view.show_paper(paper)
            self._make_pages()

    def save_as(self) -> None:
        """Ask where, and save the PDF off the GUI thread; nothing happens before the pages are there."""
        if self._made is not None:
            draft = self._summary.is_draft
            self._view.ask_where(file_name(self._summary), partial(self._save, self._made.pdf, draft=draft))

    def _save(self, pdf: bytes, path: Path, *, draft: bool) -> None:
        def write() -> Path:
            from app.services.vaults import save_file

            save_file(path, pdf)
            return path

        self._view.show_at_work(at_work=True)
        self._run_job(write, partial(self._saved, draft=draft), self._failed)

    def back(self) -> None:
        """Go back to where people came from."""
        self._go(self._back)

    def _show_heading(self) -> None:
        names = both_names(self._summary.employee_name, self._summary.manager_name)
        title = _("Summary for {employee} and {manager}").format(
            employee=names.employee, manager=names.manager
        )
        draft, agreed = _("Career conversation · {date} · draft"), _("Career conversation · {date}")
        about = draft if self._summary.is_draft else agreed
        self._view.show_heading(title, about.format(date=long_date(self._summary.held_on)))

    def _show_pages(self) -> None:
        from app.services.summaries import mentions_of_steps

        self._view.show_warning(warning_about(mentions_of_steps(self._agreed)))
        self._make_pages()

    def _make_pages(self) -> None:
        summary, paper = self._summary, self._paper
        self._made = None
        self._view.show_at_work(at_work=True)

        def ready(made: Made) -> None:
            if paper is self._paper and summary is self._summary:
                self._ready(made)

        self._run_job(lambda: make(summary, paper), ready, self._failed)

    def _ready(self, made: Made) -> None:
        self._made = made
        self._view.show_at_work(at_work=False)
        self._view.show_pages(made.pages, self._described(), made.text)

    def _saved(self, path: Path, *, draft: bool) -> None:
        self._view.show_at_work(at_work=False)
        self._view.show_saved(path, draft=draft)

    def _failed(self, error: Exception) -> None:
        self._view.show_at_work(at_work=False)
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)

    def _described(self) -> str:
        if not self._summary.growth_areas:
            return _("The pages of the summary. No growth area is picked.")
        headlines = "; ".join(area.headline for area in self._summary.growth_areas)
        return _("The pages of the summary. Growth areas: {headlines}").format(headlines=headlines)
