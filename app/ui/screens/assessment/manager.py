"""The manager at the keyboard: answers and notes, and beside them what only the manager sees."""

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.assessment import Answer, ManagerEntry
from app.ui.places import Go, PersonPlace, TogetherPlace
from app.ui.screens.assessment.presenter import AssessmentPresenter
from app.ui.screens.assessment.record import Record
from app.ui.screens.assessment.shown import ManagerAssessmentView
from app.ui.screens.both_names import BothNames
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.assessments import ManagerTurn


class ManagerPresenter(AssessmentPresenter[ManagerEntry]):
    """The manager's own assessment, with private evidence and peers' words."""

    def __init__(self, view: ManagerAssessmentView, turn: "ManagerTurn", names: BothNames, go: Go) -> None:
        super().__init__(view, turn, names, Record(turn.assessment().entries, ManagerEntry(), turn.say))
        self._private = view
        self._go = go

    @property
    def title(self) -> str:
        """Whose view this is."""
        return _("How {manager} sees {employee}").format(
            manager=self._names.manager, employee=self._names.employee
        )

    @property
    def other_name(self) -> str:
        """The employee's first name."""
        return self._names.employee

    @property
    def own_fields(self) -> tuple[str, str]:
        """Where the answer and the note are kept."""
        return "manager_view.answer", "manager_view.note"

    def write_note(self, behaviour_id: str, note: str) -> None:
        """Keep the note for the employee to read."""
        entry = self._record.of(behaviour_id)
        self._keep(behaviour_id, replace(entry, view=replace(entry.view, note=note)))

    def write_evidence(self, behaviour_id: str, evidence: str) -> None:
        """Keep the manager's own evidence; the employee never sees it."""
        self._keep(behaviour_id, replace(self._record.of(behaviour_id), evidence=evidence))

    def write_peers(self, behaviour_id: str, peers: str) -> None:
        """Keep what peers said; the employee never sees it."""
        self._keep(behaviour_id, replace(self._record.of(behaviour_id), peers=peers))

    def _look_together(self) -> None:
        self._go(TogetherPlace(self._turn.conversation.id))

    def _left(self) -> None:
        self._go(PersonPlace(self._turn.conversation.person_id))

    def _answer_in(self, entry: ManagerEntry) -> Answer | None:
        return entry.view.answer

    def _with_answer(self, entry: ManagerEntry, answer: Answer | None) -> ManagerEntry:
        return replace(entry, view=replace(entry.view, answer=answer))

    def _show_texts(self, entry: ManagerEntry) -> None:
        self._view.show_note(entry.view.note)
        self._private.show_private(entry.evidence, entry.peers)
