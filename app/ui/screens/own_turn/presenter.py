"""An employee's own turn outside an assessment: one errand, and handing back."""

from typing import TYPE_CHECKING, Protocol

from app.domain.conversation import Conversation
from app.domain.errors import FikaError, NotFoundError
from app.domain.pulse import Moment
from app.ui.places import Errand, Go, MeetingPlace, NewManagerPlace, OwnTurnPlace, PersonPlace, Place
from app.ui.screens.both_names import both_names
from app.ui.screens.hand_over.words import GivingBack
from app.ui.screens.own_turn.words import giving_back, nothing_to_ask

if TYPE_CHECKING:
    from app.services.session import Session


class OwnTurnView(Protocol):
    """The whole window, while it is the employee's."""

    def show_questions(self, conversation_id: int, moment: Moment) -> None:
        """Ask the two questions."""

    def show_agenda(self, meeting_id: int) -> None:
        """Show the agenda of a meeting, and what they keep to themselves."""

    def show_reading(self) -> None:
        """Show what a new manager would get."""

    def show_give_back(self, words: GivingBack) -> None:
        """Show the page on which the laptop is handed back."""

    def flush(self) -> None:
        """Keep what is half typed. Raises FikaError."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


class OwnTurnPresenter:
    """The turn, without its looks. It holds no word and no key."""

    def __init__(self, view: OwnTurnView, session: "Session", place: OwnTurnPlace, go: Go) -> None:
        """Begin with whoever sits here. Raises SealedError outside their turn, and NotFoundError."""
        self._view = view
        self._session = session
        self._place = place
        self._go = go
        self.own_names = (session.people.get(place.person_id).name, session.manager_name)
        self.names = both_names(*self.own_names)

    def begin(self) -> None:
        """Begin the errand. Raises FikaError where it can't be begun."""
        if self._place.errand is Errand.PULSE:
            self._ask()
        elif self._place.errand is Errand.AGENDA:
            self._view.show_agenda(self._place.about)
        else:
            self._view.show_reading()

    def give_back(self) -> None:
        """Go to the page on which the laptop is handed back, once all that is typed is kept."""
        try:
            self._view.flush()
        except FikaError as error:
            self._view.show_error(error)
            return
        sealed = self._session.own_agendas.is_there(self._place.person_id)
        self._view.show_give_back(giving_back(self._place.errand, self.names, sealed=sealed))

    def go_on(self) -> None:
        """Go on after all: whoever has a phrase is asked for it anew."""
        try:
            self.begin()
        except FikaError as error:
            self._view.show_error(error)

    def taken_back(self) -> None:
        """Show the manager, who is back, where they came from."""
        self._go(self._after())

    def _ask(self) -> None:
        conversation = self._conversation()
        moment = self._session.pulses.due(conversation)
        if moment is None:
            pulses = self._session.pulses
            moment = next((one for one in Moment if pulses.can_change(conversation.id, one)), None)
        if moment is None:
            self._view.show_give_back(nothing_to_ask(self.names))
        else:
            self._view.show_questions(conversation.id, moment)

    def _conversation(self) -> Conversation:
        for one in self._session.conversations.of_person(self._place.person_id):
            if one.id == self._place.about:
                return one
        raise NotFoundError("conversation", str(self._place.about))

    def _after(self) -> Place:
        person_id, about = self._place.person_id, self._place.about
        if self._place.errand is Errand.AGENDA:
            return MeetingPlace(person_id, about)
        if self._place.errand is Errand.NEW_MANAGER:
            return NewManagerPlace(person_id)
        return PersonPlace(person_id)
