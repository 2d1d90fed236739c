"""The whole window, while it is the employee's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from app.domain.errors import FikaError
from app.ui.errors import show_error
from app.ui.jobs import JobsOf, drop_jobs_of
from app.ui.places import Go, HandOverPlace
from app.ui.screen import Screen
from app.ui.screens.assessment.employee import Ways
from app.ui.screens.assessment.employee_view import EmployeeScreen
from app.ui.screens.hand_over.choose import ChoosePart
from app.ui.screens.hand_over.give_back import GiveBackPart
from app.ui.screens.hand_over.keys import KeyMaker
from app.ui.screens.hand_over.open import OpenPart
from app.ui.screens.hand_over.part import Part
from app.ui.screens.hand_over.presenter import HandOverPresenter
from app.ui.screens.hand_over.words import GivingBack, Threshold, sign_of, what_a_phrase_is_on
from app.ui.screens.hand_over.worksheet_desk import WorksheetDesk
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.assessments import EmployeeTurn, Seal, SealKey
    from app.services.session import Session


def open_hand_over(session: "Session", place: HandOverPlace, go: Go) -> Screen:
    """Open the employee's turn at its threshold. Raises SealedError and NotFoundError."""
    return HandOverScreen(session, place.conversation_id, go)


class HandOverScreen(Screen):
    """One step at a time; a step that is left is freed. Matches HandOverView."""

    alone = True

    def __init__(self, session: "Session", conversation_id: int, go: Go) -> None:
        super().__init__()
        self._session = session
        self._shown: Part | EmployeeScreen | None = None
        self._keys: KeyMaker | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self.presenter = HandOverPresenter(self, session, conversation_id, go)
        self.presenter.begin()

    @property
    def shown(self) -> "Part | EmployeeScreen":
        """The step that is shown."""
        assert self._shown is not None
        return self._shown

    def window_title(self) -> str:
        """Name no one."""
        return _("Assessment")

    def acts(self) -> list[QAction]:
        """Return the acts of the step that is shown."""
        return self.shown.acts()

    def first_focus(self) -> None:
        """Begin where the step begins."""
        self.shown.first_focus()

    def flush(self) -> None:
        """Keep what is half typed. Raises FikaError."""
        if isinstance(self._shown, EmployeeScreen):
            self._shown.flush()

    def veil(self) -> None:
        """Show nothing of theirs to the manager, who types the passphrase."""
        if isinstance(self._shown, EmployeeScreen):
            self.presenter.give_back()

    def left(self) -> None:
        """Forget what was typed."""
        if isinstance(self._shown, Part):
            self._shown.forget()

    # What the presenter asks for

    def show_choose(self, words: Threshold) -> None:
        """Offer a phrase of their own."""
        part = ChoosePart(words, self.presenter.own_names)
        self._keys = KeyMaker(part, JobsOf(part), self.presenter.put_under)
        part.chosen.connect(self._phrase_chosen)
        part.without_requested.connect(self.presenter.go_on_without)
        part.give_back_requested.connect(self.presenter.give_back)
        self._show(part)

    def show_open(self, words: Threshold) -> None:
        """Ask for the phrase."""
        part = OpenPart(words)
        self._keys = KeyMaker(part, JobsOf(part), self.presenter.open_with)
        part.typed.connect(self._phrase_typed)
        part.forgotten.connect(self._ask_to_start_again)
        part.without_requested.connect(self.presenter.go_on_without)
        part.give_back_requested.connect(self.presenter.give_back)
        self._show(part)

    def show_assessment(self, turn: "EmployeeTurn") -> None:
        """Show their own assessment, at the behaviour they were at."""
        at = self._shown.panel.behaviour_id if isinstance(self._shown, EmployeeScreen) else ""
        ways = Ways(self.presenter.give_back, self.presenter.look_together)
        screen = EmployeeScreen(turn, self.presenter.names, ways, self.presenter.phrase_in(turn), at)
        screen.header.show_sign(sign_of(self.presenter.own_words))
        screen.phrase_requested.connect(self._ask_phrase)
        WorksheetDesk(screen, turn).taken.connect(self._worksheet_taken)
        self._show(screen)

    def show_give_back(self, words: GivingBack) -> None:
        """Show the page on which the laptop is handed back."""
        part = GiveBackPart(words, self._session)
        part.gate.passed.connect(self.presenter.taken_back)
        part.gate.lock_requested.connect(self.lock_requested)
        part.go_on_requested.connect(self.presenter.go_on_writing)
        self._show(part)

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)

    # Phrases

    @Slot(str)
    def _phrase_chosen(self, phrase: str) -> None:
        if self._keys is not None:
            self._keys.make(self.presenter.new_seal(), phrase, _("Sealing…"))

    @Slot(str)
    def _phrase_typed(self, phrase: str) -> None:
        try:
            seal = self.presenter.seal
        except FikaError as error:
            self.show_error(error)
            return
        if self._keys is not None and seal is not None:
            self._keys.make(seal, phrase, _("Opening…"))

    @Slot()
    def _ask_phrase(self) -> None:
        from app.ui.screens.hand_over.phrase_sheet import PhraseSheet

        try:
            self.flush()
        except FikaError as error:
            self.show_error(error)
            return
        turn = self.presenter.turn
        sheet = PhraseSheet(
            self,
            what_a_phrase_is_on(self.presenter.names, self.presenter.own_words),
            self.presenter.own_names,
            sealed=turn is not None and turn.is_sealed,
        )
        self._keys = KeyMaker(sheet, JobsOf(sheet), self._put_under)
        sheet.chosen.connect(self._phrase_chosen)
        self._sheet = sheet
        sheet.open()

    def _put_under(self, seal: "Seal", key: "SealKey") -> None:
        self.flush()  # the assessment is shown anew then
        self.presenter.put_under(seal, key)
        self._sheet.accept()

    @Slot()
    def _worksheet_taken(self) -> None:
        self.presenter.show_anew()
        if isinstance(self._shown, EmployeeScreen):
            self._shown.show_word(_("Taken in from the worksheet."))

    @Slot()
    def _ask_to_start_again(self) -> None:
        from app.ui.screens.hand_over.start_again import StartAgainSheet

        sheet = StartAgainSheet(self, self.presenter.names)
        sheet.agreed.connect(self._start_again)
        sheet.open()

    @Slot()
    def _start_again(self) -> None:
        try:
            self.presenter.start_again()
        except FikaError as error:
            self.show_error(error)

    def _show(self, step: "Part | EmployeeScreen") -> None:
        old, self._shown = self._shown, step
        self._whole.addWidget(step)
        if old is None:
            return
        if isinstance(old, Part):
            old.forget()
        drop_jobs_of(old)
        self._whole.removeWidget(old)
        old.hide()
        old.deleteLater()
        self.acts_changed.emit()
        step.show()
        step.first_focus()
