"""The window of the manager's own assessment."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from app.domain.assessment import ManagerEntry, Side
from app.ui.places import AssessmentPlace, Go
from app.ui.screen import Screen
from app.ui.screens.assessment.manager import ManagerPresenter
from app.ui.screens.assessment.private_notes import PrivateNotes
from app.ui.screens.assessment.shown import Standing
from app.ui.screens.assessment.view import AssessmentScreen
from app.ui.screens.both_names import BothNames, both_names
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.assessments import ManagerTurn
    from app.services.session import Session


def open_assessment(session: "Session", place: AssessmentPlace, go: Go) -> Screen:
    """Open the manager's own assessment. Raises SealedError and NotFoundError."""
    turn = session.assessments.manager_turn(place.conversation_id, at_keyboard=Side.MANAGER)
    person = session.people.get(turn.conversation.person_id)
    return ManagerScreen(turn, both_names(person.name, session.manager_name), go)


class ManagerScreen(AssessmentScreen[ManagerEntry]):
    """The manager's window, with what only the manager sees."""

    def __init__(self, turn: "ManagerTurn", names: BothNames, go: Go) -> None:
        super().__init__(
            "manager", _("How far does this describe {employee}?").format(employee=names.employee)
        )
        self.private = PrivateNotes(names)
        self.panel.add_private(self.private)
        self._presenter = ManagerPresenter(self, turn, names, go)
        self.panel.note_written.connect(self._presenter.write_note)
        self.private.evidence_written.connect(self._evidence_written)
        self.private.peers_written.connect(self._peers_written)
        self._begin()

    @property
    def presenter(self) -> ManagerPresenter:
        """What happens on each act."""
        return self._presenter

    def show_private(self, evidence: str, peers: str) -> None:
        """Show the manager's own evidence and what peers said."""
        self.private.show_notes(evidence, peers)

    def show_standing(self, standing: Standing) -> None:
        """Show whether this can still be changed."""
        super().show_standing(standing)
        self.private.set_read_only(read_only=not standing.open)

    def finish_typing(self) -> None:
        """Hand over at once what is half typed."""
        super().finish_typing()
        self.private.flush()

    @Slot(str)
    def _evidence_written(self, text: str) -> None:
        self._presenter.write_evidence(self.panel.behaviour_id, text)

    @Slot(str)
    def _peers_written(self, text: str) -> None:
        self._presenter.write_peers(self.panel.behaviour_id, text)
