"""Views that remember what they were asked to show."""

from collections.abc import Callable

from app.domain.assessment import Answer
from app.ui.screens.assessment.shown import CharacteristicLine, Heading, Reading, Standing, StepLines
from tests.ui.recording_view import Remembers


class RecordingView(Remembers):
    """The employee's window, as a presenter sees it."""

    def __init__(self) -> None:
        super().__init__()
        self.heading: Heading | None = None
        self.lines: tuple[CharacteristicLine, ...] = ()
        self.steps: tuple[StepLines, ...] = ()
        self.marks: dict[str, Answer | None] = {}
        self.current = ""
        self.reading: Reading | None = None
        self.answer: Answer | None = None
        self.note = ""
        self.standing = Standing(open=True)
        self.question = ""
        self.private_notes: str | None = None

    def show_heading(self, heading: Heading) -> None:
        """Remember."""
        self.heading = heading

    def show_outline(self, lines: tuple[CharacteristicLine, ...], steps: tuple[StepLines, ...]) -> None:
        """Remember."""
        self.lines, self.steps = lines, steps

    def mark_answer(
        self, behaviour_id: str, answer: Answer | None, lines: tuple[CharacteristicLine, ...]
    ) -> None:
        """Remember."""
        self.marks[behaviour_id] = answer
        self.lines = lines

    def show_reading(self, behaviour_id: str, reading: Reading) -> None:
        """Remember."""
        self.current, self.reading = behaviour_id, reading

    def show_answer(self, answer: Answer | None) -> None:
        """Remember."""
        self.answer = answer

    def show_note(self, note: str) -> None:
        """Remember."""
        self.note = note

    def show_standing(self, standing: Standing) -> None:
        """Remember."""
        self.standing = standing

    def ask_finish(self, question: str, what_it_means: str, yes: Callable[[], None]) -> None:
        """Remember, and answer."""
        self.question = f"{question} {what_it_means}"
        if self.says_yes:
            yes()

    def show_private_notes(self, notes: str) -> None:
        """Remember."""
        self.private_notes = notes

    @property
    def open_characteristics(self) -> tuple[str, ...]:
        """The ids of the characteristics in which something is open."""
        return tuple(line.id for line in self.lines if line.state == "some still open")


class RecordingManagerView(RecordingView):
    """The manager's window, as a presenter sees it."""

    def __init__(self) -> None:
        super().__init__()
        self.private = ("", "")

    def show_private(self, evidence: str, peers: str) -> None:
        """Remember."""
        self.private = (evidence, peers)
