"""A place for a few sentences, saved as they are typed."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.widgets.growing_box import GrowingBox
from app.ui.widgets.pill import Pill
from app.ui.widgets.text import label, show_name

PAUSE = 250
"""How long nobody types before a change is told, in milliseconds.

What is not told yet is lost where the machine dies. Saving takes some ten milliseconds, so that a quarter of
a second, little more than lies between two letters, costs nobody anything; less would save each letter.
"""
LONGEST = 1000
"""How long a change is kept back at most while somebody types on, in milliseconds."""


class NoteField(QWidget):
    """A labelled field that grows with its text, and whose copies are private. Tab leaves it."""

    edited = Signal(str)
    """The whole text, soon after a change and at the latest when the keyboard leaves."""

    def __init__(
        self,
        title: str,
        placeholder: str = "",
        *,
        only_you: str = "",
        whose: str = "manager",
        seen_by: str = "",
        lines: int = 3,
        box: GrowingBox | None = None,
        titled: bool = True,
    ) -> None:
        """Make an empty field; `seen_by` stands plainly beside the title.

        `only_you` stands there in a pill, in the colour of the one `whose` it is: 'self' or 'manager'.
        `box` is what to write into, where it is not the usual one of a few lines. Without `titled` the holder
        shows title and pill.
        """
        super().__init__()
        self._told = ""
        self._telling = False
        self._box = box or GrowingBox(lines)
        self._box.setPlaceholderText(placeholder)
        self._box.setAccessibleName(title)
        self._box.setAccessibleDescription(only_you or seen_by or placeholder)
        self._title = label("", "strong", wrap=not (only_you or seen_by))
        show_name(self._title, title)
        self._title.setBuddy(self._box)
        if only_you:
            self._box.setProperty("kind", f"only-{whose}")
        self._lay_out(self._top(only_you, f"only-{whose}", seen_by) if titled else None)
        self._pause = self._timer(PAUSE)
        self._longest = self._timer(LONGEST)
        self._box.textChanged.connect(self._typed)
        self._box.left.connect(self.flush)
        self.setFocusProxy(self._box)

    def _top(self, only_you: str, kind: str, seen_by: str) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._title, 0 if only_you or seen_by else 1)
        if only_you:
            top.addWidget(Pill(only_you, kind))
        if seen_by:
            top.addWidget(label(seen_by, "caption"), 1)
        elif only_you:
            top.addStretch(1)
        return top

    def _lay_out(self, top: QHBoxLayout | None) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if top is None:
            self._title.setParent(self)
            self._title.hide()
        else:
            column.addLayout(top)
        column.addWidget(self._box)

    def _timer(self, milliseconds: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(milliseconds)
        made.timeout.connect(self.flush)
        return made

    @property
    def box(self) -> QPlainTextEdit:
        """The field itself, for shortcuts and tests."""
        return self._box

    def text(self) -> str:
        """Return what stands there."""
        return self._box.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text without telling anybody; it is left alone if it stands there already.

        What was typed before can't be brought back here by undo: it may belong to something else. Only who
        hears `edited` may show the same text again at once, and leave the typing as it is.
        """
        self._told = text
        if text != self.text():
            self._box.setPlainText(text)
        elif not self._telling:
            self._box.document().clearUndoRedoStacks()
        self._rest()

    def show_kept(self, text: str) -> None:
        """Show what is kept, unless people go on typing here."""
        if not self._box.hasFocus() or self.text() == self._told != text:
            self.set_text(text)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - follows Qt's setReadOnly
        """Let people read and copy, but not write."""
        self._box.setReadOnly(read_only)

    @Slot()
    def flush(self) -> None:
        """Tell what was typed and not told yet."""
        self._rest()
        text = self.text()
        if text != self._told:
            self._told = text
            self._telling = True
            try:
                self.edited.emit(text)
            finally:
                self._telling = False

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when the screen goes away."""
        self.flush()
        super().hideEvent(event)

    def _rest(self) -> None:
        self._pause.stop()
        self._longest.stop()

    @Slot()
    def _typed(self) -> None:
        if self.text() == self._told:
            self._rest()
            return
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
