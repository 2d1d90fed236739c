"""Worksheets: a blank one to take home, and a filled one to read back. Nothing changes before they say so."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.domain.assessment import View
from app.domain.errors import FikaError
from app.reports.paper import Paper
from app.ui.work import RunJob
from app.wording.terms import answer_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.filled_worksheet import FilledWorksheet
    from app.domain.framework import Framework
    from app.services.assessments import EmployeeTurn

FILE_NAME = "Fika worksheet.pdf"


@dataclass(frozen=True, slots=True)
class Said:
    """A view in words."""

    answer: str
    note: str


@dataclass(frozen=True, slots=True)
class Line:
    """One behaviour of a worksheet: what would be said of it, and what is said already."""

    behaviour_id: str
    sentence: str
    worksheet: Said
    mine: Said | None
    """None where nothing that is said would go."""


@dataclass(frozen=True, slots=True)
class Review:
    """What a worksheet holds, to be looked at before anything is taken in."""

    new: tuple[Line, ...]
    other: tuple[Line, ...]
    """What would replace something that is said already."""
    unread: tuple[tuple[str, str], ...]
    """Places that could not be read, and why."""


class WorksheetView(Protocol):
    """Where worksheets are asked for."""

    def ask_where(self, name: str, then: Callable[[Path], None]) -> None:
        """Ask for a place to save."""

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on; empty words end it."""

    def show_saved(self, path: Path) -> None:
        """Say where the blank worksheet was saved."""

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
        before = self._turn.assessment().views
        merged = {one: _merged(before.get(one, View()), view) for one, view in filled.views.items()}
        changed = {one: view for one, view in merged.items() if view != before.get(one, View())}
        lines = [
            _line(behaviour.id, behaviour.text, before.get(behaviour.id, View()), changed[behaviour.id])
            for behaviour in self._turn.behaviours
            if behaviour.id in changed
        ]
        review = Review(
            tuple(one for one in lines if one.mine is None),
            tuple(one for one in lines if one.mine is not None),
            tuple((one.place, one.reason) for one in filled.unread),
        )
        self._view.show_review(review, partial(self._take, changed, review))

    def _take(self, changed: dict[str, View], review: Review, replaced: frozenset[str]) -> None:
        wanted = {one.behaviour_id for one in review.new} | replaced
        try:
            self._turn.say_many({one: view for one, view in changed.items() if one in wanted})
        except FikaError as error:
            self._view.show_error(error)
            return
        self._view.show_taken()

    def _failed(self, error: Exception) -> None:
        self._view.show_busy("")
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)


def _merged(mine: View, worksheet: View) -> View:
    """Return what the worksheet says; where it says nothing, what is said already stays."""
    return View(worksheet.answer or mine.answer, worksheet.note or mine.note)


def _line(behaviour_id: str, sentence: str, mine: View, after: View) -> Line:
    stays = mine.answer in (None, after.answer) and mine.note in ("", after.note)
    return Line(behaviour_id, sentence, _said(after), None if stays else _said(mine))


def _said(view: View) -> Said:
    return Said(answer_name(view.answer), view.note)


def _make(path: Path, framework: "Framework", discipline: str, paper: Paper) -> Path:
    from app.reports.worksheet_pdf import worksheet_pdf
    from app.services.vaults import save_file
    from app.services.worksheets import blank_worksheet

    save_file(path, worksheet_pdf(blank_worksheet(framework, discipline), paper))
    return path


def _read(path: Path, framework: "Framework", discipline: str) -> "FilledWorksheet":
    from app.services.worksheets import read_worksheet

    return read_worksheet(path, framework, discipline)
