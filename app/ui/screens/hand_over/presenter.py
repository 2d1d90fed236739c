"""The employee's turn, step by step: the threshold, their assessment, and handing back."""

from typing import TYPE_CHECKING, Protocol

from app.domain.assessment import Side
from app.domain.errors import FikaError
from app.domain.own_words import OwnWords
from app.domain.pulse import Moment
from app.ui.places import Go, PersonPlace, Place, TogetherPlace
from app.ui.screens.assessment.shown import OwnPhrase
from app.ui.screens.both_names import both_names
from app.ui.screens.hand_over.words import (
    GivingBack,
    Threshold,
    before_together,
    giving_back,
    to_choose,
    to_open,
)
from app.wording.dates import long_date

if TYPE_CHECKING:
    from app.services.assessments import EmployeeTurn, Seal, SealKey
    from app.services.session import Session


class HandOverView(Protocol):
    """The whole window, while it is the employee's."""

    def show_choose(self, words: Threshold) -> None:
        """Offer a phrase of their own."""

    def show_open(self, words: Threshold) -> None:
        """Ask for the phrase."""

    def show_questions(self) -> None:
        """Ask the two questions that come before the first conversation; they may pass them over."""

    def show_assessment(self, turn: "EmployeeTurn") -> None:
        """Show their own assessment."""

    def show_give_back(self, words: GivingBack) -> None:
        """Show the page on which the laptop is handed back."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


class HandOverPresenter:
    """The employee's turn, without its looks. It holds their key only while their assessment is shown."""

    def __init__(self, view: HandOverView, session: "Session", conversation_id: int, go: Go) -> None:
        self._view = view
        self._session = session
        self._go = go
        self._id = conversation_id
        conversation = session.conversations.get(conversation_id)
        self._person_id = conversation.person_id
        self.own_names = (session.people.get(self._person_id).name, session.manager_name)
        self.names = both_names(*self.own_names)
        self.day = long_date(conversation.held_on)
        self._turn: EmployeeTurn | None = None
        self._goes_without = False
        """Whether they said, since they sat down, that they go on without a phrase."""
        self._passed_over = False
        """Whether they went on from the two questions, since they sat down."""
        self._after: Place = PersonPlace(self._person_id)

    @property
    def seal(self) -> "Seal | None":
        """What their phrase opens; None where nothing is sealed. Raises VaultDamagedError."""
        return self._session.assessments.seal_of(self._id)

    @property
    def own_words(self) -> OwnWords:
        """How what they said is kept, and what a phrase is on."""
        return self._session.assessments.own_words(self._id)

    def phrase_in(self, turn: "EmployeeTurn") -> OwnPhrase:
        """Return what the employee's own phrase does in a turn."""
        if turn.is_sealed:
            return OwnPhrase.USED
        if self.own_words.has_phrase:
            return OwnPhrase.LEFT_OUT
        return OwnPhrase.NONE if self.own_words is OwnWords.OPEN else OwnPhrase.NONE_ANY_MORE

    def begin(self) -> None:
        """Begin at the threshold: nothing that was said is shown before they go on."""
        own = self.own_words
        if own.has_phrase:
            can_start_again = self._session.assessments.can_start_again(self._id)
            self._view.show_open(to_open(self.names, own, can_start_again=can_start_again))
            return
        begun = bool(self._open(None).assessment().views)
        self._view.show_choose(to_choose(self.names, own, begun=begun))

    def new_seal(self) -> "Seal":
        """Return a seal for a phrase that is being chosen."""
        return self._session.assessments.new_seal()

    def put_under(self, seal: "Seal", key: "SealKey") -> None:
        """Put everything said so far under a phrase, and go on. Raises FikaError; nothing is changed then."""
        turn = self._turn or self._open(None)
        turn.seal(seal, key)
        self._show(turn)

    def open_with(self, _seal: "Seal", key: "SealKey") -> None:
        """Open what is sealed and go on. Raises WrongPhraseError."""
        self._show(self._open(key))

    def go_on_without(self) -> None:
        """Go on without a phrase: nothing is sealed, or only the private notes stay closed."""
        try:
            self._show(self._open(None))
        except FikaError as error:
            self._view.show_error(error)
            return
        self._goes_without = True

    def start_again(self) -> None:
        """Give up what was sealed under a forgotten phrase, unread. Raises FikaError."""
        self._session.assessments.start_again(self._id)
        self._goes_without = False
        self.begin()

    def show_anew(self) -> None:
        """Show the assessment as it is kept now."""
        if self._turn is not None:
            self._show(self._turn)

    def give_back(self) -> None:
        """Go to the page on which the laptop is handed back. Whoever goes on from there is asked anew."""
        self._after = PersonPlace(self._person_id)
        self._turn = None
        conversation = self._session.conversations.get(self._id)
        self._view.show_give_back(giving_back(self.names, self.own_words, conversation))

    def look_together(self) -> None:
        """Go to the same page on the way to the time together: the manager types, so nothing is shown."""
        self._after = TogetherPlace(self._id)
        self._turn = None
        self._view.show_give_back(before_together(self.names))

    def go_on_writing(self) -> None:
        """Go on after all: under a phrase, by the phrase; whoever was asked for one answers first."""
        if self._goes_without and not self.own_words.has_phrase:
            self.go_on_without()
        else:
            self.begin()

    def taken_back(self) -> None:
        """Show the manager, who is back, the page of whom they were with, or both what they look at."""
        self._go(self._after)

    @property
    def turn(self) -> "EmployeeTurn | None":
        """The turn that is shown; None outside the assessment."""
        return self._turn

    def _open(self, key: "SealKey | None") -> "EmployeeTurn":
        return self._session.assessments.employee_turn(self._id, at_keyboard=Side.EMPLOYEE, key=key)

    def pass_over(self) -> None:
        """Go on from the two questions to the assessment, answered or not."""
        self._passed_over = True
        if self._turn is not None:
            self._view.show_assessment(self._turn)

    def _show(self, turn: "EmployeeTurn") -> None:
        self._turn = turn
        if self._session.pulses.due(turn.conversation) is Moment.BEFORE and not self._passed_over:
            self._view.show_questions()
        else:
            self._view.show_assessment(turn)
