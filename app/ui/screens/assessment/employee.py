"""The employee at the keyboard: their own answers and notes, and nothing else."""

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.assessment import Answer, View
from app.ui.places import Go
from app.ui.screens.assessment.presenter import AssessmentPresenter
from app.ui.screens.assessment.record import Record
from app.ui.screens.assessment.shown import AssessmentView
from app.ui.screens.both_names import BothNames
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.assessments import EmployeeTurn


class EmployeePresenter(AssessmentPresenter[View]):
    """The employee's own assessment."""

    def __init__(self, view: AssessmentView, turn: "EmployeeTurn", names: BothNames, go: Go) -> None:
        super().__init__(view, turn, names, Record(turn.assessment().views, View(), turn.say), go)

    @property
    def title(self) -> str:
        """Whose view this is."""
        return _("How {employee} sees it").format(employee=self._names.employee)

    @property
    def other_name(self) -> str:
        """The manager's first name."""
        return self._names.manager

    def write_note(self, behaviour_id: str, note: str) -> None:
        """Keep the note for the manager to read."""
        self._keep(behaviour_id, replace(self._record.of(behaviour_id), note=note))

    def _answer_in(self, entry: View) -> Answer | None:
        return entry.answer

    def _with_answer(self, entry: View, answer: Answer | None) -> View:
        return replace(entry, answer=answer)

    def _show_texts(self, entry: View) -> None:
        self._view.show_note(entry.note)
