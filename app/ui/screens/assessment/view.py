"""What the windows of both sides' assessments have in common."""

from abc import abstractmethod
from collections.abc import Callable
from typing import Generic

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.assessment import Answer
from app.domain.errors import FikaError
from app.ui.screen import Screen
from app.ui.screens.acts import TypingFirst
from app.ui.screens.asking import ask_yes
from app.ui.screens.assessment.acts import allow_changes, assessment_acts
from app.ui.screens.assessment.header import AssessmentHeader
from app.ui.screens.assessment.outline import Outline
from app.ui.screens.assessment.panel import BehaviourPanel
from app.ui.screens.assessment.presenter import AssessmentPresenter
from app.ui.screens.assessment.record import Entry
from app.ui.screens.assessment.shown import CharacteristicLine, Heading, Reading, Standing, StepLines
from app.ui.screens.scrolling import begin_writing, bring_into_sight, scrolling_card
from app.ui.screens.word_line import WordLine
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card
from app.wording.errors import explain
from app.wording.translate import _


class AssessmentScreen(Screen, Generic[Entry]):
    """What both windows have: the outline, the behaviour being read, answers and the note."""

    alone = True

    def __init__(self, token: str, question: str) -> None:
        """Make the window; marks are drawn in the colour of `token`."""
        super().__init__()
        self.header = AssessmentHeader()
        self.standing = Banner()
        self.trouble = Banner("error")
        self.word = WordLine()
        self.outline = Outline(token)
        self.panel = BehaviourPanel(token, question)
        self._typing_first = TypingFirst(self)
        self._lay_out()

    @property
    @abstractmethod
    def presenter(self) -> AssessmentPresenter[Entry]:
        """What happens on each act."""

    def _lay_out(self) -> None:
        left = Card()
        left.body.setContentsMargins(12, 12, 4, 12)
        left.add(self.outline, 1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(left, 5)
        right = scrolling_card(self.panel)
        right.add(self.word)
        row.addWidget(right, 8)
        body = QVBoxLayout()
        body.setContentsMargins(24, 24, 24, 24)
        body.setSpacing(16)
        body.addWidget(self.standing)
        body.addWidget(self.trouble)
        body.addLayout(row, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(body, 1)
        self.trouble.hide()

    def _begin(self, at: str = "") -> None:
        self.panel.finish_layout()
        presenter = self.presenter
        self.header.finish_requested.connect(presenter.finish)
        self.header.leave_requested.connect(presenter.leave)
        self.standing.acted.connect(presenter.act_on_standing)
        self.outline.behaviour_chosen.connect(presenter.open_behaviour)
        self.outline.characteristic_chosen.connect(presenter.open_characteristic)
        self.panel.answered.connect(self._answered)
        self._acts = self._make_acts()
        self._typing_first.guard(self)
        presenter.begin(at)

    def _make_acts(self) -> list[QAction]:
        return assessment_acts(self, _("Leave"))

    def window_title(self) -> str:
        """Name no one: the title may be read by others."""
        return _("Assessment")

    def acts(self) -> list[QAction]:
        """Return the acts for the menu."""
        return self._acts

    def flush(self) -> None:
        """Keep what is half typed. Raises FikaError."""
        self.presenter.flush()

    def spot(self) -> str:
        """Return the behaviour being read."""
        return self.panel.behaviour_id

    def go_on_at(self, spot: str) -> None:
        """Read a behaviour again."""
        self.presenter.go_on_at(spot)

    def first_focus(self) -> None:
        """Begin at the answers, or at what a finished assessment offers."""
        if self.panel.choices.isEnabled():
            self.panel.choices.setFocus()
        else:
            self.standing.action.setFocus()

    # What the presenter asks for

    def show_heading(self, heading: Heading) -> None:
        """Show whose view this is."""
        self.header.show_heading(heading)

    def show_outline(self, lines: tuple[CharacteristicLine, ...], steps: tuple[StepLines, ...]) -> None:
        """Show all characteristics, and the behaviours of the current one."""
        self.outline.show_lines(lines, steps)

    def mark_answer(
        self, behaviour_id: str, answer: Answer | None, lines: tuple[CharacteristicLine, ...]
    ) -> None:
        """Show another answer in the outline, and the words beside the characteristics."""
        self.outline.show_answer(behaviour_id, answer)
        self.outline.show_states(lines)

    def show_reading(self, behaviour_id: str, reading: Reading) -> None:
        """Show a behaviour as the one being read."""
        self.panel.show_reading(behaviour_id, reading)
        self.outline.mark_current(behaviour_id)

    def show_answer(self, answer: Answer | None) -> None:
        """Show the answer of the behaviour being read."""
        self.panel.choices.set_chosen(answer.value if answer else None)

    def show_note(self, note: str) -> None:
        """Show the note of the behaviour being read."""
        self.panel.note.set_text(note)

    def show_standing(self, standing: Standing) -> None:
        """Show whether this can still be changed."""
        self.standing.show_message("done", standing.title, standing.text, standing.act)
        self.standing.setVisible(not standing.open)
        self.header.set_open(is_open=standing.open)
        self.panel.set_read_only(read_only=not standing.open)
        self.panel.show_who_reads(standing.who_reads)
        allow_changes(self._acts, allowed=standing.open)
        self.first_focus()

    def show_word(self, word: str) -> None:
        """Say something quietly; what could not be saved is spoken of until it is saved."""
        self.word.say(word)
        if self.presenter.is_all_saved:
            self.trouble.hide()

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""
        self.word.say("")
        self.trouble.show_problem(explain(error))
        self.trouble.show()

    def ask_finish(self, question: str, what_it_means: str, yes: Callable[[], None]) -> None:
        """Ask before finishing."""
        ask_yes(self, question, what_it_means, (_("I’m finished"), _("Not yet")), yes)

    def finish_typing(self) -> None:
        """Hand over at once what is half typed."""
        self.panel.note.flush()

    # Keys

    @Slot(QAction)
    def answer_by_key(self, chosen: QAction) -> None:
        """Answer and go on to the next behaviour."""
        self.presenter.answer(chosen.data(), go_on=True)

    @Slot()
    def take_answer_back(self) -> None:
        """Leave the behaviour open again."""
        self.presenter.answer(None, go_on=False)

    @Slot()
    def begin_note(self) -> None:
        """Put the keyboard into the note."""
        begin_writing(self.panel.note)

    @Slot()
    def back_to_answers(self) -> None:
        """Put the keyboard back to the answers."""
        self.panel.choices.setFocus()
        bring_into_sight(self.panel.choices)

    @Slot(str)
    def _answered(self, key: str) -> None:
        self.presenter.answer(Answer(key), go_on=False)
