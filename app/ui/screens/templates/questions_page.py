"""The bank of questions as a page: all of them as a list, and beside it one to edit."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from app.domain.errors import FikaError
from app.domain.question import Question, Theme
from app.ui.errors import show_error
from app.ui.screens.asking import ask_delete
from app.ui.screens.meeting.add_line import AddLine
from app.ui.screens.person.choice_field import ChoiceField
from app.ui.screens.templates.pick_lists import SearchLine, WordsList, heading_item
from app.ui.screens.templates.question_presenter import QuestionsPresenter
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.ui.widgets.saved_line import SavedLine
from app.ui.widgets.text import label, said
from app.wording.themes import theme_name
from app.wording.translate import _
from app.wording.visibility import who_sees_all

if TYPE_CHECKING:
    from app.services.session import Session

WRITES = ("question.theme", "question.words")
"""What this page writes."""
_ID = Qt.ItemDataRole.UserRole
_HIGH = 420


class QuestionsPage(QWidget):
    """All questions. Matches QuestionsView."""

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self.search = SearchLine()
        self.search.setPlaceholderText(_("Find a question by its words"))
        self.search.setAccessibleName(_("Find a question"))
        self.list = WordsList(_("Questions"), _HIGH)
        self.words = SavedLine(_("The question"))
        self.theme = ChoiceField(_("Theme"))
        self.theme.offer([(one.value, theme_name(one)) for one in Theme])
        self.up = button("", "quiet", icon="chevron-up", accessible=_("Move the question up (Alt+Up)"))
        self.down = button(
            "", "quiet", icon="chevron-down", accessible=_("Move the question down (Alt+Down)")
        )
        self.delete = button(_("Delete…"), "danger", icon="trash-2")
        self.new_theme = ChoiceField(_("Theme of the new one"))
        self.new_theme.offer([(one.value, theme_name(one)) for one in Theme])
        self.new = AddLine(_("A new question"), _("In your own words"))
        self._problem, self._word = label("", "error"), said("quiet")
        self._problem.hide()
        self._word.hide()
        self.seen_by = label(who_sees_all(WRITES, "", ""), "caption")
        for line in (self.words, self.new.line, self.theme.combo, self.new_theme.combo):
            line.setAccessibleDescription(self.seen_by.text())
        self._edit = Card()
        self.presenter = QuestionsPresenter(self, session)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        beside, right, add = Card("clear"), Card("clear"), Card(title=_("Add a question"))
        for part in (self.search, self.list):
            beside.add(part)
        title = label(_("The question"), "strong")
        title.setBuddy(self.words)
        acts = FlowLayout(gap=8)
        for each in (self.up, self.down, self.delete):
            acts.addWidget(each)
        for edit in (self.seen_by, title, self.words, self._problem, self.theme):
            self._edit.add(edit)
        self._edit.add(acts)
        for made in (self.new_theme, self.new, self._word):
            add.add(made)
        for card in (self._edit, add):
            right.add(card)
        right.body.addStretch(1)
        row = Folding(gap=24, scaled_width=640)
        row.add(beside, 1)
        row.add(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)

    def _connect(self) -> None:
        does = self.presenter
        self.search.textChanged.connect(self._find)
        self.search.entered.connect(self._to_list)
        self.list.currentItemChanged.connect(self._went_to)
        self.words.rested.connect(does.write)
        self.theme.chosen.connect(does.choose_theme)
        self.up.clicked.connect(self.move_up)
        self.down.clicked.connect(self.move_down)
        self.delete.clicked.connect(does.delete)
        self.new.added.connect(self._add)
        self.new.drafted.connect(does.draft)

    def flush(self) -> None:
        """Keep what is half typed. Raises FikaError where it can't be kept."""
        self.words.flush()
        self.new.flush()
        self.presenter.flush()

    @Slot()
    def move_up(self) -> None:
        """Move the question people are at up within its theme."""
        self.words.flush()
        self.presenter.move(-1)

    @Slot()
    def move_down(self) -> None:
        """Move the question people are at down within its theme."""
        self.words.flush()
        self.presenter.move(1)

    # What the presenter asks for

    def show_questions(self, lines: Sequence[Question], at: int) -> None:
        """Show questions theme by theme, and at which one people are."""
        with QSignalBlocker(self.list):
            self.list.clear()
            begun: Theme | None = None
            for one in lines:
                if one.theme is not begun:
                    begun = one.theme
                    self.list.addItem(heading_item(theme_name(one.theme)))
                item = QListWidgetItem(one.words)
                item.setData(_ID, one.id)
                self.list.addItem(item)
                if one.id == at:
                    self.list.setCurrentItem(item)

    def show_question(self, question: Question | None) -> None:
        """Show one to edit, or none."""
        self._edit.setVisible(question is not None)
        if question is not None:
            self.words.show_text(question.words)
            self.words.setCursorPosition(0)
            self.theme.choose(question.theme.value)
            self.new_theme.choose(question.theme.value)

    def show_line(self, question: Question) -> None:
        """Show other words of a question in the list."""
        for number in range(self.list.count()):
            item = self.list.item(number)
            if item.data(_ID) == question.id:
                with QSignalBlocker(self.list):
                    item.setText(question.words)

    def show_draft(self, words: str) -> None:
        """Show the question that was half typed."""
        self.new.show_draft(words)

    def show_question_problem(self, words: str) -> None:
        """Say what is wrong with the words."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self.words.setAccessibleDescription(words or self.seen_by.text())

    def show_word(self, words: str) -> None:
        """Say quietly what happened."""
        self._word.setText(words)
        self._word.setVisible(bool(words))

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""
        show_error(self, error)

    def ask_delete(self, words: str, yes: Callable[[], None]) -> None:
        """Ask before a question goes."""
        meaning = _("“{words}”\n\nIt goes for good. Agendas on which it stands stay as they are.")
        ask_delete(self.window(), _("Delete this question?"), meaning.format(words=words), yes)

    @Slot(str)
    def _find(self, words: str) -> None:
        self.words.flush()
        self.presenter.find(words)

    @Slot()
    def _to_list(self) -> None:
        self.list.setFocus()

    @Slot(str)
    def _add(self, words: str) -> None:
        self.search.clear()
        self.presenter.add(words, self.new_theme.key)

    @Slot(QListWidgetItem)
    def _went_to(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_ID) is not None:
            self.words.flush()
            self.presenter.choose(int(item.data(_ID)))
