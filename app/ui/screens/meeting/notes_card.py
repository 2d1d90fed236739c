"""Notes of a one-on-one: written as Markdown, or laid out to be read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.ui.screens.scrolling import begin_writing, bring_into_sight, bring_words_into_sight
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.markdown_field import MarkdownField
from app.ui.widgets.markdown_view import MarkdownView
from app.ui.widgets.pill import Pill
from app.ui.widgets.text import label
from app.wording.translate import _
from app.wording.visibility import who_sees

if TYPE_CHECKING:
    from app.ui.held_notes import HeldNotes


class NotesCard(Card):
    """One note. That of the manager alone is only made where they are alone."""

    written = Signal(str)

    def __init__(self, *, mine: bool, key: str) -> None:
        """Make it empty; `key` names its document among those the window holds."""
        super().__init__()
        self.body.setContentsMargins(16, 16, 16, 16)
        self.body.setSpacing(8)
        self._key = key
        self._text = ""
        self._reads = False
        seen = who_sees("meeting_private.notes" if mine else "meeting.shared_notes", employee="", manager="")
        title = _("Your own notes") if mine else _("Notes of both")
        self.field = MarkdownField(
            title,
            _("Plain words, or Markdown: # heading, **bold**, - list"),
            only_you=seen if mine else "",
            seen_by="" if mine else seen,
            titled=False,
        )
        self._called, self._seen = _("{title}, to be read").format(title=title), seen
        self._reading: MarkdownView | None = None
        self.nothing = label(_("Nothing was written."), "quiet")
        self.switch = button("", "link")
        self.switch.clicked.connect(self.turn)
        self.top.addWidget(label(title, "subheading", wrap=False))
        if mine:
            self.top.addWidget(Pill(seen, "only-manager"))
            self.top.addStretch(1)
        else:
            self.top.addWidget(label(seen, "caption"), 1)
        self.body.addLayout(self.top)
        for part in (self.field, self.nothing, self._foot()):
            self.add(part)
        self.field.edited.connect(self._edited)
        self.turn_to(reading=False)

    def _foot(self) -> QWidget:
        held = QWidget()
        set_kind(held, "clear")
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.switch)
        row.addStretch(1)
        return held

    def show_text(self, text: str) -> None:
        """Show what is kept, in the document of this note once there is one."""
        self._text = text
        self.field.set_text(text)
        self._lay_out_reading()

    def take_up(self, held: "HeldNotes") -> None:
        """Go on in the document that the window holds, so that what was typed before can be undone."""
        self.field.take_up(held.document(self._key), self._text)

    def let_go(self) -> None:
        """Leave the document to the window."""
        self.field.let_go()

    @property
    def reading(self) -> MarkdownView:
        """The note to be read; made when somebody first wants to read it."""
        if self._reading is None:
            self._reading = MarkdownView(self._called)
            self._reading.setAccessibleDescription(self._seen)
            self.body.insertWidget(self.body.indexOf(self.nothing), self._reading)
        return self._reading

    @property
    def reads(self) -> bool:
        """Whether the note is laid out to be read."""
        return self._reads

    @Slot()
    def turn(self) -> None:
        """Lay the note out to be read, or go on writing."""
        self.turn_to(reading=not self._reads)
        if self._reads:
            self.reading.setFocus()
            bring_into_sight(self)
        else:
            begin_writing(self.field)

    def read_at(self, words: str) -> None:
        """Lay the note out to be read, with the keyboard at these words, which are selected."""
        self.turn_to(reading=True)
        self.reading.setFocus()
        self.reading.find(words)
        QApplication.sendPostedEvents()  # it is as high as it is long before anything scrolls
        bring_words_into_sight(self.reading)

    def turn_to(self, *, reading: bool) -> None:
        """Show one or the other."""
        self.field.flush()
        self._reads = reading
        self._lay_out_reading()
        self.field.setVisible(not reading)
        self.switch.setText(_("Go on writing") if reading else _("Show as it reads"))

    @Slot()
    def to_writing(self) -> None:
        """Put the keyboard at the end of the note."""
        self.turn_to(reading=False)
        begin_writing(self.field)

    def _lay_out_reading(self) -> None:
        shown = self._reads and bool(self._text.strip())
        if shown:
            self.reading.show_markdown(self._text)
        if self._reading is not None:
            self._reading.setVisible(shown)
        self.nothing.setVisible(self._reads and not self._text.strip())

    @Slot(str)
    def _edited(self, text: str) -> None:
        self._text = text
        self.written.emit(text)
