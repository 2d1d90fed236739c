"""The whole window, while it is the employee's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from app.domain.errors import FikaError
from app.domain.pulse import Moment
from app.ui.jobs import JobsOf
from app.ui.places import Go, HandOverPlace
from app.ui.screen import Screen
from app.ui.screens.assessment.employee import Ways
from app.ui.screens.assessment.employee_view import EmployeeScreen
from app.ui.screens.hand_over.choose import ChoosePart
from app.ui.screens.hand_over.keys import KeyMaker
from app.ui.screens.hand_over.open import OpenPart
from app.ui.screens.hand_over.presenter import HandOverPresenter
from app.ui.screens.hand_over.turn_screen import TurnScreen
from app.ui.screens.hand_over.words import (
    GivingBack,
    Threshold,
    sign_of,
    what_a_phrase_is_on,
    what_starting_again_means,
)
from app.ui.screens.hand_over.worksheet_desk import WorksheetDesk
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.assessments import EmployeeTurn, Seal, SealKey
    from app.services.session import Session


def open_hand_over(session: "Session", place: HandOverPlace, go: Go) -> Screen:
    """Open the employee's turn at its threshold. Raises SealedError and NotFoundError."""
    return HandOverScreen(session, place.conversation_id, go)


class HandOverScreen(TurnScreen):
    """From the threshold to handing back. Matches HandOverView."""

    def __init__(self, session: "Session", conversation_id: int, go: Go) -> None:
        super().__init__(session)
        self._conversation_id = conversation_id
        self._keys: KeyMaker | None = None
        self.presenter = HandOverPresenter(self, session, conversation_id, go)
        self.presenter.begin()

    def window_title(self) -> str:
        """Name no one."""
        return _("Assessment")

    def veil(self) -> None:
        """Show nothing of theirs to the manager, who types the passphrase."""
        if self.presenter.turn is not None:
            self.presenter.give_back()

    # What the presenter asks for

    def show_choose(self, words: Threshold) -> None:
        """Offer a phrase of their own."""
        part = ChoosePart(words, self.presenter.own_names)
        self._keys = KeyMaker(part, JobsOf(part), self.presenter.put_under)
        part.chosen.connect(self._phrase_chosen)
        part.without_requested.connect(self.presenter.go_on_without)
        part.give_back_requested.connect(self.presenter.give_back)
        self.show_step(part)

    def show_open(self, words: Threshold) -> None:
        """Ask for the phrase."""
        part = OpenPart(words)
        self._keys = KeyMaker(part, JobsOf(part), self.presenter.open_with)
        part.typed.connect(self._phrase_typed)
        part.forgotten.connect(self._ask_to_start_again)
        part.without_requested.connect(self.presenter.go_on_without)
        part.give_back_requested.connect(self.presenter.give_back)
        self.show_step(part)

    def show_questions(self) -> None:
        """Ask the two questions that come before the first conversation."""
        from app.ui.screens.pulse.questions_page import QuestionsPage, before_the_first

        words = before_the_first(self.presenter.names)
        page = QuestionsPage(words, self._session.pulses, self._conversation_id, Moment.BEFORE)
        page.went_on.connect(self.presenter.pass_over)
        self.show_step(page)

    def show_assessment(self, turn: "EmployeeTurn") -> None:
        """Show their own assessment, at the behaviour they were at."""
        at = self._shown.panel.behaviour_id if isinstance(self._shown, EmployeeScreen) else ""
        ways = Ways(self.presenter.give_back, self.presenter.look_together)
        screen = EmployeeScreen(turn, self.presenter.names, ways, self.presenter.phrase_in(turn), at)
        screen.header.show_sign(sign_of(self.presenter.own_words))
        screen.phrase_requested.connect(self._ask_phrase)
        WorksheetDesk(screen, turn).taken.connect(self._worksheet_taken)
        self.show_step(screen)

    def show_give_back(self, words: GivingBack) -> None:
        """Show the page on which the laptop is handed back."""
        self.show_handing_back(words, self.presenter.go_on_writing, self.presenter.taken_back)

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

        names = self.presenter.names
        sheet = StartAgainSheet(self, names.employee, what_starting_again_means(names))
        sheet.agreed.connect(self._start_again)
        sheet.open()

    @Slot()
    def _start_again(self) -> None:
        try:
            self.presenter.start_again()
        except FikaError as error:
            self.show_error(error)
