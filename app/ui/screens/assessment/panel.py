"""The behaviour being read: its sentence, the answers, and the note for the other side."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.assessment import Answer
from app.ui.screens.assessment.shown import Reading
from app.ui.widgets.card import Card
from app.ui.widgets.choices import Choices
from app.ui.widgets.note_field import NoteField
from app.ui.widgets.text import label, show_name
from app.wording.terms import answer_name
from app.wording.translate import _


class BehaviourPanel(Card):
    """One behaviour. The fields below the note are the manager's own and come from outside."""

    answered = Signal(str)
    note_written = Signal(str, str)
    """Behaviour id and note."""

    def __init__(self, token: str, question: str) -> None:
        """Ask `question` below the sentence; the answer is marked in the colour of `token`."""
        super().__init__("clear")
        self.body.setContentsMargins(24, 16, 20, 16)
        self.body.setSpacing(12)
        self._id = self._sentence = ""
        self._place = label("", "eyebrow")
        self._text = label("", "heading")
        self._example = label("", "quiet")
        self._other_way = label("", "quiet")
        self._about_step = label("", "caption")
        self.choices = Choices(question, kind=f"{token}-choice")
        self.choices.set_choices([(answer.value, answer_name(answer)) for answer in Answer])
        self.choices.chosen.connect(self.answered)
        self.note = NoteField(_("Your note"), _("An example that comes to mind"))
        self.note.edited.connect(self._note_edited)
        self._keys = label(
            _("1 to 4 answer and go on · arrows up and down move · N writes a note"), "caption"
        )
        self._who_reads = label("", "caption")
        self._question = label("", "strong")
        show_name(self._question, question)
        self._lay_out()

    def _lay_out(self) -> None:
        for widget in (self._place, self._text, self._example, self._other_way):
            self.add(widget)
        self.body.addSpacing(8)
        self.add(self._question)
        self.add(self._who_reads)  # once, for the answer and the note below it
        self.add(self.choices)
        self.add(self._keys)
        self.body.addSpacing(8)
        self.add(self.note)

    def add_private(self, widget: QWidget) -> None:
        """Put what only whoever writes here sees below the note."""
        self.body.addSpacing(8)
        self.add(widget)

    def finish_layout(self) -> None:
        """Put the words about the step at the end, with the free room above them."""
        self.body.addStretch(1)
        self.add(self._about_step)

    def show_reading(self, behaviour_id: str, reading: Reading) -> None:
        """Show another behaviour."""
        self._id = behaviour_id
        self._place.setText(f"{reading.characteristic} · {reading.step}")
        self._text.setText(reading.text)
        _show(self._example, _("For example: {example}").format(example=reading.example), reading.example)
        other = _("Another way to show this: {way}").format(way=reading.other_way)
        _show(self._other_way, other, reading.other_way)
        about = _("{step}: {about}").format(step=reading.step, about=reading.about_step)
        _show(self._about_step, about, reading.about_step)
        self.setAccessibleName(reading.text)
        self._sentence = reading.text
        self._describe_choices()

    @property
    def behaviour_id(self) -> str:
        """The behaviour that is shown."""
        return self._id

    def set_read_only(self, *, read_only: bool) -> None:
        """Let people read, but not change; keys that would change something are then not spoken of."""
        self._keys.setVisible(not read_only)
        self.choices.setEnabled(not read_only)
        self.note.set_read_only(read_only)

    def show_who_reads(self, words: str) -> None:
        """Say above the answers who reads them and the note, and when."""
        show_name(self._who_reads, words)
        self.note.box.setAccessibleDescription(words)
        self._describe_choices()

    def _describe_choices(self) -> None:
        who_reads = self._who_reads.accessibleName() or self._who_reads.text()
        self.choices.setAccessibleDescription("\n".join(filter(None, (self._sentence, who_reads))))

    @Slot(str)
    def _note_edited(self, text: str) -> None:
        self.note_written.emit(self._id, text)


def _show(where: QWidget, text: str, needed: str) -> None:
    where.setProperty("text", text)
    where.setVisible(bool(needed))
