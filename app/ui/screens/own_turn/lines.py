"""Lines of an agenda: some to read, some to write, and always an empty one at the end."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.screens.scrolling import bring_into_sight
from app.ui.widgets.buttons import button
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.saved_line import SavedLine
from app.ui.widgets.text import label, said, show_name
from app.wording.translate import _


@dataclass(frozen=True, slots=True)
class ToRead:
    """A line that only tells: its words, and beside them whose it is or where it comes from."""

    words: str
    aside: str


@dataclass(frozen=True, slots=True)
class ToWrite:
    """A line of their own."""

    words: str
    aside: str = ""


class ReadLine(QWidget):
    """Words, and quiet ones below."""

    def __init__(self, line: ToRead) -> None:
        super().__init__()
        words, aside = label("", "body"), label("", "caption")
        show_name(words, line.words)
        show_name(aside, line.aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(2)
        column.addWidget(words)
        column.addWidget(aside)


class WriteLine(QWidget):
    """A line to type, and what can be done with it once there are words."""

    rested = Signal(QWidget, str)
    entered = Signal(QWidget)
    removed = Signal(QWidget)
    moved = Signal(QWidget)

    def __init__(self, words: tuple[str, str, str], line: ToWrite, move: str) -> None:
        """`words` are its title and who sees it, both told to who listens, and what it says while empty.

        Lines share a title: `call` tells them apart. `move` are the words of the act that moves it, empty
        for none.
        """
        super().__init__()
        title, seen_by, placeholder = words
        self.line = SavedLine(title, placeholder)
        self.line.setAccessibleDescription(seen_by)
        self.line.show_text(line.words)
        self._move = button(move, "quiet") if move else None
        self._remove = button("", "quiet", icon="x", accessible=_("Take it off"))
        self._aside = label(line.aside, "caption")
        self._aside.setVisible(bool(line.aside))
        set_kind(self, "clear")
        self._lay_out()
        self._title = title
        self.setFocusProxy(self.line)
        self.line.rested.connect(self._rested)
        self.line.entered.connect(self._entered)
        self.line.textChanged.connect(self._show_acts)
        self._remove.clicked.connect(self._removed)
        if self._move is not None:
            self._move.clicked.connect(self._moved)
        self._show_acts()

    def call(self, number: int) -> None:
        """Tell who listens which line it is, from 1."""
        self.line.setAccessibleName(_("{title}, {number}").format(title=self._title, number=number))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        for made in (self._move, self._remove):
            if made is not None:
                row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._aside)

    @Slot()
    def _show_acts(self) -> None:
        """Offer acts only where there are words; a screen reader is told of which line they are."""
        words = self.line.text().strip()
        for made in (self._move, self._remove):
            if made is not None:
                made.setVisible(bool(words))
        self._remove.setAccessibleName(_("Take off: {words}").format(words=words))
        if self._move is not None:
            self._move.setAccessibleDescription(words)

    @Slot(str)
    def _rested(self, words: str) -> None:
        self.rested.emit(self, words)

    @Slot()
    def _entered(self) -> None:
        self.entered.emit(self)

    @Slot()
    def _removed(self) -> None:
        self.removed.emit(self)

    @Slot()
    def _moved(self) -> None:
        self.moved.emit(self)


class Lines(QWidget):
    """A column of lines. `place` counts those to write, from 0; the empty one at the end is the last.

    Below them stands for a while what was taken off, and the way to bring it back.
    """

    written = Signal(int, str)
    """What stands in a line, at every pause in typing."""
    removed = Signal(int)
    moved = Signal(int)
    brought_back = Signal()

    def __init__(self, title: str, seen_by: str, placeholder: str, move: str = "") -> None:
        super().__init__()
        self._words = (title, seen_by, placeholder)
        self._move = move
        self._to_write: list[WriteLine] = []
        self._gone = said("caption")
        self._bring_back = button(_("Bring it back"), "link", icon="undo-2")
        self._bring_back.clicked.connect(self._bring)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self._column)
        whole.addWidget(self._gone)
        whole.addWidget(self._bring_back, 0, Qt.AlignmentFlag.AlignLeft)
        self.offer_back("")

    def show_lines(self, lines: Sequence[ToRead | ToWrite]) -> None:
        """Show these lines, and an empty one."""
        self.offer_back("")
        while (item := self._column.takeAt(0)) is not None:
            _free(item.widget())
        self._to_write = []
        for one in lines:
            if isinstance(one, ToWrite):
                self._add(one)
            else:
                self._column.addWidget(ReadLine(one))
        self._add(ToWrite(""))

    def take_out(self, place: int) -> None:
        """Take one line to write out; the keyboard goes to the one after it."""
        gone = self._to_write.pop(place)
        if gone.isAncestorOf(self.focusWidget() or self):
            self._to_write[place].setFocus()
        self._column.removeWidget(gone)
        _free(gone)
        for number, one in enumerate(self._to_write, start=1):
            one.call(number)

    def offer_back(self, words: str) -> None:
        """Say which line was taken off, and offer to bring it back; nothing for empty words."""
        show_name(self._gone, _("Taken off: {words}").format(words=words))
        for part in (self._gone, self._bring_back):
            part.setVisible(bool(words))

    def begin(self) -> None:
        """Put the keyboard into the empty line at the end."""
        self._to_write[-1].setFocus()
        bring_into_sight(self._to_write[-1])

    def flush(self) -> None:
        """Tell what is half typed."""
        for one in list(self._to_write):
            one.line.flush()

    def _add(self, line: ToWrite) -> None:
        made = WriteLine(self._words, line, self._move)
        made.rested.connect(self._rested)
        made.entered.connect(self._entered)
        made.removed.connect(self._removed)
        made.moved.connect(self._moved)
        self._to_write.append(made)
        made.call(len(self._to_write))
        self._column.addWidget(made)
        made.show()  # at once: a window that is in front again puts the keyboard only where something is seen

    def _rested(self, of: WriteLine, words: str) -> None:
        if of not in self._to_write:  # taken out: what is in it goes with it
            return
        place = self._to_write.index(of)
        if place == len(self._to_write) - 1 and words.strip():
            self._add(ToWrite(""))
        self.written.emit(place, words)

    def _entered(self, of: WriteLine) -> None:
        place = self._to_write.index(of)
        if place + 1 < len(self._to_write):
            self._to_write[place + 1].setFocus()
            bring_into_sight(self._to_write[place + 1])

    def _removed(self, of: WriteLine) -> None:
        of.line.flush()  # first: a press need not move the keyboard away from it
        self.removed.emit(self._to_write.index(of))

    @Slot()
    def _bring(self) -> None:
        self.brought_back.emit()
        self.begin()  # what was pressed has gone

    def _moved(self, of: WriteLine) -> None:
        of.line.flush()
        self.moved.emit(self._to_write.index(of))


def _free(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
