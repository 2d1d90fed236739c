"""The threshold where nothing is sealed yet: choose a phrase of one's own, or go on without."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction

from app.ui.screens.acts import act
from app.ui.screens.hand_over.part import Part
from app.ui.screens.hand_over.phrases import Phrases, phrase_words
from app.ui.screens.hand_over.words import Threshold
from app.ui.screens.passphrase.form import PassphraseForm
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label, show_name
from app.wording.translate import _


class ChoosePart(Part):
    """Two lines, a suggestion, and the way on without."""

    chosen = Signal(str)
    """The phrase, once it will do."""
    without_requested = Signal()
    give_back_requested = Signal()

    def __init__(self, words: Threshold, own_names: tuple[str, ...]) -> None:
        super().__init__(words.title, words.about)
        self.form = PassphraseForm(phrase_words(), Phrases(own_names))
        self.seal = button(_("Seal it with this phrase"), "primary", icon="lock")
        self.without = button(_("Go on without a phrase"))
        self.back = button(_("Hand it back…"), "quiet")
        meaning, without = label("", "body"), label("", "caption")
        show_name(meaning, words.meaning)
        show_name(without, words.without)
        title = label(_("A phrase of your own"), "subheading")
        for part in (title, meaning, self.form, self.trying, without):
            self.page.add(part)
        self.add_acts([self.seal, self.without, self.back])
        self.without.setAccessibleDescription(words.without)
        self.rest_while_trying([self.form, self.seal, self.without, self.back])
        self.form.entered.connect(self._submit)
        self.seal.clicked.connect(self._submit)
        self.without.clicked.connect(self.without_requested)
        self.back.clicked.connect(self.give_back_requested)
        self._acts = [
            act(self, _("Seal it with this phrase"), "Ctrl+Return", self._submit),
            act(self, _("Go on without a phrase"), "Ctrl+Shift+Return", self.without_requested.emit),
            act(self, _("Hand the laptop back…"), "Alt+Left", self.give_back_requested.emit),
        ]

    def acts(self) -> list[QAction]:
        """Return the acts of this page for the menu."""
        return self._acts

    def first_focus(self) -> None:
        """Begin at the phrase."""
        self.form.first.setFocus()

    def forget(self) -> None:
        """Forget what was typed."""
        self.form.clear()

    @Slot()
    def _submit(self) -> None:
        if self.form.accepted():
            self.chosen.emit(self.form.passphrase)
