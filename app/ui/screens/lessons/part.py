"""How the part for what was learned looks."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction

from app.domain.errors import FikaError
from app.domain.lesson import Lesson
from app.ui.errors import show_error
from app.ui.places import Go
from app.ui.screens.lessons.presenter import LessonsPresenter
from app.ui.screens.notes_card import NotesCard
from app.ui.screens.part import About, Part
from app.ui.shortcuts import Keys, act
from app.ui.widgets.buttons import button
from app.ui.widgets.note_list.rows import NoteRow
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.services.session import Session


class LessonsPart(Part):
    """What the two learned, here or last, and on demand what they learned before."""

    def __init__(self, session: "Session", about: About, go: Go) -> None:
        super().__init__()
        del go  # everything happens here
        self._names = about.names
        self.write = button(_("Write it down…"), icon="plus")
        self.write.setAccessibleName(_("Write down what you tried and learned"))
        self.card = NotesCard(
            _("Tried and learned"),
            _("What you learned before"),
            _("What you tried, what happened, what you learned: it is worth a line, however it went."),
            self.write,
        )
        self.column.addWidget(self.card)
        self._act_write = act(self, _("Write down what yo&u learned…"), Keys(("Ctrl+Shift+L",)))
        self.presenter = LessonsPresenter(self, session, about)
        self._connect()
        self.presenter.refresh()

    def _connect(self) -> None:
        for signal in (self.write.clicked, self._act_write.triggered):
            signal.connect(self._write_new)
        self.card.older_requested.connect(self.presenter.show_older)
        self.card.opened.connect(self.presenter.write)

    @Slot()
    def _write_new(self) -> None:
        self.presenter.write()

    def refresh(self) -> None:
        """Look into the vault anew."""
        self.presenter.refresh()

    def acts(self) -> list[QAction]:
        """Return the acts of this part."""
        return [self._act_write]

    def reopen(self, form: str) -> bool:
        """Open a form again that was open when the vault was locked."""
        return self.presenter.reopen(form)

    # What the presenter asks for

    def show_rows(self, rows: Sequence[NoteRow], *, older: bool) -> None:
        """Show what was learned here or last."""
        self.card.show_rows(rows, older=older)

    def show_older(self, rows: Sequence[NoteRow], more: Callable[[], Sequence[NoteRow]]) -> None:
        """Show what was learned before."""
        self.card.show_older(rows, more)

    def ask_lesson(self, lesson: Lesson, draft: "FormDraft") -> None:
        """Open the sheet."""
        from app.ui.screens.lessons.sheet import LessonSheet

        presenter = self.presenter
        LessonSheet(self, lesson, self._names, presenter, draft, presenter.remove).open()

    def tell_changed(self) -> None:
        """Tell the page."""
        self.changed.emit()

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)
