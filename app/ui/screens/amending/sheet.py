"""The sheet on which an amendment is written."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.errors import FikaError
from app.ui.locking.drafting import Drafting
from app.ui.screens.amending.presenter import AMENDMENT, AmendingPresenter
from app.ui.screens.asking import ask_throw_away
from app.ui.sheet import Sheet
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.note_field import NoteField
from app.ui.widgets.text import label
from app.wording.errors import explain
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together


class AmendSheet(Sheet):
    """One field, who sees it, and what an amendment is. Freed when closed."""

    def __init__(self, parent: QWidget, together: "Together", added: Callable[[], None]) -> None:
        """Write an amendment of this conversation; `added` is called once it is kept."""
        super().__init__(parent, _("Add an amendment"), width=560)
        self._closing = False
        self._meaning = label("", "body")
        self._seen_by = label("", "caption")
        self.words = NoteField(_("What you want to add"), _("In your own words"), lines=4)
        self.trouble = Banner("error")
        self.trouble.hide()
        self._keep = button(_("Add it"), "primary")
        self._close = button(_("Close"), "plain")
        self._presenter = AmendingPresenter(self, together, added)
        self._lay_out()
        self._connect()
        self._presenter.begin()
        self.drafting = Drafting(self, together.draft(AMENDMENT), self._drafted, self._take_up)
        self.body.insertWidget(2, self.drafting.note)
        self.words.setFocus()

    def _lay_out(self) -> None:
        self.add(label(_("Add an amendment"), "subheading"))
        self.add(self._meaning)
        self.add(self.words)
        self.add(self._seen_by)
        self.add(self.trouble)
        self.add_acts([self._close, self._keep])

    def _connect(self) -> None:
        self._keep.clicked.connect(self._presenter.add)
        self._close.clicked.connect(self._presenter.close)
        self.words.box.textChanged.connect(self.trouble.hide)  # what was refused is being mended
        for made in (self._keep, self._close):
            made.setAutoDefault(False)
        for key in ("Ctrl+Return", "Ctrl+S"):
            QShortcut(QKeySequence(key), self).activated.connect(self._presenter.add)

    def reject(self) -> None:
        """Close by Escape or the window's own button; what is written is asked about."""
        if self._closing:
            super().reject()
        else:
            self._presenter.close()

    def _drafted(self) -> Mapping[str, str]:
        return {"words": self.words.text()}

    def _take_up(self, words: Mapping[str, str]) -> None:
        self.words.set_text(words.get("words", ""))

    # What the presenter asks for

    def show_meaning(self, meaning: str, seen_by: str) -> None:
        """Show what an amendment is, and who will see it."""
        self._meaning.setText(meaning)
        self._seen_by.setText(seen_by)
        self.words.box.setAccessibleDescription(seen_by)

    def show_warning(self, title: str, text: str) -> None:
        """Show what to read again before it is added."""
        self.trouble.show_message("warning", title, text)
        self.trouble.show()

    def show_error(self, error: FikaError) -> None:
        """Show a known error; the keyboard goes back to the field."""
        self.trouble.show_problem(explain(error))
        self.trouble.show()
        self.words.setFocus()

    def written(self) -> str:
        """Return what stands in the field."""
        return self.words.text()

    def ask_throw_away(self, then: Callable[[], None]) -> None:
        """Ask whether to throw away what was written."""
        ask_throw_away(self, then, _("It is not added yet."))

    def finish(self) -> None:
        """Close the sheet."""
        self._closing = True
        self.reject()
