"""How a part with dated notes looks: a card, and one act that writes a new note."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction

from app.domain.errors import FikaError
from app.ui.errors import show_error
from app.ui.screens.asking import ask_removal
from app.ui.screens.notes_card import NotesCard
from app.ui.screens.part import Part
from app.ui.widgets.buttons import Button
from app.ui.widgets.note_list.rows import NoteRow


class WritesNotes(Protocol):
    """What the part asks of its presenter."""

    def refresh(self) -> None:
        """Show what is kept now."""

    def show_older(self) -> None:
        """Show those of before."""

    def write(self, note_id: int = 0) -> None:
        """Write a new note, or change one."""

    def reopen(self, form: str) -> bool:
        """Open a form again that was open when the vault was locked; tells whether it is one of these."""


class NotesPart(Part):
    """The notes of here or of last, and on demand those of before. Matches NotesView."""

    def __init__(self, kind: str) -> None:
        """Make it empty; `kind` is what its notes are called where somebody comes for one of them."""
        super().__init__()
        self._kind = kind

    def _begin(self, card: NotesCard, write: Button, act_write: QAction, presenter: WritesNotes) -> None:
        """Lay out, connect and fill; once the presenter is there."""
        self.write = write
        self.card = card
        self._act_write = act_write
        self._writing = presenter
        self.column.addWidget(card)
        for signal in (write.clicked, act_write.triggered):
            signal.connect(self._write_new)
        card.older_requested.connect(presenter.show_older)
        card.opened.connect(presenter.write)
        presenter.refresh()

    @Slot()
    def _write_new(self) -> None:
        self._writing.write()

    def refresh(self) -> None:
        """Look into the vault anew."""
        self._writing.refresh()

    def acts(self) -> list[QAction]:
        """Return the acts of this part."""
        return [self._act_write]

    def reopen(self, form: str) -> bool:
        """Open a form again that was open when the vault was locked."""
        return self._writing.reopen(form)

    def go_to_note(self, kind: str, note_id: int) -> bool:
        """Bring the keyboard to a note."""
        return kind == self._kind and self.card.go_to(note_id)

    # What the presenter asks for

    def show_rows(self, rows: Sequence[NoteRow], *, older: bool) -> None:
        """Show those of here or of last."""
        self.card.show_rows(rows, older=older)

    def show_older(self, rows: Sequence[NoteRow], more: Callable[[], Sequence[NoteRow]]) -> None:
        """Show those of before."""
        self.card.show_older(rows, more)

    def go_to(self, note_id: int) -> None:
        """Bring the keyboard to one of them, and it in sight."""
        self.card.go_to(note_id)

    def ask_removal(self, yes: Callable[[], None]) -> None:
        """Ask before one of them is taken away."""
        ask_removal(self, yes)

    def tell_changed(self) -> None:
        """Tell the page."""
        self.changed.emit()

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)
