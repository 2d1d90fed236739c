"""The threshold where a seal lies: type the phrase."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction

from app.ui.screens.acts import act
from app.ui.screens.field import SecretField
from app.ui.screens.hand_over.part import Part
from app.ui.screens.hand_over.words import Threshold
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label
from app.wording.translate import _


class OpenPart(Part):
    """One line, and the way for whoever has forgotten what to type."""

    typed = Signal(str)
    """The phrase to try."""
    forgotten = Signal()
    without_requested = Signal()
    give_back_requested = Signal()

    def __init__(self, words: Threshold) -> None:
        super().__init__(words.title, words.about)
        self.field = SecretField(_("Your phrase"))
        self.open = button(_("Open it"), "primary", icon="key-round")
        self.back = button(_("Hand it back…"), "quiet")
        other = _("Go on without my private notes") if words.without else _("I forgot my phrase…")
        self.other = button(other, "link")
        self._told = self.without_requested if words.without else self.forgotten
        offers_other = bool(words.without) or words.can_start_again
        for part in (label(words.meaning, "strong"), self.field, self.trying):
            self.page.add(part)
        self.add_acts([self.open, self.back])
        if words.without:
            self.page.add(label(words.without, "caption"))
        self.page.card.body.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.other.setVisible(offers_other)
        self.other.setAccessibleDescription(words.without)
        self.rest_while_trying([self.field, self.open, self.back, self.other])
        self.field.entered.connect(self._submit)
        self.open.clicked.connect(self._submit)
        self.other.clicked.connect(self._told)
        self.back.clicked.connect(self.give_back_requested)
        opening = act(self, _("Open it"), "Ctrl+Return", self._submit)
        back = act(self, _("Hand the laptop back…"), "Alt+Left", self.give_back_requested.emit)
        self._acts = [opening, back]
        if offers_other:
            self._acts.insert(1, act(self, other, "Ctrl+Shift+Return", self._told.emit))

    def acts(self) -> list[QAction]:
        """Return the acts of this page for the menu."""
        return self._acts

    def first_focus(self) -> None:
        """Begin at the phrase."""
        self.field.setFocus()

    def forget(self) -> None:
        """Forget what was typed."""
        self.field.set_text("")

    def select_typed(self) -> None:
        """Select what was typed, so that typing replaces it."""
        self.field.edit.selectAll()

    @Slot()
    def _submit(self) -> None:
        if self.field.text:
            self.typed.emit(self.field.text)
