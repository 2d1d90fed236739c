"""A card of lines that wait; without any it says so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.screens.today.line import Line
from app.ui.screens.today.shown import Part, Shown
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card, line
from app.ui.widgets.text import label
from app.wording.translate import _


class WaitingCard(Card):
    """The lines of one part."""

    opened = Signal(Part, int)
    all_wanted = Signal(Part)

    def __init__(self, part: Part, title: str, nothing: str) -> None:
        """Make it empty; `nothing` is what it says then."""
        super().__init__(title=title)
        self.body.setContentsMargins(12, 16, 12, 8)
        self.body.setSpacing(0)
        self.top.setContentsMargins(12, 0, 12, 8)
        self._part = part
        self._rows: list[QWidget] = []
        self._nothing = label(nothing, "quiet")
        self._nothing.setContentsMargins(12, 0, 12, 12)
        self._more = button("", "link")
        self._more.clicked.connect(self._want_all)
        self.add(self._nothing)
        self.add(self._more)

    @property
    def lines(self) -> list[Line]:
        """The lines that are shown."""
        return [one for one in self._rows if isinstance(one, Line)]

    def show_lines(self, shown: Shown) -> None:
        """Show these lines, and how many more there are."""
        had_focus = self._more.hasFocus()
        before = len(self.lines)
        for number, one in enumerate(shown.lines[before:], before):
            if number:
                self._put(line())
            made = Line(number, one)
            made.opened.connect(self._open)
            self._put(made)
        self._nothing.setVisible(not shown.lines)
        self._more.setText(_("Show {number} more").format(number=shown.more))
        self._more.setVisible(bool(shown.more))
        if had_focus and before < len(self.lines):
            self.lines[before].setFocus()

    def _put(self, row: QWidget) -> None:
        self.body.insertWidget(self.body.count() - 2, row)
        self._rows.append(row)

    def _open(self, number: int) -> None:
        self.opened.emit(self._part, number)

    def _want_all(self) -> None:
        self.all_wanted.emit(self._part)
