"""One item of a template: its words, its minutes, and its place."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.saved_line import SavedLine
from app.wording.translate import _

FOLDS_BELOW = 400
"""In less room than this the minutes stand below the words, in pixels at a text scale of 1."""
_MINUTES_WIDE = 64


class ItemRow(Folding):
    """A line to type, another for minutes, and buttons to move it or take it out."""

    written = Signal(int, str)
    """Its place, and its words at every pause."""
    timed = Signal(int, str)
    """Its place, and its minutes as they are typed."""
    moved = Signal(int, int)
    """Its place, and -1 for up or 1 for down."""
    removed = Signal(int)

    def __init__(self, place: int, words: str, minutes: str) -> None:
        """Show an item at its place, counted from 0."""
        super().__init__(gap=8, scaled_width=FOLDS_BELOW)
        number = place + 1
        self._place = place
        self.words = SavedLine(_("Item {number}").format(number=number))
        self.words.show_text(words)
        self.words.setCursorPosition(0)
        self.minutes = SavedLine(_("Minutes for item {number}").format(number=number), _("min"))
        self.minutes.show_text(minutes)
        self.minutes.setFixedWidth(theme.current().px(_MINUTES_WIDE))
        set_kind(self.minutes, "false", "wrong")
        self.up = button(
            "", "quiet", icon="chevron-up", accessible=_("Move “{words}” up").format(words=words)
        )
        self.down = button(
            "", "quiet", icon="chevron-down", accessible=_("Move “{words}” down").format(words=words)
        )
        self.remove = button("", "quiet", icon="x", accessible=_("Take “{words}” out").format(words=words))
        beside = QWidget()
        set_kind(beside, "clear")
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for part in (self.minutes, self.up, self.down, self.remove):
            row.addWidget(part)
        self.add(self.words, 1)
        self.add(beside, 0)
        self.words.rested.connect(self._written)
        self.minutes.rested.connect(self._timed)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.remove.clicked.connect(self._remove)

    @property
    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is in this row."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def mark_minutes(self, heard: str, *, wrong: bool) -> None:
        """Show whether the minutes are wrong; `heard` is told of them to who listens."""
        set_kind(self.minutes, "true" if wrong else "false", "wrong")
        self.minutes.setAccessibleDescription(heard)

    def flush(self) -> None:
        """Tell what is half typed."""
        self.words.flush()
        self.minutes.flush()

    def move_by(self, by: int) -> None:
        """Ask to be moved up (-1) or down (1)."""
        self.flush()
        self.moved.emit(self._place, by)

    @Slot(str)
    def _written(self, words: str) -> None:
        self.written.emit(self._place, words)

    @Slot(str)
    def _timed(self, typed: str) -> None:
        self.timed.emit(self._place, typed)

    @Slot()
    def _up(self) -> None:
        self.move_by(-1)

    @Slot()
    def _down(self) -> None:
        self.move_by(1)

    @Slot()
    def _remove(self) -> None:
        self.flush()
        self.removed.emit(self._place)
