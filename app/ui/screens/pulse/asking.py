"""What happens while the two questions are answered."""

from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.domain.pulse import Asked, Moment
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.pulses import Pulses


class QuestionsView(Protocol):
    """The page on which they stand."""

    def show_answer(self, asked: Asked, answer: int) -> None:
        """Show what was answered to one of the two."""

    def show_kept(self, words: str) -> None:
        """Say quietly whether the answers are kept."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


class QuestionsPresenter:
    """The two questions, without their looks. Both answers are kept together, as soon as there are two."""

    def __init__(self, view: QuestionsView, pulses: "Pulses", conversation_id: int, moment: Moment) -> None:
        self._view = view
        self._pulses = pulses
        self._id = conversation_id
        self._moment = moment
        self._answers: dict[Asked, int] = {}

    @property
    def is_answered(self) -> bool:
        """Tell whether both are answered."""
        return len(self._answers) == len(Asked)

    def begin(self) -> None:
        """Show what was answered in this turn already."""
        given = self._pulses.given(self._id, self._moment)
        if given is not None:
            self._answers = {asked: given.answer_to(asked) for asked in Asked}
            for asked, answer in self._answers.items():
                self._view.show_answer(asked, answer)
            self._view.show_kept(self._kept())

    def answer(self, asked: Asked, answer: int) -> None:
        """Answer one of the two."""
        self._answers[asked] = answer
        self._view.show_answer(asked, answer)
        if not self.is_answered:
            self._view.show_kept(_("Both answers are kept together: answer the other one too."))
            return
        try:
            self._pulses.answer(
                self._id, self._moment, self._answers[Asked.CLEAR], self._answers[Asked.SUPPORTED]
            )
        except FikaError as error:
            self._view.show_kept(_("Not kept yet."))
            self._view.show_error(error)
            return
        self._view.show_kept(self._kept())

    def _kept(self) -> str:
        if self._moment is Moment.BEFORE:
            return _("Kept. You can change your answers as long as you are on this page.")
        return _("Kept. You can change your answers until you hand the laptop back.")
