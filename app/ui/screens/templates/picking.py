"""What happens while an agenda is begun from a template, or questions are picked for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.domain.assessment import Side
from app.domain.errors import FikaError
from app.domain.question import Question
from app.domain.template import AgendaTemplate, TemplateItem
from app.wording.themes import theme_name
from app.wording.translate import _, ngettext

if TYPE_CHECKING:
    from app.services.session import Session


class From(Enum):
    """Where the items come from."""

    TEMPLATE = "template"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One item as it would come; `aside` is its time box, or that it stands on the agenda already."""

    words: str
    aside: str


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One question to tick; `theme` is set where a theme begins."""

    id: int
    words: str
    ticked: bool
    theme: str = ""


class PickView(Protocol):
    """The sheet."""

    def show_templates(self, templates: Sequence[tuple[int, str]]) -> None:
        """Show the templates to choose from, each by its id and its name."""

    def show_preview(self, about: str, lines: Sequence[PreviewLine]) -> None:
        """Show what the chosen template holds."""

    def show_questions(self, lines: Sequence[QuestionLine]) -> None:
        """Show the questions, with those that are ticked."""

    def show_submit(self, words: str, *, allowed: bool) -> None:
        """Show what would be added now; where nothing would be, it can't be pressed."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error; nothing was added."""

    def finish(self) -> None:
        """Close the sheet."""


class PickPresenter:
    """What is chosen so far, and adding it. What stands on the agenda already is never added twice."""

    def __init__(self, view: PickView, session: "Session", meeting_id: int, done: Callable[[], None]) -> None:
        """Pick for the agenda of both; `done` is called once something was added."""
        self._view = view
        self._session = session
        self._meeting_id = meeting_id
        self._done = done
        self._templates: tuple[AgendaTemplate, ...] = ()
        self._chosen: AgendaTemplate | None = None
        self._questions: tuple[Question, ...] = ()
        self._ticked: dict[int, str] = {}
        self._wanted: list[str] = []
        self._from = From.TEMPLATE
        self.by_whom = Side.MANAGER
        """Who brings what is added."""

    def begin(self) -> None:
        """Show what there is. Raises FikaError where it can't be read."""
        lines = self._session.agendas.ours(self._meeting_id)
        self._stand_there = {one.item.words.casefold() for one in lines if one.item.is_open}
        self._templates = self._session.templates.listed()
        self._questions = self._session.questions.listed()
        self._view.show_templates([(one.id, one.name) for one in self._templates])
        self.choose(self._templates[0].id if self._templates else 0)
        self._show_questions()

    def choose(self, template_id: int) -> None:
        """Show another template; 0 for none."""
        self._chosen = next((one for one in self._templates if one.id == template_id), None)
        items = self._chosen.items if self._chosen else ()
        self._view.show_preview(_about(self._chosen), [self._preview(one) for one in items])
        self._show_submit()

    def turn_to(self, source: From) -> None:
        """Take the items from somewhere else."""
        self._from = source
        self._show_submit()

    def find(self, words: str) -> None:
        """Show only questions that hold all these words; ticked ones stay ticked."""
        self._wanted = words.casefold().split()
        self._show_questions()

    def tick(self, question_id: int, *, ticked: bool) -> None:
        """Take a question, or leave it."""
        if ticked:
            found = next(one for one in self._questions if one.id == question_id)
            self._ticked[question_id] = found.words
        else:
            self._ticked.pop(question_id, None)
        self._show_submit()

    def add(self) -> None:
        """Add what is chosen, all or nothing, and close; on an error it stays open."""
        items = self._items()
        if not items:
            return
        title = self._chosen.name if self._from is From.TEMPLATE and self._chosen else ""
        try:
            person_id = self._session.meetings.get(self._meeting_id).person_id
            put = self._session.templates.put_on_agenda
            self._session.desks.of(person_id).add_all(
                self._meeting_id, partial(put, self._meeting_id, items, self.by_whom, title)
            )
        except FikaError as error:
            self._view.show_error(error)
            return
        self._view.finish()
        self._done()

    def _items(self) -> list[TemplateItem]:
        if self._from is From.QUESTIONS:
            found = [TemplateItem(words) for words in self._ticked.values()]
        else:
            found = list(self._chosen.items) if self._chosen else []
        return [one for one in found if not self._stands_there(one.words)]

    def _stands_there(self, words: str) -> bool:
        return words.casefold() in self._stand_there

    def _preview(self, item: TemplateItem) -> PreviewLine:
        if self._stands_there(item.words):
            return PreviewLine(item.words, _("stands there already"))
        return PreviewLine(item.words, minutes_in_words(item.minutes))

    def _show_questions(self) -> None:
        shown = [one for one in self._questions if self._is_wanted(one)]
        lines, theme = [], None
        for one in shown:
            begins = theme_name(one.theme) if one.theme is not theme else ""
            lines.append(QuestionLine(one.id, one.words, one.id in self._ticked, begins))
            theme = one.theme
        self._view.show_questions(lines)

    def _is_wanted(self, question: Question) -> bool:
        said = f"{theme_name(question.theme)} {question.words}".casefold()
        return question.id in self._ticked or all(word in said for word in self._wanted)

    def _show_submit(self) -> None:
        items = self._items()
        words = _("Add to the agenda") if self._from is From.TEMPLATE else _("Add what is ticked")
        self._view.show_submit(words, allowed=bool(items))


def minutes_in_words(minutes: int | None) -> str:
    """Return a time box in words; nothing where there is none."""
    if not minutes:
        return ""
    return ngettext("{minutes} minute", "{minutes} minutes", minutes).format(minutes=minutes)


def _about(template: AgendaTemplate | None) -> str:
    if template is None:
        return _("There is no template yet. You make one where the agendas are, in the list at the side.")
    if not template.items:
        return _("Nothing stands in it yet.")
    together = minutes_in_words(template.minutes)
    return _("{minutes} in all").format(minutes=together) if together else ""
