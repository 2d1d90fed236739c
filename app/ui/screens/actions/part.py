"""How the part for actions looks."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction

from app.domain.action import Action
from app.domain.errors import FikaError
from app.domain.lesson import Lesson
from app.ui.errors import show_error
from app.ui.note_spots import ACTION
from app.ui.places import Go
from app.ui.screens.actions.presenter import ActionsPresenter
from app.ui.screens.actions.shown import Asked
from app.ui.screens.asking import ask_removal
from app.ui.screens.lessons.offer_card import OfferCard
from app.ui.screens.lessons.offering import Offering
from app.ui.screens.notes_card import NotesCard
from app.ui.screens.part import About, Part
from app.ui.shortcuts import Keys, act
from app.ui.widgets.buttons import button
from app.ui.widgets.note_list.rows import NoteRow
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.services.session import Session


class ActionsPart(Part):
    """What is open between the two, both sides alike, and on demand what was done or dropped.

    Where something was dropped or missed its day, a quiet line offers to write down what was learned.
    """

    def __init__(self, session: "Session", about: About, go: Go) -> None:
        super().__init__()
        del go  # everything happens here
        self._names = about.names
        self.take_on = button(_("Take something on…"), icon="plus")
        self.card = NotesCard(
            _("Actions"),
            _("Done or dropped before"),
            _("Nothing is open between you. What one of you takes on stands here until it is done."),
            self.take_on,
            _("Space ticks it off. Enter opens it, Delete drops it."),
        )
        self.column.addWidget(self.card)
        self.offer = OfferCard()
        self.card.add_below(self.offer)
        self._act_take_on = act(self, _("Ta&ke something on…"), Keys(("Ctrl+Shift+T",)))
        self.presenter = ActionsPresenter(self, session, about)
        self.offering = Offering(self, session, about)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        for signal in (self.take_on.clicked, self._act_take_on.triggered):
            signal.connect(self._write_new)
        self.card.older_requested.connect(self.presenter.show_older)
        self.card.opened.connect(self.presenter.write)
        for shown in (self.card.list, self.card.older):
            shown.ticked.connect(self._ticked)
            shown.dropped.connect(self.presenter.drop)
        self.offer.taken_up.connect(self.offering.take_up)
        self.offer.declined.connect(self.offering.decline)

    @Slot()
    def _write_new(self) -> None:
        self.presenter.write()

    @Slot(int, bool)
    def _ticked(self, action_id: int, done: bool) -> None:  # noqa: FBT001 - a signal hands it over by position
        self.presenter.tick(action_id, done=done)

    def refresh(self) -> None:
        """Look into the vault anew."""
        self.presenter.refresh()
        self.offering.refresh()

    def acts(self) -> list[QAction]:
        """Return the acts of this part."""
        return [self._act_take_on]

    def reopen(self, form: str) -> bool:
        """Open a form again that was open when the vault was locked."""
        return self.presenter.reopen(form) or self.offering.reopen(form)

    def go_to_note(self, kind: str, note_id: int) -> bool:
        """Bring the keyboard to an action."""
        return kind == ACTION and self.card.go_to(note_id)

    # What the presenter asks for

    def show_rows(self, rows: Sequence[NoteRow], *, older: bool) -> None:
        """Show what is open, and what was closed here."""
        self.card.show_rows(rows, older=older)

    def show_older(self, rows: Sequence[NoteRow], more: Callable[[], Sequence[NoteRow]]) -> None:
        """Show what was done or dropped before."""
        self.card.show_older(rows, more)

    def ask_action(self, asked: Asked) -> None:
        """Open the sheet for an action."""
        from app.ui.screens.actions.sheet import ActionSheet

        ActionSheet(self, asked, self._names, self.presenter).open()

    def ask_reason(self, action: Action, draft: "FormDraft") -> None:
        """Open the sheet for why it is dropped."""
        from app.ui.screens.actions.drop_sheet import DropSheet

        DropSheet(self, action, self._names, self.presenter, draft).open()

    def show_offer(self, words: str) -> None:
        """Offer quietly to write down what was learned from an action."""
        had_keyboard = self.offer.has_keyboard
        self.offer.show_offer(words)
        if had_keyboard and not words:
            self.take_on.setFocus()

    def ask_lesson(self, lesson: Lesson, draft: "FormDraft") -> None:
        """Open the sheet for what was learned."""
        from app.ui.screens.lessons.sheet import LessonSheet

        LessonSheet(self, lesson, self._names, self.offering, draft).open()

    def go_to(self, note_id: int) -> None:
        """Bring the keyboard to one of them, and it in sight."""
        self.card.go_to(note_id)

    def ask_removal(self, yes: Callable[[], None]) -> None:
        """Ask before one of them is taken away."""
        ask_removal(self, yes)

    def tell_changed(self) -> None:
        """Look anew whether something is to be offered, and tell the page."""
        self.offering.refresh()
        self.changed.emit()

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)
