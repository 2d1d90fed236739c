"""The employee at the keyboard: their own answers, notes and private notes, and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.assessment import Answer, View
from app.domain.errors import FikaError
from app.ui.screens.assessment.presenter import AssessmentPresenter
from app.ui.screens.assessment.record import Record
from app.ui.screens.assessment.shown import EmployeeAssessmentView
from app.ui.screens.both_names import BothNames
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.assessments import EmployeeTurn


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the employee can go from here."""

    give_back: Callable[[], None]
    """To the page on which the laptop is handed back."""
    look_together: Callable[[], None]
    """To the same page, and from there to the time together."""


class EmployeePresenter(AssessmentPresenter[View]):
    """The employee's own assessment."""

    def __init__(
        self, view: EmployeeAssessmentView, turn: "EmployeeTurn", names: BothNames, ways: Ways
    ) -> None:
        super().__init__(view, turn, names, Record(turn.assessment().views, View(), turn.say))
        self._ways = ways
        self._own = view
        self._employee_turn = turn
        self._private_notes = turn.private_notes
        self._private_notes_saved = True

    @property
    def title(self) -> str:
        """Whose view this is."""
        return _("How {employee} sees it").format(employee=self._names.employee)

    @property
    def other_name(self) -> str:
        """The manager's first name."""
        return self._names.manager

    @property
    def own_fields(self) -> tuple[str, str]:
        """Where the answer and the note are kept."""
        return "self_view.answer", "self_view.note"

    @property
    def is_all_saved(self) -> bool:
        """Tell whether the vault holds everything that was said, the private notes too."""
        return super().is_all_saved and self._private_notes_saved

    def begin(self, at: str = "") -> None:
        """Show everything, the private notes too."""
        super().begin(at)
        if self._employee_turn.is_sealed:
            self._own.show_private_notes(self._private_notes)

    def write_note(self, behaviour_id: str, note: str) -> None:
        """Keep the note for the manager to read."""
        self._keep(behaviour_id, replace(self._record.of(behaviour_id), note=note))

    def write_private_notes(self, notes: str) -> None:
        """Keep the employee's notes for themselves; the manager never sees them."""
        self._private_notes = notes
        try:
            self._save_private_notes()
        except FikaError as error:
            self._view.show_error(error)

    def flush(self) -> None:
        """Keep what is half typed and what could not be saved before. Raises FikaError."""
        super().flush()
        self._save_private_notes()

    def _save_private_notes(self) -> None:
        if self._private_notes != self._employee_turn.private_notes:
            self._private_notes_saved = False
            self._employee_turn.write_private_notes(self._private_notes)
            self._private_notes_saved = True
            self._view.show_word(_("Saved"))

    def _left(self) -> None:
        self._ways.give_back()

    def _look_together(self) -> None:
        self._leave_by(self._ways.look_together)

    def _finish(self) -> None:
        super()._finish()
        if self._employee_turn.is_finished:
            self.leave()

    def _answer_in(self, entry: View) -> Answer | None:
        return entry.answer

    def _with_answer(self, entry: View, answer: Answer | None) -> View:
        return replace(entry, answer=answer)

    def _show_texts(self, entry: View) -> None:
        self._view.show_note(entry.note)
