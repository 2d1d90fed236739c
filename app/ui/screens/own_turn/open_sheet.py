"""One line for a phrase that was chosen before, in front of the page."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.ui.jobs import drop_jobs_of
from app.ui.screens.field import SecretField
from app.ui.screens.hand_over.trying import Trying
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label
from app.wording.errors import ErrorWords
from app.wording.translate import _


class OpenSheet(Sheet):
    """Asks for the phrase. It holds no words but the phrase. Matches KeyView; freed when closed."""

    typed = Signal(str)
    forgotten = Signal()

    def __init__(self, parent: QWidget, means: str) -> None:
        """Say what a phrase `means` here."""
        super().__init__(parent, _("Your phrase"), width=520)
        self.field = SecretField(_("Your phrase"))
        self.trying = Trying()
        self.forgot = button(_("I forgot my phrase…"), "link")
        self.cancel = button(_("Leave it shut"))
        self.open_it = button(_("Open it"), "primary", icon="key-round")
        for part in (label(_("Type your phrase"), "subheading"), label(means, "body"), self.field):
            self.add(part)
        self.add(self.trying)
        self.body.addWidget(self.forgot, 0, Qt.AlignmentFlag.AlignLeft)
        for made in (self.forgot, self.cancel, self.open_it):
            made.setAutoDefault(False)
        self.add_acts([self.cancel, self.open_it])
        self.field.entered.connect(self._submit)
        self.open_it.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.reject)
        self.forgot.clicked.connect(self._forgot)
        self.field.setFocus()

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile."""
        for part in (self.field, self.open_it, self.forgot):
            part.setEnabled(not words)
        self.trying.show_busy(words)
        if not words:
            self.field.setFocus()

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong."""
        self.trying.show_problem(words)

    def select_typed(self) -> None:
        """Select what was typed, so that typing replaces it."""
        self.field.edit.selectAll()
        self.field.setFocus()

    def done(self, result: int) -> None:
        """Close, and forget what was typed and what is being tried."""
        drop_jobs_of(self)
        self.field.set_text("")
        super().done(result)

    @Slot()
    def _submit(self) -> None:
        if self.field.text:
            self.typed.emit(self.field.text)

    @Slot()
    def _forgot(self) -> None:
        self.accept()
        self.forgotten.emit()
