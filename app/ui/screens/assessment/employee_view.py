"""The window of the employee's own assessment."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction

from app.domain.assessment import View
from app.ui.screens.acts import act, separator
from app.ui.screens.assessment.acts import assessment_acts, changing
from app.ui.screens.assessment.employee import EmployeePresenter, Ways
from app.ui.screens.assessment.own_notes import OwnNotes, phrase_act
from app.ui.screens.assessment.shown import OwnPhrase, Standing
from app.ui.screens.assessment.view import AssessmentScreen
from app.ui.screens.both_names import BothNames
from app.ui.screens.scrolling import begin_writing
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.assessments import EmployeeTurn


class EmployeeScreen(AssessmentScreen[View]):
    """The employee's window. It has no place for evidence or peers' words."""

    phrase_requested = Signal()
    blank_requested = Signal()
    filled_requested = Signal()

    def __init__(
        self, turn: "EmployeeTurn", names: BothNames, ways: Ways, phrase: OwnPhrase, at: str = ""
    ) -> None:
        """Open it `at` a behaviour, or at the first that is still open."""
        super().__init__("self", _("How far does this describe you?"))
        self._phrase = phrase
        self.own_notes = OwnNotes(names, phrase)
        self.panel.add_private(self.own_notes)
        self.header.say_leave(_("Stop for today…"))
        self._presenter = EmployeePresenter(self, turn, names, ways)
        self.panel.note_written.connect(self._presenter.write_note)
        self.own_notes.written.connect(self._presenter.write_private_notes)
        self.own_notes.phrase_requested.connect(self.phrase_requested)
        self.own_notes.blank.clicked.connect(self.blank_requested)
        self.own_notes.filled.clicked.connect(self.filled_requested)
        self._begin(at)

    @property
    def presenter(self) -> EmployeePresenter:
        """What happens on each act."""
        return self._presenter

    def _make_acts(self) -> list[QAction]:
        walking = assessment_acts(self, _("Stop for today…"))
        own = []
        if self._phrase is OwnPhrase.USED:
            own.append(act(self, _("Write your private notes"), "O", self.begin_private))
        if self._phrase is not OwnPhrase.LEFT_OUT:
            own.append(act(self, phrase_act(self._phrase), "Ctrl+Shift+P", self.phrase_requested.emit))
        return [
            *walking,
            separator(self),
            *own,
            act(self, _("Save a blank worksheet…"), "Ctrl+Shift+S", self.blank_requested.emit),
            changing(act(self, _("Read a filled-in worksheet…"), "Ctrl+Shift+R", self.filled_requested.emit)),
        ]

    def show_private_notes(self, notes: str) -> None:
        """Show the employee's notes for themselves."""
        if self.own_notes.field is not None:
            self.own_notes.field.set_text(notes)

    def show_standing(self, standing: Standing) -> None:
        """Show whether this can still be changed; the private notes always can."""
        super().show_standing(standing)
        self.own_notes.filled.setVisible(standing.open)

    def finish_typing(self) -> None:
        """Hand over at once what is half typed."""
        super().finish_typing()
        if self.own_notes.field is not None:
            self.own_notes.field.flush()

    @Slot()
    def begin_private(self) -> None:
        """Put the keyboard into the private notes."""
        if self.own_notes.field is not None:
            begin_writing(self.own_notes.field)
