"""What happens with the bank of questions: each change is kept as it is typed."""

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.errors import FikaError
from app.domain.question import Question, Theme
from app.ui.screens.templates.keeping import Keeping
from app.ui.screens.templates.shown import QuestionsView
from app.wording.themes import theme_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

DRAFT = "question"


class QuestionsPresenter:
    """The questions, without their looks."""

    def __init__(self, view: QuestionsView, session: "Session") -> None:
        self._view = view
        self._session = session
        self._questions: tuple[Question, ...] = ()
        self._now: Question | None = None
        self._wanted: list[str] = []
        self._keeping = Keeping(session.questions.change)

    @property
    def at(self) -> int:
        """The id of the question people are at; 0 for none."""
        return self._now.id if self._now else 0

    def begin(self, question_id: int = 0) -> None:
        """Show all, and one of them: the first unless said otherwise. Raises FikaError."""
        self._read()
        shown = self._shown()
        self._now = next((one for one in shown if one.id == question_id), next(iter(shown), None))
        self._view.show_questions(shown, self.at)
        self._view.show_question(self._now)
        self._view.show_question_problem("")
        kept = self._session.drafts.of(DRAFT).kept()
        self._view.show_draft(kept.words.get("words", "") if kept else "")

    def find(self, words: str) -> None:
        """Show only questions that hold all these words."""
        self._wanted = words.casefold().split()
        self.begin(self.at)

    def choose(self, question_id: int) -> None:
        """Go to another question."""
        if question_id != self.at:
            self._now = next((one for one in self._questions if one.id == question_id), None)
            self._view.show_question(self._now)
            self._view.show_question_problem("")

    def write(self, words: str) -> None:
        """Keep other words; without any, the old ones stay until there are some again."""
        if self._now is None:
            return
        said = "" if words.strip() else _("It stays as it was until you write something else.")
        self._view.show_question_problem(said)
        if words.strip() and self._keep(replace(self._now, words=words)):
            self._view.show_line(self._now)

    def choose_theme(self, theme: str) -> None:
        """Keep another theme."""
        if self._now is not None and self._keep(replace(self._now, theme=Theme(theme))):
            self.begin(self.at)

    def move(self, by: int) -> None:
        """Move this question up (-1) or down (1) past the next one of its theme that is shown."""
        alike = [one.id for one in self._shown() if self._now and one.theme is self._now.theme]
        if self.at not in alike or not 0 <= alike.index(self.at) + by < len(alike):
            return
        beside = alike[alike.index(self.at) + by]
        ids = [one.id for one in self._questions]
        goal = ids.index(beside)
        ids.remove(self.at)
        ids.insert(goal, self.at)
        try:
            self._session.questions.reorder(ids)
        except FikaError as error:
            self._view.show_error(error)
            return
        self._read()
        self._view.show_questions(self._shown(), self.at)

    def add(self, words: str, theme: str) -> None:
        """Add a question at the end of its theme."""
        try:
            added = self._session.questions.add(Theme(theme), words)
        except FikaError as error:
            self._view.show_error(error)
            return
        self.draft("")
        self._wanted = []
        self.begin(added.id)
        self._view.show_word(_("Added to “{theme}”.").format(theme=theme_name(added.theme)))

    def draft(self, words: str) -> None:
        """Keep what is half typed of a new question."""
        draft = self._session.drafts.of(DRAFT)
        try:
            if words.strip():
                draft.keep({"words": words})
            elif draft.kept() is not None:
                draft.drop()
        except FikaError as error:
            self._view.show_error(error)

    def delete(self) -> None:
        """Ask, then delete this question."""
        if self._now is not None:
            self._view.ask_delete(self._now.words, self._delete)

    def flush(self) -> None:
        """Save once more what could not be saved. Raises FikaError."""
        self._keeping.save()

    def _keep(self, question: Question) -> bool:
        self._now = question
        self._questions = tuple(question if one.id == question.id else one for one in self._questions)
        try:
            self._keeping.keep(question)
        except FikaError as error:
            self._view.show_error(error)
            return False
        return True

    def _delete(self) -> None:
        ids = [one.id for one in self._shown()]
        place = ids.index(self.at)
        try:
            self._session.questions.delete(self.at)
            self._keeping.forget(self.at)
        except FikaError as error:
            self._view.show_error(error)
            return
        left = [one for one in ids if one != self.at]
        self.begin(left[min(place, len(left) - 1)] if left else 0)
        self._view.show_word(_("Deleted."))

    def _read(self) -> None:
        self._questions = tuple(map(self._keeping.as_typed, self._session.questions.listed()))

    def _shown(self) -> list[Question]:
        return [one for one in self._questions if self._is_wanted(one)]

    def _is_wanted(self, question: Question) -> bool:
        said = f"{theme_name(question.theme)} {question.words}".casefold()
        return all(word in said for word in self._wanted)
