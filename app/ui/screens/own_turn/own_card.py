"""What only the employee sees, as it lies here: none yet, shut, or open."""

from PySide6.QtCore import Qt, Signal

from app.ui.screens.both_names import BothNames
from app.ui.screens.own_turn.lines import Lines
from app.ui.screens.own_turn.own_agenda import Box
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.pill import Pill
from app.ui.widgets.text import label, show_name
from app.wording.translate import _
from app.wording.visibility import who_sees


class OwnCard(Card):
    """A card with a line or two, a button for the phrase, and the lines once they are open."""

    phrase_requested = Signal()

    def __init__(self, names: BothNames) -> None:
        super().__init__(title=_("Only yours"))
        self._names = names
        seen_by = who_sees("own_agenda_seal.box", names.employee, names.manager)
        self.top.addWidget(Pill(seen_by, "only-self"))
        self.top.addStretch(1)
        self._about = label("", "body")
        self.lines = Lines(
            _("Something only you see"), seen_by, _("Something for yourself"), _("Bring it up")
        )
        self.phrase = button("", "plain", icon="lock")
        self.add(self._about)
        self.add(self.lines)
        self.body.addWidget(self.phrase, 0, Qt.AlignmentFlag.AlignLeft)
        self.phrase.clicked.connect(self.phrase_requested)
        self.show_box(Box.NONE)

    def show_box(self, box: Box) -> None:
        """Show how it lies here."""
        about, acting = _words(box)
        show_name(self._about, about.format(manager=self._names.manager))
        self.phrase.setText(acting)
        self.lines.setVisible(box is Box.OPEN)


def _words(box: Box) -> tuple[str, str]:
    """Return what is said of it, and what the button does."""
    if box is Box.NONE:
        about = _(
            "What you want to remember for a one-on-one, and keep to yourself for now. It lies under a "
            "phrase only you know: {manager} can’t open it."
        )
        return about, _("Choose a phrase…")
    if box is Box.SHUT:
        return _("What you keep to yourself lies under your phrase."), _("Open it with your phrase…")
    about = _("Kept under your phrase whenever you pause. {manager} sees one of these once you bring it up.")
    return about, _("Change your phrase…")
