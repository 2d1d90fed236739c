"""The employee's turn without a window: which step follows which, and what is held between them."""

import pytest

from app.domain.assessment import Answer, Side
from app.domain.errors import FikaError, WrongPhraseError
from app.services.assessments import EmployeeTurn, SealKey
from app.services.session import Session
from app.ui.places import PersonPlace, Place
from app.ui.screens.assessment.shown import OwnPhrase
from app.ui.screens.hand_over.presenter import HandOverPresenter
from app.ui.screens.hand_over.words import GivingBack, Threshold, what_a_phrase_is_on
from tests.ui.prepared import Prepared

PHRASE = "velvet harbour orbit"


class Steps:
    """A window that remembers the steps. Matches HandOverView."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.words = ""

    def show_choose(self, words: Threshold) -> None:
        """Remember."""
        self.seen.append("choose")
        self.words = words.meaning

    def show_open(self, words: Threshold) -> None:
        """Remember."""
        self.seen.append("open")
        self.words = words.meaning

    def show_questions(self) -> None:
        """Remember."""
        self.seen.append("questions")

    def show_assessment(self, turn: EmployeeTurn) -> None:
        """Remember."""
        self.seen.append("sealed assessment" if turn.is_sealed else "assessment")

    def show_give_back(self, words: GivingBack) -> None:
        """Remember."""
        self.seen.append("give back")
        self.words = words.about

    def show_error(self, error: FikaError) -> None:
        """Remember."""
        self.seen.append(type(error).__name__)


@pytest.fixture
def steps() -> Steps:
    """Return a window that remembers."""
    return Steps()


@pytest.fixture
def presenter(team: Session, prepared: Prepared, steps: Steps, gone: list[Place]) -> HandOverPresenter:
    """Return the presenter, begun in the employee's room."""
    team.enter_manager()
    team.hand_over(prepared.conversation.id)
    made = HandOverPresenter(steps, team, prepared.conversation.id, gone.append)
    made.begin()
    return made


def seal(presenter: HandOverPresenter) -> None:
    """Put everything under a phrase."""
    new = presenter.new_seal()
    presenter.put_under(new, new.key_for(PHRASE))


def test_without_a_phrase_going_on_asks_for_nothing(presenter: HandOverPresenter, steps: Steps) -> None:
    presenter.go_on_without()
    presenter.give_back()
    presenter.go_on_writing()

    assert steps.seen == ["choose", "assessment", "give back", "assessment"]


def test_under_a_phrase_nothing_is_held_once_it_is_given_back(
    presenter: HandOverPresenter, steps: Steps
) -> None:
    seal(presenter)
    assert presenter.turn is not None
    assert presenter.phrase_in(presenter.turn) is OwnPhrase.USED
    presenter.give_back()

    assert presenter.turn is None
    presenter.go_on_writing()
    assert steps.seen == ["choose", "sealed assessment", "give back", "open"]


def test_another_key_opens_nothing(presenter: HandOverPresenter, steps: Steps) -> None:
    seal(presenter)
    presenter.give_back()
    sealed = presenter.seal
    assert sealed is not None

    with pytest.raises(WrongPhraseError):
        presenter.open_with(sealed, sealed.key_for("velvet harbour"))

    assert presenter.turn is None
    presenter.open_with(sealed, sealed.key_for(PHRASE))
    assert steps.seen[-1] == "sealed assessment"


def test_going_on_without_the_phrase_is_refused_while_it_is_needed(
    presenter: HandOverPresenter, steps: Steps
) -> None:
    seal(presenter)
    presenter.give_back()

    presenter.go_on_without()

    assert steps.seen[-1] == "PhraseNeededError"


def test_starting_again_begins_at_the_threshold(presenter: HandOverPresenter, steps: Steps) -> None:
    seal(presenter)
    presenter.give_back()
    presenter.start_again()

    assert steps.seen[-1] == "choose"
    assert presenter.seal is None


def test_the_words_say_what_a_phrase_is_on(
    team: Session, prepared: Prepared, steps: Steps, gone: list[Place]
) -> None:
    """As long as nothing is revealed it seals everything; from then on private notes alone."""
    presenter = HandOverPresenter(steps, team, prepared.conversation.id, gone.append)
    threshold, end = words_of(presenter, steps)
    assert "Put what you say under a phrase" in threshold
    assert "whoever knows Jonas's passphrase" in end
    prepared.both_say(prepared.ids[0], Answer.CONSISTENTLY, Answer.SOMETIMES)
    together = prepared.finished()
    threshold, end = words_of(presenter, steps)
    assert "Put it under one now" in threshold
    assert "whoever knows Jonas's passphrase" in end
    assert "Everything you said in this conversation is then" in sheet_words(presenter)
    seal(presenter)
    key = key_of(presenter)
    threshold, end = words_of(presenter, steps)
    assert "What you said so far lies under your phrase." in threshold
    assert "It is sealed under your phrase." in end

    together.open_sealed(key)
    together.reveal(one.id for one in together.unrevealed)
    threshold, end = words_of(presenter, steps)
    assert "Your private notes lie under your phrase." in threshold
    assert "Your private notes are sealed under your phrase. Your answers and notes are not" in end
    assert "Everything you said in this conversation" not in sheet_words(presenter)
    for side in Side:
        together.agree(side)
    _threshold, end = words_of(presenter, steps)
    assert "You have both agreed to the end" in end


def test_where_the_reveal_has_begun_a_phrase_promises_a_place_for_private_notes(
    team: Session, prepared: Prepared, steps: Steps, gone: list[Place]
) -> None:
    together = prepared.finished()
    together.reveal([together.unrevealed[0].id])
    presenter = HandOverPresenter(steps, team, prepared.conversation.id, gone.append)

    threshold, end = words_of(presenter, steps)

    assert "Your answers and notes are not under a phrase" in threshold
    assert "gives you a place for private notes" in threshold
    assert "could read it" not in end
    presenter.go_on_without()
    assert presenter.turn is not None
    assert presenter.phrase_in(presenter.turn) is OwnPhrase.NONE_ANY_MORE


def words_of(presenter: HandOverPresenter, steps: Steps) -> tuple[str, str]:
    """Return the words at the threshold and at the end, as things stand."""
    presenter.begin()
    threshold = steps.words
    presenter.give_back()
    return threshold, steps.words


def sheet_words(presenter: HandOverPresenter) -> str:
    """Return the words where a phrase is chosen in the middle of the turn."""
    return what_a_phrase_is_on(presenter.names, presenter.own_words)


def key_of(presenter: HandOverPresenter) -> SealKey:
    """Return the key of the phrase."""
    sealed = presenter.seal
    assert sealed is not None
    return sealed.key_for(PHRASE)


def test_the_manager_comes_back_to_whom_they_were_with(
    presenter: HandOverPresenter, prepared: Prepared, gone: list[Place]
) -> None:
    presenter.taken_back()

    assert gone == [PersonPlace(prepared.conversation.person_id)]
