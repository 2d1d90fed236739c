"""A phrase for what is said already, or another one, in front of the assessment."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.ui.jobs import drop_jobs_of
from app.ui.screens.hand_over.phrases import Phrases, phrase_words
from app.ui.screens.hand_over.trying import Trying
from app.ui.screens.passphrase.form import PassphraseForm
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label, show_name
from app.wording.errors import ErrorWords
from app.wording.translate import _


class PhraseSheet(Sheet):
    """Two lines and a suggestion. It holds no words but the phrase. Matches KeyView; freed when closed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, means: str, own_names: tuple[str, ...], *, sealed: bool) -> None:
        """Say what a phrase `means` here; `sealed` tells whether another one goes."""
        title = _("Change your phrase") if sealed else _("Set a phrase of your own")
        super().__init__(parent, _("Your phrase"), width=560)
        self.form = PassphraseForm(phrase_words(), Phrases(own_names))
        self.trying = Trying()
        self.cancel = button(_("Leave it as it is"))
        self.take = button(_("Seal it with this phrase"), "primary")
        meaning = label("", "body")
        show_name(meaning, means)
        for part in (label(title, "subheading"), meaning, self.form, self.trying):
            self.add(part)
        for made in (self.cancel, self.take):
            made.setAutoDefault(False)
        self.add_acts([self.cancel, self.take])
        self.form.entered.connect(self._submit)
        self.take.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.reject)
        self.form.setFocus()

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile."""
        for part in (self.form, self.take):
            part.setEnabled(not words)
        self.trying.show_busy(words)

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong."""
        self.trying.show_problem(words)

    def select_typed(self) -> None:
        """Begin again at the phrase."""
        self.form.setFocus()

    def done(self, result: int) -> None:
        """Close, and forget what was typed and what is being tried."""
        drop_jobs_of(self)
        self.form.clear()
        super().done(result)

    @Slot()
    def _submit(self) -> None:
        if self.form.accepted():
            self.chosen.emit(self.form.passphrase)
