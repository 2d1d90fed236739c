"""One template to edit: its name, and what stands in it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.meeting.add_line import AddLine
from app.ui.screens.templates.item_row import ItemRow
from app.ui.screens.templates.shown import TemplateShown
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.saved_line import SavedLine
from app.ui.widgets.text import label, said, show_name
from app.wording.translate import _
from app.wording.visibility import who_sees_all

WRITES = ("agenda_template.name", "agenda_template.items")
"""What this card writes."""


class EditorCard(Card):
    """Fields that are saved as they are typed."""

    written = Signal(int, str)
    timed = Signal(int, str)
    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.name = SavedLine(_("Name"))
        self._problem = label("", "error")
        self._problem.hide()
        self._minutes_problem = label("", "error")
        self.rows: list[ItemRow] = []
        held = QWidget()
        set_kind(held, "clear")
        self._items = QVBoxLayout(held)
        self._items.setContentsMargins(0, 0, 0, 0)
        self._items.setSpacing(6)
        self._items.addWidget(self._minutes_problem)
        self.new_item = AddLine(_("Another item"), _("Another item, such as: What went well? 10 min"))
        self.seen_by = label(who_sees_all(WRITES, "", ""), "caption")
        self.name.setAccessibleDescription(self.seen_by.text())
        self.new_item.line.setAccessibleDescription(self.seen_by.text())
        self._total = label("", "caption")
        self._word = said("quiet")
        self._word.hide()
        self.put_back = button(_("Put it back"), "link", icon="undo-2")
        self.put_back.hide()
        self.duplicate = button(_("Duplicate"), icon="plus")
        self.as_it_came = button(_("As it came"), icon="undo-2")
        self.delete = button(_("Delete…"), "danger", icon="trash-2")
        self._lay_out(held)

    def _lay_out(self, items: QWidget) -> None:
        name = label(_("Name"), "strong")
        name.setBuddy(self.name)
        acts = QWidget()
        set_kind(acts, "clear")
        flow = FlowLayout(acts, gap=8)
        for one in (self.duplicate, self.as_it_came, self.delete):
            flow.addWidget(one)
        for part in (
            self.seen_by,
            name,
            self.name,
            self._problem,
            label(_("What to talk about"), "strong"),
            items,
        ):
            self.add(part)
        for part in (self.new_item, self._total, self._word):
            self.add(part)
        row = FlowLayout(gap=8)
        row.addWidget(self.put_back)
        self.add(row)
        self.add(acts)
        self.body.addStretch(1)

    def show_template(self, shown: TemplateShown, keyboard_at: int | None) -> None:
        """Show one to edit; `keyboard_at` is the item that gets the keyboard."""
        self.name.show_text(shown.name)
        self._show_items(shown.items)
        self.show_standing(shown)
        if keyboard_at is not None and self.rows:
            self.rows[keyboard_at].words.setFocus()

    def show_standing(self, shown: TemplateShown) -> None:
        """Show what follows from what was typed, and leave the fields alone."""
        self._total.setText(shown.total)
        self._total.setVisible(bool(shown.total))
        self.as_it_came.setVisible(shown.came)
        self.as_it_came.setEnabled(not shown.as_it_came)

    def show_name_problem(self, words: str) -> None:
        """Say what is wrong with the name."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self.name.setAccessibleDescription(words or self.seen_by.text())

    def show_minutes_problem(self, place: int, words: str) -> None:
        """Say below an item what is wrong with its minutes."""
        row = self.rows[place]
        row.mark_minutes(words or self.seen_by.text(), wrong=bool(words))
        self._items.removeWidget(self._minutes_problem)  # first: places are counted without it
        self._items.insertWidget(self._items.indexOf(row) + 1, self._minutes_problem)
        self._minutes_problem.setText(words)
        self._minutes_problem.setVisible(bool(words))

    def show_word(self, words: str, *, can_put_back: bool) -> None:
        """Say quietly what happened."""
        show_name(self._word, words)
        self._word.setVisible(bool(words))
        self.put_back.setVisible(can_put_back)

    def flush(self) -> None:
        """Tell what is half typed."""
        self.name.flush()
        for row in tuple(self.rows):
            row.flush()
        self.new_item.flush()

    def _show_items(self, items: tuple[tuple[str, str], ...]) -> None:
        for old in self.rows:
            old.blockSignals(True)  # noqa: FBT003 - follows Qt: what it would tell now is told already
            self._items.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._minutes_problem.hide()
        self.rows = [ItemRow(place, words, minutes) for place, (words, minutes) in enumerate(items)]
        before: QWidget = self.name
        for row in self.rows:
            self._items.addWidget(row)
            row.words.setAccessibleDescription(self.seen_by.text())
            row.minutes.setAccessibleDescription(self.seen_by.text())
            row.written.connect(self.written)
            row.timed.connect(self.timed)
            row.moved.connect(self.moved)
            row.removed.connect(self.removed)
            for part in (row.words, row.minutes, row.up, row.down, row.remove):
                QWidget.setTabOrder(before, part)
                before = part
        QWidget.setTabOrder(before, self.new_item.line)

    @Slot()
    def move_up(self) -> None:
        """Move the item the keyboard is at up."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Move the item the keyboard is at down."""
        self._move(1)

    @property
    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is at an item."""
        return any(row.has_keyboard for row in self.rows)

    def _move(self, by: int) -> None:
        at = next((row for row in self.rows if row.has_keyboard), None)
        if at is not None:
            at.move_by(by)
