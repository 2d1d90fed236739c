"""The bank of questions: to pick from where both look, to change where the manager is alone."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.question import Question, Theme
from app.domain.template_errors import QuestionMissingError
from app.services.rooms import Rooms
from app.storage import questions as kept
from app.storage.vault import Vault


class Questions:
    """The questions of one vault. Those that come with Fika are put in when somebody first asks for any."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    def listed(self) -> tuple[Question, ...]:
        """Return all questions, theme by theme. Raises SealedError where the employee sits alone."""
        self._rooms.check_manager_sits_here()
        found = kept.listed(self._vault)
        if found:
            return found
        from app.services.agenda_files import questions_that_come

        kept.put_in(self._vault, questions_that_come())
        return kept.listed(self._vault)

    def add(self, theme: Theme, words: str) -> Question:
        """Add one at the end of its theme. Raises QuestionMissingError, SealedError."""
        self._rooms.check_everything()
        self.listed()
        new = _tidy(Question(theme, words))
        return replace(new, id=kept.add(self._vault, new))

    def change(self, question: Question) -> None:
        """Keep other words, or another theme. Raises QuestionMissingError, SealedError."""
        self._rooms.check_everything()
        kept.change(self._vault, _tidy(question))

    def reorder(self, question_ids: Sequence[int]) -> None:
        """Keep all questions in this order, each within its theme. Raises SealedError."""
        self._rooms.check_everything()
        kept.reorder(self._vault, question_ids)

    def delete(self, question_id: int) -> None:
        """Delete one; it doesn't come back. Raises SealedError."""
        self._rooms.check_everything()
        kept.remove(self._vault, question_id)


def _tidy(question: Question) -> Question:
    words = " ".join(question.words.split())
    if not words:
        raise QuestionMissingError
    return replace(question, words=words)
