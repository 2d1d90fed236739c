"""What happens while pages for both are looked at and saved."""

from functools import partial
from pathlib import Path

from app.domain.errors import FikaError
from app.reports.paper import Paper
from app.ui.places import Go, Place
from app.ui.screens.paper.making import Made, find, make
from app.ui.screens.paper.shown import Looked, PaperView
from app.ui.work import RunJob


class PaperPresenter:
    """Pages before and while they are saved. Saved is exactly what is shown."""

    def __init__(self, view: PaperView, back: Place, go: Go, run_job: RunJob) -> None:
        """Begin with nothing to look at; `back` is where people came from."""
        self._view = view
        self._back = back
        self._go = go
        self._run_job = run_job
        self._paper = Paper.A4
        self._looked: Looked | None = None
        self._made: Made | None = None
        self._come_for = ""

    def look_at(self, looked: Looked) -> None:
        """Show these: the heading, the warning if there is one, and the pages as soon as they are made."""
        if self._looked is None:
            self._view.show_paper(self._paper)
        self._looked = looked
        self._view.show_heading(looked.title, looked.about)
        self._view.show_warning(looked.warned)
        self._make_pages(looked)

    def come_for(self, words: str) -> None:
        """Begin where some words stand, if they do, as soon as the pages are there."""
        self._come_for = words
        if self._made is not None:
            self._look_for_words(self._made)

    def choose_paper(self, paper: Paper) -> None:
        """Make the pages anew for another paper."""
        if paper is not self._paper and self._looked is not None:
            self._paper = paper
            self._view.show_paper(paper)
            self._make_pages(self._looked)

    def save_as(self) -> None:
        """Ask where, and save the PDF off the GUI thread; nothing happens before the pages are there."""
        if self._made is not None and self._looked is not None:
            save = partial(self._save, self._made.pdf, draft=self._looked.draft)
            self._view.ask_where(self._looked.file_name, save)

    def back(self) -> None:
        """Go back to where people came from."""
        self._go(self._back)

    def _save(self, pdf: bytes, path: Path, *, draft: bool) -> None:
        def write() -> Path:
            from app.services.vaults import save_file

            save_file(path, pdf)
            return path

        self._view.show_at_work(at_work=True)
        self._run_job(write, partial(self._saved, draft=draft), self._failed)

    def _make_pages(self, looked: Looked) -> None:
        paper = self._paper
        self._made = None
        self._view.show_at_work(at_work=True)

        def ready(made: Made) -> None:
            if paper is self._paper and looked is self._looked:
                self._ready(made, looked)

        self._run_job(lambda: make(partial(looked.pdf, paper)), ready, self._failed)

    def _ready(self, made: Made, looked: Looked) -> None:
        self._made = made
        self._view.show_at_work(at_work=False)
        self._view.show_pages(made.pages, looked.described, made.text)
        self._look_for_words(made)

    def _look_for_words(self, made: Made) -> None:
        words, self._come_for = self._come_for, ""
        if words:
            self._run_job(partial(find, words, made), partial(self._found, made), self._failed)

    def _found(self, made: Made, at: tuple[int, float] | None) -> None:
        if at is not None and made is self._made:
            self._view.go_to_place(*at)

    def _saved(self, path: Path, *, draft: bool) -> None:
        self._view.show_at_work(at_work=False)
        self._view.show_saved(path, draft=draft)

    def _failed(self, error: Exception) -> None:
        self._view.show_at_work(at_work=False)
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)
