"""How the part for recognition looks."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction

from app.domain.errors import FikaError
from app.domain.praise import Praise
from app.ui.errors import show_error
from app.ui.places import Go
from app.ui.screens.notes_card import NotesCard
from app.ui.screens.part import About, Part
from app.ui.screens.praise.presenter import PraisePresenter
from app.ui.shortcuts import Keys, act
from app.ui.widgets.buttons import button
from app.ui.widgets.note_list.rows import NoteRow
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.services.session import Session


class PraisePart(Part):
    """Praise for someone, apart from steps and promotion, with the way to words for everyone."""

    def __init__(self, session: "Session", about: About, go: Go) -> None:
        super().__init__()
        del go  # everything happens here
        self._names = about.names
        self.write = button(_("Praise something…"), icon="star")
        self.card = NotesCard(
            _("Recognition"),
            _("Earlier recognition"),
            _("What {name} did well, in your own words. It belongs here the moment you see it.").format(
                name=about.names.employee
            ),
            self.write,
        )
        self.column.addWidget(self.card)
        self._act_write = act(self, _("Praise somethin&g…"), Keys(("Ctrl+Shift+W",)))
        self.presenter = PraisePresenter(self, session, about)
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
        """Show the praise of here or of last."""
        self.card.show_rows(rows, older=older)

    def show_older(self, rows: Sequence[NoteRow], more: Callable[[], Sequence[NoteRow]]) -> None:
        """Show earlier praise."""
        self.card.show_older(rows, more)

    def ask_praise(self, praise: Praise, draft: "FormDraft") -> None:
        """Open the sheet for praise."""
        from app.ui.screens.praise.sheet import PraiseSheet

        PraiseSheet(self, praise, self._names, self.presenter, draft).open()

    def ask_shout_out(self, praise: Praise, begins: str, draft: "FormDraft") -> None:
        """Open the sheet for words for everyone."""
        from app.ui.screens.praise.shout_out_sheet import ShoutOutSheet

        ShoutOutSheet(self, praise, begins, self._names, self.presenter, draft).open()

    def tell_changed(self) -> None:
        """Tell the page."""
        self.changed.emit()

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)
