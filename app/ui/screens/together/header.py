"""The line at the top of the time together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.together.shown import Heading
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.few_lines import FewLines
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.pill import Pill
from app.ui.widgets.text import label, show_name
from app.wording.translate import _

LONGEST_LINE = 40
"""How many letters of both names stand in one line; longer ones go on below."""


class TogetherHeader(Card):
    """Both names, the sign that nothing private is on the screen, and the ways on."""

    summary_requested = Signal()
    leave_requested = Signal()

    def __init__(self) -> None:
        super().__init__("header")
        self.body.setContentsMargins(28, 12, 24, 12)
        self._names = FewLines("heading", 4)
        self._about = label("", "quiet", wrap=False)
        self._concluded = label("", "agreed", wrap=False)
        self._concluded.hide()
        self.summary = button(_("Summary…"), "plain")
        self.leave = button(_("Leave together…"), "plain")
        self.summary.clicked.connect(self.summary_requested)
        self.leave.clicked.connect(self.leave_requested)
        row = Folding(gap=16, width=720)
        row.add(_flowing(self._names, self._below_each_other()), 1)
        pill = Pill(_("Together · notes put away"), "together")
        row.add(_flowing(pill, self.summary, self.leave, at_end=True), 1)
        self.add(row)

    def _below_each_other(self) -> QWidget:
        held = QWidget()
        set_kind(held, "clear")
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._about)
        column.addWidget(self._concluded)
        return held

    def show_concluded(self, words: str) -> None:
        """Say since when both have agreed, in no more room than the names take; empty while they have not."""
        self._concluded.setText(words)
        self._concluded.setVisible(bool(words))

    def offer_summary(self, *, offered: bool) -> None:
        """Show the way to the summary, or none."""
        self.summary.setVisible(offered)

    def show_heading(self, heading: Heading) -> None:
        """Show who sits together."""
        names = heading.names
        both = _("{employee} & {manager}")
        text = both.format(employee=names.employee, manager=names.manager)
        self._names.setWordWrap(len(text) > LONGEST_LINE)
        show_name(self._names, text)
        self._about.setText(heading.about)


def _flowing(*widgets: QWidget, at_end: bool = False) -> QWidget:
    inside = QWidget()
    set_kind(inside, "clear")
    flow = FlowLayout(gap=12, at_end=at_end)
    for widget in widgets:
        flow.addWidget(widget)
    middle = QVBoxLayout(inside)
    middle.setContentsMargins(0, 0, 0, 0)
    middle.addStretch(1)
    middle.addLayout(flow)
    middle.addStretch(1)
    return inside
