"""A phrase for what is said already, or another one, in front of the assessment."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.ui.jobs import drop_jobs_of
from app.ui.screens.both_names import BothNames
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

    def __init__(
        self, parent: QWidget, names: BothNames, own_words: tuple[str, ...], *, sealed: bool
    ) -> None:
        title = _("Change your phrase") if sealed else _("Set a phrase of your own")
        super().__init__(parent, _("Your phrase"), width=560)
        self.form = PassphraseForm(phrase_words(), Phrases(own_words))
        self.trying = Trying()
        self.cancel = button(_("Leave it as it is"))
        self.take = button(_("Seal it with this phrase"), "primary")
        meaning = label("", "body")
        show_name(
            meaning,
            _(
                "Everything you said in this conversation is then under this phrase, and nobody can open it "
                "without: not even {manager} with the passphrase. You type it when you go on, and when the "
                "two of you look at it together. If you forget it, nothing can recover what you said."
            ).format(manager=names.manager),
        )
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
