"""The card of priorities, on a person's page and in a one-on-one."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from app.domain.errors import FikaError
from app.domain.priority import Priority, PriorityStory
from app.ui.errors import show_error
from app.ui.note_spots import PRIORITY
from app.ui.places import Go
from app.ui.screens.asking import ask_delete
from app.ui.screens.part import About, Part
from app.ui.screens.priorities.changes_sheet import ChangesSheet
from app.ui.screens.priorities.presenter import PrioritiesPresenter, form_of
from app.ui.screens.priorities.rows import CurrentRow, FormerRow
from app.ui.screens.priorities.shown import CurrentLine
from app.ui.screens.priorities.words_sheet import PrioritySheet
from app.ui.screens.scrolling import bring_into_sight
from app.ui.shortcuts import Keys, act
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.rows_column import RowsColumn
from app.ui.widgets.text import label, show_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class PrioritiesPart(Part):
    """The current few, in their order, and those of before. Matches PrioritiesView."""

    def __init__(self, session: "Session", about: About, go: Go) -> None:
        """Show someone's priorities."""
        super().__init__()
        del go  # everything about a priority is read here
        self._session = session
        self._about = about
        self._card = Card(title=_("Priorities"))
        self._nothing = label("", "quiet")
        words = _("What matters most for {name} just now? It may change any day.")
        show_name(self._nothing, words.format(name=about.names.employee))
        self._current = RowsColumn()
        self._word = label("", "warning")
        self._add = button(_("Take one up…"), icon="plus", accessible=_("Take up a priority"))
        self._unfold = button("", "link")
        self._former = RowsColumn()
        self._lay_out()
        self._take_up = act(self, _("Take up a p&riority…"), Keys(("Ctrl+Shift+Y",)))
        self.presenter = PrioritiesPresenter(self, session, about.person_id)
        for signal in (self._add.clicked, self._take_up.triggered):
            signal.connect(self.presenter.take_up)
        self._unfold.clicked.connect(self._fold_or_unfold)
        self.presenter.refresh()

    def _lay_out(self) -> None:
        self._former.hide()
        for part in (self._nothing, self._current, self._word):
            self._card.add(part)
        self._card.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.add(self._unfold)
        self._card.add(self._former)
        self._card.body.addStretch(1)  # beside a higher card everything stays at the top
        self.column.addWidget(self._card)

    def refresh(self) -> None:
        """Look into the vault anew."""
        self.presenter.refresh()

    def acts(self) -> list[QAction]:
        """Return the acts of this part."""
        return [self._take_up]

    def reopen(self, form: str) -> bool:
        """Open the sheet of a priority again."""
        return self.presenter.reopen(form)

    def go_to_note(self, kind: str, note_id: int) -> bool:
        """Bring the keyboard to a priority, also to one of before."""
        if kind != PRIORITY:
            return False
        if self._former.isHidden() and self.presenter.is_former(note_id):
            self._fold_or_unfold()
        return self.go_to(note_id)

    # What the presenter asks for

    def show_priorities(self, current: tuple[CurrentLine, ...], word: str, *, has_former: bool) -> None:
        """Show the current few, with a word about them, and that there are some of before."""
        self._current.clear()
        for line in current:
            row = CurrentRow(line)
            row.reword_requested.connect(self.presenter.reword)
            row.put_aside_requested.connect(self.presenter.put_aside)
            row.move_requested.connect(self.presenter.move)
            row.changes_requested.connect(self.presenter.read)
            self._current.add(row)
        if not self._former.isHidden():
            self._show_former()
        self._current.setVisible(bool(current))
        self._nothing.setVisible(not current)
        self._word.setText(word)
        self._word.setVisible(bool(word))
        self._unfold.setVisible(has_former)
        self._name_unfold()

    def _show_former(self) -> None:
        """Make the rows of those of before, which may be many: only once somebody wants to see them."""
        self._former.clear()
        for one in self.presenter.former():
            row = FormerRow(one)
            row.again_requested.connect(self.presenter.take_up_again)
            row.changes_requested.connect(self.presenter.read)
            self._former.add(row)

    def open_words(self, priority: Priority | None) -> None:
        """Open the sheet for the words of a new priority, or of one that is said anew."""
        person_id = self._about.person_id
        draft = self._session.drafts.here(form_of(priority, person_id), person_id)
        PrioritySheet(self, priority, partial(self.presenter.keep, priority), draft).open()

    def open_changes(self, story: PriorityStory) -> None:
        """Show every change of a priority with its day."""
        sheet = ChangesSheet(self, story)
        sheet.delete_requested.connect(self.presenter.delete)
        sheet.open()

    def ask_delete(self, words: str, then: Callable[[], None]) -> None:
        """Ask before a priority is deleted."""
        meaning = _(
            "“{words}” goes with all its changes. In a one-on-one, undo brings it back while the same people "
            "sit here."
        )
        ask_delete(self, _("Delete this priority?"), meaning.format(words=words), then)

    def go_to(self, priority_id: int) -> bool:
        """Bring the keyboard to a priority and tell whether it is shown; for 0 to where one is taken up."""
        if not priority_id:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        rows: list[CurrentRow | FormerRow] = [
            *self.findChildren(CurrentRow),
            *self.findChildren(FormerRow),
        ]
        for row in rows:
            if row.priority_id == priority_id and row.isVisibleTo(self):
                row.first.setFocus(Qt.FocusReason.OtherFocusReason)
                QApplication.sendPostedEvents()  # it has its place before anything scrolls to it
                bring_into_sight(row)
                return True
        return False

    def show_error(self, error: FikaError) -> None:
        """Show a known error."""
        show_error(self, error)

    def tell_changed(self) -> None:
        """Tell the page that something was kept."""
        self.changed.emit()

    @Slot()
    def _fold_or_unfold(self) -> None:
        if self._former.isHidden():
            self._show_former()
        self._former.setVisible(self._former.isHidden())
        self._name_unfold()

    def _name_unfold(self) -> None:
        shown = not self._former.isHidden()
        self._unfold.setText(_("Hide those of before") if shown else _("Show those of before"))
