"""The whole window, while it is an employee's for one errand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from app.domain.pulse import Moment
from app.ui.places import Go, OwnTurnPlace
from app.ui.screen import Screen
from app.ui.screens.hand_over.give_back import GiveBackPart
from app.ui.screens.hand_over.turn_screen import TurnScreen
from app.ui.screens.hand_over.words import GivingBack
from app.ui.screens.own_turn.presenter import OwnTurnPresenter
from app.ui.screens.own_turn.words import turn_title

if TYPE_CHECKING:
    from app.services.session import Session


def open_own_turn(session: "Session", place: OwnTurnPlace, go: Go) -> Screen:
    """Open a turn at its errand. Raises SealedError and NotFoundError."""
    return OwnTurnScreen(session, place, go)


class OwnTurnScreen(TurnScreen):
    """The errand, and handing back. Matches OwnTurnView."""

    def __init__(self, session: "Session", place: OwnTurnPlace, go: Go) -> None:
        super().__init__(session)
        self._place = place
        self.presenter = OwnTurnPresenter(self, session, place, go)
        self.presenter.begin()

    def window_title(self) -> str:
        """Name no one."""
        return turn_title(self._place.errand)

    def veil(self) -> None:
        """Show nothing of theirs to the manager, who types the passphrase."""
        if not isinstance(self._shown, GiveBackPart):
            self.presenter.give_back()

    # What the presenter asks for

    def show_questions(self, conversation_id: int, moment: Moment) -> None:
        """Ask the two questions."""
        from app.ui.screens.pulse.questions_page import QuestionsPage, after_the_end, before_the_first

        names = self.presenter.names
        words = after_the_end(names) if moment is Moment.AFTER else before_the_first(names)
        page = QuestionsPage(words, self._session.pulses, conversation_id, moment)
        page.went_on.connect(self._give_back)
        self.show_step(page)

    def show_agenda(self, meeting_id: int) -> None:
        """Show the agenda of a meeting, and what they keep to themselves."""
        from app.ui.screens.own_turn.agenda_page import AgendaPage

        page = AgendaPage(
            self._session,
            self._place.person_id,
            meeting_id,
            self.presenter.names,
            self.presenter.own_names,
        )
        page.give_back_requested.connect(self._give_back)
        self.show_step(page)

    def show_reading(self) -> None:
        """Show what a new manager would get."""
        from app.ui.screens.own_turn.reading_page import ReadingPage

        page = ReadingPage(self._session, self._place.person_id, self.presenter.names)
        page.give_back_requested.connect(self._give_back)
        self.show_step(page)

    def show_give_back(self, words: GivingBack) -> None:
        """Show the page on which the laptop is handed back."""
        self.show_handing_back(words, self.presenter.go_on, self.presenter.taken_back)

    @Slot()
    def _give_back(self) -> None:
        self.presenter.give_back()
