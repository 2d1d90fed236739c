"""What the templates and the questions show, and what their window must be able to do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.domain.errors import FikaError
from app.domain.question import Question


@dataclass(frozen=True, slots=True)
class TemplateShown:
    """One template; `total` is how long it takes, in words.

    `came` tells that it came with Fika, `as_it_came` that not a word of it was changed.
    """

    name: str
    items: tuple[tuple[str, str], ...]
    """Each item's words, and its minutes as they are typed."""
    total: str
    came: bool
    as_it_came: bool


class TemplatesView(Protocol):
    """The list of templates, and one of them to edit."""

    def show_list(self, templates: Sequence[tuple[int, str]], at: int) -> None:
        """Show all templates by id and name, and at which one people are."""

    def show_template(self, shown: TemplateShown | None, keyboard_at: int | None = None) -> None:
        """Show one to edit, or none; `keyboard_at` is the item that gets the keyboard."""

    def show_standing(self, shown: TemplateShown) -> None:
        """Show what follows from what was typed, and leave the fields alone."""

    def show_draft(self, words: str) -> None:
        """Show the item that was half typed."""

    def show_name_problem(self, words: str) -> None:
        """Say what is wrong with the name; empty words take it back."""

    def show_minutes_problem(self, place: int, words: str) -> None:
        """Say what is wrong with the minutes of an item; empty words take it back."""

    def show_word(self, words: str, *, can_put_back: bool = False) -> None:
        """Say quietly what happened, and whether it can be taken back."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""

    def begin_naming(self) -> None:
        """Put the keyboard into the name, ready to be typed over."""

    def ask_delete(self, name: str, meaning: str, yes: Callable[[], None]) -> None:
        """Ask before a template goes."""

    def ask_bring_back(self, gone: Sequence[tuple[int, str]], then: Callable[[int], None]) -> None:
        """Ask which one of those that were deleted comes back."""


class QuestionsView(Protocol):
    """The bank of questions, and one of them to edit."""

    def show_questions(self, lines: Sequence[Question], at: int) -> None:
        """Show questions theme by theme, and at which one people are; 0 for none."""

    def show_question(self, question: Question | None) -> None:
        """Show one to edit, or none."""

    def show_line(self, question: Question) -> None:
        """Show other words of a question in the list."""

    def show_draft(self, words: str) -> None:
        """Show the question that was half typed."""

    def show_question_problem(self, words: str) -> None:
        """Say what is wrong with the words; empty words take it back."""

    def show_word(self, words: str) -> None:
        """Say quietly what happened."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""

    def ask_delete(self, words: str, yes: Callable[[], None]) -> None:
        """Ask before a question goes."""
