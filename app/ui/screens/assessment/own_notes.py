"""What only the employee has: private notes under their own phrase, the phrase itself, and worksheets."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.assessment.shown import OwnPhrase
from app.ui.screens.both_names import BothNames
from app.ui.widgets.buttons import button
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.note_field import NoteField
from app.ui.widgets.text import label, show_name
from app.wording.translate import _
from app.wording.visibility import who_sees


class OwnNotes(QWidget):
    """The employee's notes for themselves, or why there is no place for them yet."""

    written = Signal(str)
    phrase_requested = Signal()

    def __init__(self, names: BothNames, phrase: OwnPhrase) -> None:
        """Make the field where everything lies under a phrase that was typed, and only there."""
        super().__init__()
        self.field: NoteField | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        if phrase is OwnPhrase.USED:
            self.field = NoteField(
                _("Your private notes"),
                _("For this whole conversation: what you want to ask, or not to forget"),
                only_you=who_sees("self_seal.box", names.employee, names.manager),
                whose="self",
                lines=2,
            )
            self.field.edited.connect(self.written)
            layout.addWidget(self.field)
        else:
            layout.addWidget(_why_not(names, phrase))
        self.phrase = button(phrase_act(phrase), "link", icon="key-round")
        self.phrase.clicked.connect(self.phrase_requested)
        self.blank = button(_("Save a blank worksheet…"), "link", icon="printer")
        self.filled = button(_("Read a filled-in worksheet…"), "link", icon="file-text")
        links = QWidget()
        flow = FlowLayout(links, gap=8)
        for made in (self.phrase, self.blank, self.filled):
            flow.addWidget(made)
        layout.addWidget(links)
        self.phrase.setVisible(phrase is not OwnPhrase.LEFT_OUT)


def phrase_act(phrase: OwnPhrase) -> str:
    """Return what can be done about a phrase."""
    return _("Change your phrase…") if phrase is OwnPhrase.USED else _("Set a phrase…")


def _why_not(names: BothNames, phrase: OwnPhrase) -> QWidget:
    made = label("", "quiet")
    if phrase is OwnPhrase.LEFT_OUT:
        made.setText(_("Your private notes lie under your phrase. Stop, and go on with it to read them."))
        return made
    if phrase is OwnPhrase.NONE_ANY_MORE:
        made.setText(_("With a phrase of your own you get a place for private notes that nobody else opens."))
        return made
    words = _(
        "There is no phrase on this. Whoever knows {manager}'s passphrase could read it before you look at "
        "it together. With a phrase of your own it is sealed, and you get a place for private notes."
    )
    show_name(made, words.format(manager=names.manager))
    return made
