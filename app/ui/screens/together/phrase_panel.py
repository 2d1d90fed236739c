"""The way to what the employee sealed: one line for their phrase."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel

from app.ui.screens.both_names import BothNames
from app.ui.screens.field import SecretField
from app.ui.widgets.busy import Busy
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.text import label, show_name
from app.wording.translate import _


class PhrasePanel(Card):
    """Asks for the phrase. Nothing else of the talk is here until it opened."""

    chosen = Signal(str)
    """What was typed, when somebody wants to open with it."""

    def __init__(self, names: BothNames) -> None:
        super().__init__("clear")
        self.body.setContentsMargins(24, 14, 14, 14)
        name = names.employee
        self.field = SecretField(_("{name}’s phrase").format(name=name))
        show_name(self.field.title, _("{name}’s phrase").format(name=name))
        self.open = button(_("Open it for both of us"), "primary")
        self._busy = Busy(_("Opening…"))
        title = _("{name}, type your phrase to open what you said").format(name=name)
        self.setAccessibleName(title)
        self.add(_named(title, "heading"))
        self.add(label(_("Only you know it. It is forgotten again as soon as it has opened."), "quiet"))
        self.body.addSpacing(4)
        self.add(self.field)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._busy)
        self.body.addSpacing(12)
        self.add(label(_("Forgotten?"), "strong"))
        lost = _(
            "Nothing can recover a phrase. Leave together, hand over to {name}, and {name} can start again "
            "there. What {manager} wrote stays as it is."
        ).format(name=name, manager=names.manager)
        self.add(_named(lost, "quiet"))
        self.body.addStretch(1)
        self.setFocusProxy(self.field)
        self.open.clicked.connect(self._chosen)
        self.field.entered.connect(self._chosen)

    def show_busy(self, *, busy: bool) -> None:
        """Take nothing else while a phrase is tried."""
        self.field.setEnabled(not busy)
        self.open.setEnabled(not busy)
        if busy:
            self._busy.start()
        else:
            self._busy.stop()

    def show_problem(self, words: str) -> None:
        """Say what went wrong; what was typed stays, selected so that typing replaces it."""
        self.field.show_problem(words)
        if words:
            self.field.edit.selectAll()
            self.field.setFocus()

    def forget(self) -> None:
        """Forget what was typed."""
        self.field.set_text("")
        self.field.reveal(shown=False)

    @Slot()
    def _chosen(self) -> None:
        self.chosen.emit(self.field.text)


def _named(text: str, kind: str) -> QLabel:
    """Return words in which a name stands, however long."""
    made = label("", kind)
    show_name(made, text)
    return made
