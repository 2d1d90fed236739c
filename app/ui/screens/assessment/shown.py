"""What an assessment shows, and what its window must be able to do."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from app.domain.assessment import Answer
from app.domain.errors import FikaError


@dataclass(frozen=True, slots=True)
class Heading:
    """Whose view this is, of which conversation."""

    title: str
    about: str


@dataclass(frozen=True, slots=True)
class CharacteristicLine:
    """One characteristic in the outline; `state` says in a word whether something is open there."""

    id: str
    name: str
    state: str
    current: bool


@dataclass(frozen=True, slots=True)
class BehaviourLine:
    """One behaviour in the outline."""

    id: str
    text: str
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class StepLines:
    """The behaviours of one step in the outline, under the step's name."""

    name: str
    lines: tuple[BehaviourLine, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The behaviour that is being read."""

    characteristic: str
    step: str
    about_step: str
    text: str
    example: str
    other_way: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether this side is still at work: what to say about it, and what can be done."""

    open: bool
    who_reads: str = ""
    """Who reads the answer and the note, and when."""
    title: str = ""
    text: str = ""
    act: str = ""


class OwnPhrase(Enum):
    """What the employee's own phrase does in this turn."""

    NONE = auto()
    """There is none."""
    NONE_ANY_MORE = auto()
    """There is none, and one would be on private notes only: the two have begun to look at the rest."""
    USED = auto()
    """What is said lies under it, and it was typed."""
    LEFT_OUT = auto()
    """Only the private notes lie under it any more, and it was not typed: they stay closed."""


class AssessmentView(Protocol):
    """The window of one side's assessment."""

    def show_heading(self, heading: Heading) -> None:
        """Show whose view this is."""

    def show_outline(self, lines: tuple[CharacteristicLine, ...], steps: tuple[StepLines, ...]) -> None:
        """Show all characteristics, and the behaviours of the current one."""

    def mark_answer(
        self, behaviour_id: str, answer: Answer | None, lines: tuple[CharacteristicLine, ...]
    ) -> None:
        """Show another answer in the outline, and the words beside the characteristics."""

    def show_reading(self, behaviour_id: str, reading: Reading) -> None:
        """Show a behaviour as the one being read."""

    def show_answer(self, answer: Answer | None) -> None:
        """Show the answer of the behaviour being read."""

    def show_note(self, note: str) -> None:
        """Show the note of the behaviour being read."""

    def show_standing(self, standing: Standing) -> None:
        """Show whether this can still be changed."""

    def show_word(self, word: str) -> None:
        """Say something quietly, such as 'Saved'."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""

    def ask_finish(self, question: str, what_it_means: str, yes: Callable[[], None]) -> None:
        """Ask before finishing; `yes` is called if people say so."""

    def finish_typing(self) -> None:
        """Hand over at once what is half typed."""


class EmployeeAssessmentView(AssessmentView, Protocol):
    """The window of the employee's assessment, with what only the employee sees."""

    def show_private_notes(self, notes: str) -> None:
        """Show the employee's notes for themselves; never asked for without a phrase."""


class ManagerAssessmentView(AssessmentView, Protocol):
    """The window of the manager's assessment, with what only the manager sees."""

    def show_private(self, evidence: str, peers: str) -> None:
        """Show the manager's own evidence and what peers said."""
