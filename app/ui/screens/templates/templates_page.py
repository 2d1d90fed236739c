"""The templates as a page: all of them as a list, and beside it one to edit."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from app.domain.errors import FikaError
from app.ui.errors import show_error
from app.ui.question import Answer, ask
from app.ui.screens.asking import ask_delete
from app.ui.screens.templates.editor_card import EditorCard
from app.ui.screens.templates.pick_lists import WordsList
from app.ui.screens.templates.presenter import TemplatesPresenter
from app.ui.screens.templates.shown import TemplateShown
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

_ID = Qt.ItemDataRole.UserRole
FOLDS_BELOW = 760
"""In less room than this the template stands below the list, in pixels at a text scale of 1."""
_HIGHEST = 420
"""How high the list grows before it scrolls, in pixels at a text scale of 1."""


class TemplatesPage(QWidget):
    """All templates. Matches TemplatesView."""

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self.list = WordsList(_("Templates"), _HIGHEST, fits=True)
        self.add = button(_("New template"), icon="plus")
        self.bring_back = button(_("Bring one back…"), icon="undo-2")
        self.editor = EditorCard()
        self.empty = EmptyState(
            _("No template yet"),
            _("A template is an agenda to begin a one-on-one from: what to talk about, and for how long."),
            _("New template"),
            icon="plus",
        )
        self.empty.hide()
        self.presenter = TemplatesPresenter(self, session)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        beside = Card("clear")
        acts = QWidget()
        flow = FlowLayout(acts, gap=8)
        flow.addWidget(self.add)
        flow.addWidget(self.bring_back)
        for part in (self.list, acts):
            beside.add(part)
        beside.body.addStretch(1)
        right = Card("clear")
        right.add(self.editor)
        right.add(self.empty)
        right.body.addStretch(1)
        row = Folding(gap=24, scaled_width=FOLDS_BELOW)
        row.add(beside, 2)
        row.add(right, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)

    def _connect(self) -> None:
        does, editor = self.presenter, self.editor
        self.list.currentItemChanged.connect(self._went_to)
        self.add.clicked.connect(does.add)
        self.empty.acted.connect(does.add)
        self.bring_back.clicked.connect(does.bring_back)
        editor.name.rested.connect(does.rename)
        editor.written.connect(does.write_item)
        editor.timed.connect(does.set_minutes)
        editor.moved.connect(does.move_item)
        editor.removed.connect(does.remove_item)
        editor.new_item.added.connect(does.add_item)
        editor.new_item.drafted.connect(does.draft)
        editor.put_back.clicked.connect(does.put_back)
        editor.duplicate.clicked.connect(does.duplicate)
        editor.as_it_came.clicked.connect(does.as_it_came)
        editor.delete.clicked.connect(does.delete)

    def flush(self) -> None:
        """Keep what is half typed. Raises FikaError where it can't be kept."""
        self.editor.flush()
        self.presenter.flush()

    @Slot()
    def move_up(self) -> None:
        """Move the item, or the template, that the keyboard is at up."""
        if self.editor.has_keyboard:
            self.editor.move_up()
        else:
            self.presenter.move(-1)

    @Slot()
    def move_down(self) -> None:
        """Move the item, or the template, that the keyboard is at down."""
        if self.editor.has_keyboard:
            self.editor.move_down()
        else:
            self.presenter.move(1)

    # What the presenter asks for

    def show_list(self, templates: Sequence[tuple[int, str]], at: int) -> None:
        """Show all templates, and at which one people are."""
        standing = [self.list.item(number) for number in range(self.list.count())]
        with QSignalBlocker(self.list):
            if [item.data(_ID) for item in standing] == [template_id for template_id, _name in templates]:
                for item, (_template_id, name) in zip(standing, templates, strict=True):
                    item.setText(name)  # what people are just pressing must not go from under the pointer
            else:
                self._fill(templates)
            for number, (template_id, _name) in enumerate(templates):
                if template_id == at:
                    self.list.setCurrentRow(number)
        self.list.setVisible(bool(templates))

    def _fill(self, templates: Sequence[tuple[int, str]]) -> None:
        self.list.clear()
        for template_id, name in templates:
            item = QListWidgetItem(name)
            item.setData(_ID, template_id)
            self.list.addItem(item)

    def show_template(self, shown: TemplateShown | None, keyboard_at: int | None = None) -> None:
        """Show one to edit, or that there is none."""
        self.editor.setVisible(shown is not None)
        self.empty.setVisible(shown is None)
        if shown is not None:
            self.editor.show_template(shown, keyboard_at)

    def show_standing(self, shown: TemplateShown) -> None:
        """Show what follows from what was typed."""
        self.editor.show_standing(shown)

    def show_draft(self, words: str) -> None:
        """Show the item that was half typed."""
        self.editor.new_item.show_draft(words)

    def show_name_problem(self, words: str) -> None:
        """Say what is wrong with the name."""
        self.editor.show_name_problem(words)

    def show_minutes_problem(self, place: int, words: str) -> None:
        """Say what is wrong with the minutes of an item."""
        self.editor.show_minutes_problem(place, words)

    def show_word(self, words: str, *, can_put_back: bool = False) -> None:
        """Say quietly what happened."""
        self.editor.show_word(words, can_put_back=can_put_back)

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""
        show_error(self, error)

    def begin_naming(self) -> None:
        """Put the keyboard into the name, ready to be typed over."""
        self.editor.name.setFocus()
        self.editor.name.selectAll()

    def ask_delete(self, name: str, meaning: str, yes: Callable[[], None]) -> None:
        """Ask before a template goes."""
        title = _("Delete “{name}”?").format(name=name)
        ask_delete(self.window(), title, meaning, yes)

    def ask_bring_back(self, gone: Sequence[tuple[int, str]], then: Callable[[int], None]) -> None:
        """Ask which one of those that were deleted comes back."""
        answers = [Answer(str(template_id), name) for template_id, name in gone]
        title = _("Which one shall come back?")
        ask(
            self.window(),
            title,
            _("It comes back as it came with Fika."),
            [*answers, Answer("", _("None of them"), "primary")],
            partial(_brought, then),
            tall=True,
        )

    @Slot(QListWidgetItem)
    def _went_to(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.editor.flush()
            self.presenter.choose(int(item.data(_ID)))


def _brought(then: Callable[[int], None], key: str) -> None:
    if key:
        then(int(key))
