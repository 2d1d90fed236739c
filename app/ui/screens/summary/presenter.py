"""What happens while a summary is looked at and saved."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import FikaError
from app.reports.names import file_name
from app.reports.paper import Paper
from app.ui.places import Go, TogetherPlace
from app.ui.screens.both_names import both_names
from app.ui.screens.summary.shown import PagePicture, SummaryView, Warned
from app.ui.work import RunJob
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.summary import StepMention, Summary
    from app.services.together import Together

PAGE_WIDTH = 1240
"""How wide a page's picture is made, in pixels: sharp at twice the size it is shown."""


@dataclass(frozen=True, slots=True)
class Made:
    """A finished PDF and its pages as pictures."""

    pdf: bytes
    pages: tuple[PagePicture, ...]


def make(summary: "Summary", paper: Paper) -> Made:
    """Make the PDF and its pictures; called off the GUI thread."""
    from app.reports.pages import page_images
    from app.reports.summary_pdf import summary_pdf

    pdf = summary_pdf(summary, paper)
    return Made(pdf, tuple(page_images(pdf, PAGE_WIDTH)))


class SummaryPresenter:
    """The summary of one conversation, before and while it is saved."""

    def __init__(self, view: SummaryView, together: "Together", go: Go, run_job: RunJob) -> None:
        from app.services.summaries import mentions_of_steps, summary_of

        self._view = view
        self._go = go
        self._run_job = run_job
        self._conversation_id = together.conversation.id
        self._summary = summary_of(together)
        self._mentions = mentions_of_steps(together)
        self._paper = Paper.A4
        self._made: Made | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was agreed that could stand on a page."""
        return self._summary.is_empty

    def begin(self) -> None:
        """Show the warning, if any, and make the pages."""
        names = both_names(self._summary.employee_name, self._summary.manager_name)
        title = _("Summary for {employee} and {manager}").format(
            employee=names.employee, manager=names.manager
        )
        about = _("Career conversation · {date}").format(date=long_date(self._summary.held_on))
        self._view.show_heading(title, about)
        if self.is_empty:
            self._view.show_nothing_agreed()
            return
        self._view.show_warning(warning_about(self._mentions))
        self._view.show_paper(self._paper)
        self._make_pages()

    def choose_paper(self, paper: Paper) -> None:
        """Make the pages anew for another paper."""
        if paper is not self._paper and not self.is_empty:
            self._paper = paper
            self._view.show_paper(paper)
            self._make_pages()

    def save_as(self) -> None:
        """Ask where, and save the PDF off the GUI thread; nothing happens before the pages are there."""
        if self._made is not None:
            self._view.ask_where(file_name(self._summary), partial(self._save, self._made.pdf))

    def _save(self, pdf: bytes, path: Path) -> None:
        def write() -> Path:
            from app.services.vaults import save_file

            save_file(path, pdf)
            return path

        self._view.show_at_work(at_work=True)
        self._run_job(write, self._saved, self._failed)

    def back(self) -> None:
        """Go back to the time together."""
        self._go(TogetherPlace(self._conversation_id))

    def _make_pages(self) -> None:
        summary, paper = self._summary, self._paper
        self._made = None
        self._view.show_at_work(at_work=True)

        def ready(made: Made) -> None:
            if paper is self._paper:
                self._ready(made)

        self._run_job(lambda: make(summary, paper), ready, self._failed)

    def _ready(self, made: Made) -> None:
        self._made = made
        self._view.show_at_work(at_work=False)
        self._view.show_pages(made.pages, self._described())

    def _saved(self, path: Path) -> None:
        self._view.show_at_work(at_work=False)
        self._view.show_saved(path)

    def _failed(self, error: Exception) -> None:
        self._view.show_at_work(at_work=False)
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)

    def _described(self) -> str:
        headlines = "; ".join(area.headline for area in self._summary.growth_areas)
        return _("The pages of the summary. Growth areas: {headlines}").format(headlines=headlines)


def warning_about(mentions: "tuple[StepMention, ...]") -> Warned:
    """Return the words that say where a step is named; nothing where none is."""
    if not mentions:
        return Warned()
    places = dict.fromkeys(_mention_words(mention) for mention in mentions)
    return Warned(
        _("A step is named in what you wrote."),
        "\n".join(places)
        + "\n"
        + _("This page may travel further than the two of you. Read it again before you save it."),
    )


def _mention_words(mention: "StepMention") -> str:
    if mention.headline:
        words = _("“{words}” in the growth area “{where}”")
        return words.format(words=mention.words, where=mention.headline)
    if mention.written_on is not None:
        words = _("“{words}” in what you added on {date}")
        return words.format(words=mention.words, date=long_date(mention.written_on))
    return _("“{words}” in the notes for both").format(words=mention.words)
