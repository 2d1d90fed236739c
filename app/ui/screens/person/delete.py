"""How the question before deleting somebody looks."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import FikaError
from app.domain.person import Person
from app.ui.errors import show_error
from app.ui.held_notes import let_go_of_notes
from app.ui.screens.deleting import deleting
from app.ui.screens.field import LineField
from app.ui.screens.person.delete_presenter import DeletePresenter
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label, show_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


def open_delete(
    parent: QWidget, session: "Session", person: Person, then: Callable[[], None], archive: Callable[[], None]
) -> "DeleteDialog":
    """Ask before deleting someone; `then` follows when it is done, `archive` when that was chosen instead."""
    dialog = DeleteDialog(parent, session, person)
    dialog.finished_deleting.connect(partial(_call, then))
    dialog.archive_chosen.connect(partial(_call, archive))
    dialog.open()
    return dialog


def _call(then: Callable[[], None]) -> None:
    then()


class DeleteDialog(Sheet):
    """The question. Matches DeleteView; freed when closed."""

    finished_deleting = Signal()
    archive_chosen = Signal()

    def __init__(self, parent: QWidget, session: "Session", person: Person) -> None:
        super().__init__(parent, _("Delete for good"), width=560)
        self._heading = label("", "subheading")
        self._body = label("", "body")
        self.name = LineField("")
        self.cancel = button(_("Keep everything"), "plain")
        self.archive = button(_("Archive instead"), "plain", icon="archive")
        self.delete = button(_("Delete for good"), "danger", icon="trash-2")
        self._lay_out()
        self.archive.setVisible(person.archived_on is None)
        self._person_id = person.id
        self.presenter = DeletePresenter(self, session, person, deleting(self))
        self.name.edited.connect(self.presenter.typed)
        self.cancel.clicked.connect(self.reject)
        self.archive.clicked.connect(self._archive)
        self.delete.clicked.connect(self._delete)
        self.name.setFocus()

    def _lay_out(self) -> None:
        for part in (self._heading, self._body, self.name):
            self.add(part)
        for made in (self.archive, self.cancel, self.delete):
            made.setAutoDefault(False)
        self.add_acts([self.archive, self.cancel, self.delete])

    def show_words(self, title: str, body: str, ask: str) -> None:
        """Say what will be deleted, and ask for the name."""
        for where, words in ((self._heading, title), (self._body, body), (self.name.title, ask)):
            show_name(where, words)
        self.name.edit.setAccessibleName(ask)

    def allow(self, allowed: bool) -> None:  # noqa: FBT001 - a setter of the view
        """Let the button be pressed, or not."""
        self.delete.setEnabled(allowed)

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong; nothing was deleted."""
        show_error(self, error)

    def forget_typing(self) -> None:
        """Let the window behind the question go of the notes it holds about them."""
        behind = self.parentWidget()
        if behind is not None:
            let_go_of_notes(behind.window(), self._person_id)

    def deleted(self) -> None:
        """Close the question: it is done."""
        self.accept()
        self.finished_deleting.emit()

    def _archive(self) -> None:
        self.accept()
        self.archive_chosen.emit()

    def _delete(self) -> None:
        self.presenter.delete(self.name.text)
