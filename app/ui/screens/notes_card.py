"""A card of notes: its first act, what is in sight, and older ones on demand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.screens.scrolling import bring_line_into_sight
from app.ui.widgets.buttons import Button, button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.ui.widgets.note_list.note_list import NoteList
from app.ui.widgets.note_list.rows import NoteRow
from app.ui.widgets.text import label, show_name
from app.wording.translate import _


class NotesCard(Card):
    """The notes of one kind. What stands below those in sight goes in by `add_below`."""

    older_requested = Signal()
    opened = Signal(int)
    """The key of a note that somebody wants to open."""

    def __init__(self, title: str, earlier: str, nothing: str, act: Button, hint: str = "") -> None:
        """Make it empty; `earlier` is what the older ones are called, `hint` stands below those in sight."""
        super().__init__()
        self.list = NoteList(title)
        self.older = NoteList(earlier, scrolls=True)
        self.show_older_ones = button(_("Earlier ones"), "link", accessible=earlier)
        self.nothing = label("", "quiet")
        show_name(self.nothing, nothing)
        self._hint = label(hint, "caption")
        self._older_title = label(earlier, "strong")
        self._act = act
        self._head = _head(title, act)
        for widget in (self._head, self.nothing, self.list, self._hint):
            self.add(widget)
        self.body.addWidget(self.show_older_ones, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._older_title)
        self.add(self.older)
        self.body.addStretch(1)  # a card beside a higher one keeps its head on top
        for hidden in (self.list, self._hint, self.show_older_ones, self._older_title, self.older):
            hidden.hide()
        self.show_older_ones.clicked.connect(self.older_requested)
        for shown in (self.list, self.older):
            shown.opened.connect(self.opened)

    def add_below(self, widget: QWidget) -> None:
        """Put something below what is in sight, before the way to the older ones."""
        self.body.insertWidget(self.body.indexOf(self.show_older_ones), widget)

    def show_rows(self, rows: Sequence[NoteRow], *, older: bool) -> None:
        """Show what is in sight; `older` offers the rest."""
        had_keyboard = self.window().focusWidget() is self.list  # also where a sheet is in front of it
        self.list.show_rows(rows)
        if had_keyboard and not rows:
            self._act.setFocus()
        self.nothing.setVisible(not rows)
        self._hint.setVisible(bool(rows and self._hint.text()))
        self.show_older_ones.setVisible(older)

    def show_older(self, rows: Sequence[NoteRow], more: Callable[[], Sequence[NoteRow]]) -> None:
        """Show the older ones; `more` loads the next."""
        had_keyboard = self.show_older_ones.hasFocus()
        self.show_older_ones.hide()
        self._older_title.setVisible(bool(rows))
        self.older.show_rows(rows, more)
        if had_keyboard:
            self.older.setFocus()

    def go_to(self, key: int) -> bool:
        """Bring the keyboard to a note, also to one of before; tells whether it is one of these."""
        if not self.list.read_on_to(key) and not self.show_older_ones.isHidden():
            self.older_requested.emit()
        for shown in (self.list, self.older):
            if shown.read_on_to(key):
                shown.setFocus(Qt.FocusReason.OtherFocusReason)
                QApplication.sendPostedEvents()  # all has its place before anything scrolls
                bring_line_into_sight(shown)
                return True
        return False


def _head(title: str, act: Button) -> Folding:
    words = label(title, "subheading", wrap=False)
    held = QWidget()
    flow = FlowLayout(held, gap=8)
    flow.addWidget(act)
    head = Folding(gap=12)
    head.add(words, 1)
    head.add(held)
    return head
