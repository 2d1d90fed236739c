"""Worksheets: a blank one to take home, and a filled one to read back. Nothing changes before they say so."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.domain.assessment import View
from app.domain.errors import FikaError
from app.reports.paper import Paper
from app.ui.screens.hand_over.worksheet_lines import Review, reviewed, taken_in
from app.ui.work import RunJob
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.filled_worksheet import FilledWorksheet
    from app.domain.framework import Framework
    from app.services.assessments import EmployeeTurn

FILE_NAME = "Fika worksheet.pdf"


class WorksheetView(Protocol):
    """Where worksheets are asked for."""

    def ask_where(self, name: str, then: Callable[[Path], None]) -> None:
        """Ask for a place to save."""

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on; empty words end it."""

    def show_saved(self, path: Path) -> None:
        """Say where the blank worksheet was saved."""

    def finish_typing(self) -> None:
        """Keep what is half typed. Raises FikaError."""

    def show_review(self, review: Review, take: Callable[[frozenset[str]], None]) -> None:
        """Show what was read; `take` gets the ids of what is said already and may be replaced."""

    def show_taken(self) -> None:
        """Show the assessment with what was taken in."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


class WorksheetPresenter:
    """Worksheets for one turn."""

    def __init__(self, view: WorksheetView, turn: "EmployeeTurn", run: RunJob) -> None:
        self._view = view
        self._turn = turn
        self._run = run
        self._framework = turn.framework
        self._discipline = turn.conversation.discipline

    def save_blank(self, paper: Paper) -> None:
        """Ask where, and save a blank worksheet."""
        self._view.ask_where(FILE_NAME, partial(self._save, paper))

    def read(self, path: Path) -> None:
        """Read a filled-in worksheet and show what it holds; nothing is changed."""
        self._view.show_busy(_("Reading the worksheet…"))
        self._run(partial(_read, path, self._framework, self._discipline), self._was_read, self._failed)

    def _save(self, paper: Paper, path: Path) -> None:
        self._view.show_busy(_("Making the worksheet…"))
        make = partial(_make, path, self._framework, self._discipline, paper)
        self._run(make, self._saved, self._failed)

    def _saved(self, path: Path) -> None:
        self._view.show_busy("")
        self._view.show_saved(path)

    def _was_read(self, filled: "FilledWorksheet") -> None:
        self._view.show_busy("")
        self._review(filled)

    def _review(self, filled: "FilledWorksheet") -> None:
        """Show what it holds beside all that is said, half typed or not."""
        try:
            self._view.finish_typing()
        except FikaError as error:
            self._view.show_error(error)
            return
        before = self._turn.assessment().views
        review = reviewed(self._turn.behaviours, before, filled)
        self._view.show_review(review, partial(self._take, filled, before))

    def _take(self, filled: "FilledWorksheet", before: dict[str, View], replaced: frozenset[str]) -> None:
        try:
            self._view.finish_typing()
            if self._turn.assessment().views != before:  # they agreed to something else than would be kept
                self._review(filled)
                return
            self._turn.say_many(taken_in(before, filled, replaced))
        except FikaError as error:
            self._view.show_error(error)
            return
        self._view.show_taken()

    def _failed(self, error: Exception) -> None:
        self._view.show_busy("")
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)


def _make(path: Path, framework: "Framework", discipline: str, paper: Paper) -> Path:
    from app.reports.worksheet_pdf import worksheet_pdf
    from app.services.vaults import save_file
    from app.services.worksheets import blank_worksheet

    save_file(path, worksheet_pdf(blank_worksheet(framework, discipline), paper))
    return path


def _read(path: Path, framework: "Framework", discipline: str) -> "FilledWorksheet":
    from app.services.worksheets import read_worksheet

    return read_worksheet(path, framework, discipline)
