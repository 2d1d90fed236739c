"""The end of the conversation: notes for both, when to look again, and what is added afterwards."""

from datetime import date

from PySide6.QtCore import Signal

from app.ui.screens.amending.added_list import AddedList
from app.ui.screens.amending.ended import Added
from app.ui.screens.both_names import BothNames
from app.ui.screens.day_field import DayField
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.note_field import NoteField
from app.ui.widgets.text import label
from app.wording.translate import _
from app.wording.visibility import who_sees_all


class ClosingPanel(Card):
    """What goes into the summary beside the growth areas."""

    notes_written = Signal(str)
    look_again_changed = Signal()
    summary_requested = Signal()
    pause_requested = Signal()
    earlier_requested = Signal()
    back_requested = Signal()

    def __init__(self, names: BothNames) -> None:
        super().__init__("clear")
        self.body.setContentsMargins(24, 14, 14, 14)
        self._title = label("", "heading")
        self._about = label("", "quiet")
        fields = ("conversation.shared_notes", "conversation.look_again_on")
        self._seen_by = who_sees_all(fields, names.employee, names.manager)
        self.notes = NoteField(_("Notes for both"), lines=8)
        self.look_again = DayField(_("Look again on"))
        for field in (self.notes.box, self.look_again.tick, self.look_again.day):
            field.setAccessibleDescription(self._seen_by)
        self.amendments = AddedList()
        self.amendments.hide()
        self.summary = button(_("See the summary  S"), "primary", icon="file-text")
        self.pause = button(_("Pause for today…"), "plain")
        self.earlier = button(_("What we agreed before  E"), "plain")
        self.earlier.hide()
        self.back = button(_("Back to the talk"), "plain")
        self.notes.edited.connect(self.notes_written)
        self.look_again.changed.connect(self.look_again_changed)
        self.summary.clicked.connect(self.summary_requested)
        self.pause.clicked.connect(self.pause_requested)
        self.earlier.clicked.connect(self.earlier_requested)
        self.back.clicked.connect(self.back_requested)
        self._lay_out()
        self.set_read_only(read_only=False)

    def _lay_out(self) -> None:
        self.add(self._title)
        self.add(self._about)
        self.add(label(self._seen_by, "caption"))
        self.body.addSpacing(4)
        self.add(self.notes)
        self.add(self.look_again)
        self.add(self.amendments)
        self.body.addSpacing(8)
        buttons = FlowLayout(gap=12)
        buttons.addWidget(self.summary)
        buttons.addWidget(self.pause)
        buttons.addWidget(self.earlier)
        buttons.addWidget(self.back)
        self.add(buttons)
        self.body.addStretch(1)

    def show_closing(self, shared_notes: str, look_again_on: date | None) -> None:
        """Show what was said of the conversation as a whole."""
        self.notes.set_text(shared_notes)
        self.look_again.set_value(look_again_on)

    def show_amendments(self, amendments: tuple[Added, ...]) -> None:
        """Show what was added after the end, if anything was."""
        self.amendments.show_added(amendments)
        self.amendments.setVisible(bool(amendments))

    def set_read_only(self, *, read_only: bool) -> None:
        """Let people read, but change nothing."""
        self._title.setText(_("As you parted") if read_only else _("Before you part"))
        goes = _("This goes into the summary, with your growth areas and nothing else.")
        stands = _("This stands in the summary. What comes later is added with its own day.")
        self._about.setText(stands if read_only else goes)
        hint = _("What you want to remember of this conversation, in your own words")
        self.notes.box.setPlaceholderText(_("You wrote nothing down here.") if read_only else hint)
        self.notes.set_read_only(read_only)
        self.look_again.setEnabled(not read_only)
        self.look_again.setVisible(not read_only or self.look_again.value() is not None)
        self.pause.setVisible(not read_only)
