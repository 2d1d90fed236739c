"""The page on which an employee answers the two questions, or doesn't."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent

from app.domain.errors import FikaError
from app.domain.pulse import ANSWERS, Asked, Moment
from app.ui.errors import show_error
from app.ui.screens.acts import act, acts_with_data, separator
from app.ui.screens.both_names import BothNames
from app.ui.screens.hand_over.part import Part
from app.ui.screens.pulse.asking import QuestionsPresenter
from app.ui.screens.pulse.question_row import QuestionRow
from app.ui.widgets.buttons import button
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import in_menu, label
from app.wording.pulse import answer_words
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.pulses import Pulses


@dataclass(frozen=True, slots=True)
class QuestionsWords:
    """What stands around the two questions."""

    title: str
    about: str
    on: str
    """The button once both are answered."""
    without: str
    """The same button before that: nothing here has to be answered."""
    seen_by: str
    """Who sees the answers; `about` says it too."""


class QuestionsPage(Part):
    """Two rows to choose from, and one way on. Matches QuestionsView."""

    went_on = Signal()

    def __init__(self, words: QuestionsWords, pulses: "Pulses", conversation_id: int, moment: Moment) -> None:
        """Ask about a conversation. Raises SealedError and NotFoundError."""
        super().__init__(words.title, words.about)
        self._words = words
        self.rows = {asked: self._row(asked) for asked in Asked}
        self._kept = label("", "caption")
        self.page.add(self._kept)
        self.on = button(words.without)
        self.add_acts([self.on])
        self.presenter = QuestionsPresenter(self, pulses, conversation_id, moment)
        self.on.clicked.connect(self.went_on)
        answers = tuple((f"{one} · {answer_words(one)}", str(one), one) for one in ANSWERS)
        self._acts = [
            *acts_with_data(self, answers, self._answered_by_key),
            separator(self),
            act(self, _("Go on"), "Alt+Right", self.went_on.emit),
        ]
        self.presenter.begin()

    def _row(self, asked: Asked) -> QuestionRow:
        made = QuestionRow(asked, self._words.seen_by)
        made.answered.connect(self._answered)
        self.page.add(made)
        return made

    def acts(self) -> list[QAction]:
        """Return the acts of this page for the menu."""
        return self._acts

    def first_focus(self) -> None:
        """Begin at the first question."""
        self.rows[Asked.CLEAR].choices.focus_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter once both are answered; before that, only the button goes on without."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.presenter.is_answered:
            self.went_on.emit()
        else:
            super().keyPressEvent(event)

    # What the presenter asks for

    def show_answer(self, asked: Asked, answer: int) -> None:
        """Show what was answered."""
        self.rows[asked].choices.set_chosen(str(answer))

    def show_kept(self, words: str) -> None:
        """Say whether the answers are kept, also to whoever listens."""
        self._kept.setText(words)
        done = self.presenter.is_answered
        set_kind(self.on, "primary" if done else "plain")
        self.on.setText(in_menu(self._words.on if done else self._words.without))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)

    @Slot(Asked, int)
    def _answered(self, asked: Asked, answer: int) -> None:
        self.presenter.answer(asked, answer)

    def _answered_by_key(self, chosen: QAction) -> None:
        """Answer the question where the keyboard is, and go on to the other one."""
        at = self._asked_now()
        if at is None:
            self.show_kept(_("Both are answered. To change an answer, go to it with Tab first."))
            return
        self.presenter.answer(at, int(chosen.data()))
        if at is Asked.CLEAR:
            self.rows[Asked.SUPPORTED].choices.focus_chosen()

    def _asked_now(self) -> Asked | None:
        """Return the question where the keyboard is, or else the first that waits; None where neither is."""
        at_keyboard = (asked for asked, row in self.rows.items() if row.choices.has_keyboard)
        waiting = (asked for asked, row in self.rows.items() if row.choices.current() is None)
        return next(at_keyboard, next(waiting, None))


def before_the_first(names: BothNames) -> QuestionsWords:
    """Return the words at the beginning of the turn before the first conversation."""
    return QuestionsWords(
        _("Two short questions first"),
        _(
            "They ask about your conversations, never about you. {both} They are asked again after each "
            "conversation, so that you see whether talking helps. You don’t have to answer."
        ).format(both=_both_see(names)),
        _("Go on to your assessment"),
        _("Go on without answering"),
        _both_see(names),
    )


def after_the_end(names: BothNames) -> QuestionsWords:
    """Return the words at the end of a conversation."""
    return QuestionsWords(
        _("{employee}, two short questions").format(employee=names.employee),
        _(
            "You have ended a career conversation. The questions ask whether it helped, and say nothing "
            "about you. {both} You don’t have to answer."
        ).format(both=_both_see(names)),
        _("Hand the laptop back"),
        _("Hand it back without answering"),
        _both_see(names),
    )


def _both_see(names: BothNames) -> str:
    return _("{manager} sees your answers too.").format(manager=names.manager)
