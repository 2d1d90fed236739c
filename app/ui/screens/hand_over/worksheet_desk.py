"""Where worksheets are asked for, in front of the employee's assessment."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal, Slot

from app.domain.errors import FikaError
from app.reports.paper import Paper
from app.ui.choose_folder import choose_file_to_open, choose_file_to_save
from app.ui.errors import show_error
from app.ui.jobs import JobsOf
from app.ui.question import Answer, ask
from app.ui.screens.assessment.employee_view import EmployeeScreen
from app.ui.screens.hand_over.worksheet import WorksheetPresenter
from app.ui.screens.hand_over.worksheet_lines import Review
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.assessments import EmployeeTurn


class WorksheetDesk(QObject):
    """Asks for files and shows what was read. Matches WorksheetView; lives as long as the assessment."""

    taken = Signal()
    """Something was taken in: the assessment is to be shown anew."""

    def __init__(self, screen: EmployeeScreen, turn: "EmployeeTurn") -> None:
        super().__init__(screen)
        self._screen = screen
        self.presenter = WorksheetPresenter(self, turn, JobsOf(screen))
        screen.blank_requested.connect(self._ask_paper)
        screen.filled_requested.connect(self._ask_file)

    def ask_where(self, name: str, then: Callable[[Path], None]) -> None:
        """Ask for a place to save."""
        choose_file_to_save(self._screen, _("Save a blank worksheet"), name, "pdf", then, guest=True)

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on."""
        self._screen.word.say(words)

    def show_saved(self, path: Path) -> None:
        """Say where the blank worksheet was saved."""
        where = QDir.toNativeSeparators(str(path))
        self._screen.show_word(_("The blank worksheet is at {path}").format(path=where))

    def finish_typing(self) -> None:
        """Keep what is half typed."""
        self._screen.flush()

    def show_review(self, review: Review, take: Callable[[frozenset[str]], None]) -> None:
        """Show what was read."""
        from app.ui.screens.hand_over.worksheet_review import WorksheetReview

        sheet = WorksheetReview(self._screen, review)
        sheet.taken.connect(partial(_tell, take))
        sheet.open()

    def show_taken(self) -> None:
        """Show the assessment anew."""
        self.taken.emit()

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self._screen, error)

    @Slot()
    def _ask_paper(self) -> None:
        ask(
            self._screen,
            _("Which paper?"),
            _(
                "The worksheet holds the behaviours you read here, with places for your answers, and nothing "
                "about you or anybody else. Fill it in with any reader of PDF, or by hand."
            ),
            [Answer(Paper.A4.value, _("A4"), "primary"), Answer(Paper.LETTER.value, _("Letter"), "plain")],
            self._paper_chosen,
        )

    def _paper_chosen(self, key: str) -> None:
        if key:
            self.presenter.save_blank(Paper(key))

    @Slot()
    def _ask_file(self) -> None:
        try:
            self._screen.flush()
        except FikaError as error:
            self.show_error(error)
            return
        title = _("Read a filled-in worksheet")
        choose_file_to_open(self._screen, title, "pdf", self.presenter.read, guest=True)


def _tell(take: Callable[[frozenset[str]], None], replaced: frozenset[str]) -> None:
    take(replaced)
