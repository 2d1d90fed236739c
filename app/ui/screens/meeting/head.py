"""The line at the top of a one-on-one: who, which day, and the ways on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.meeting.shown import Heading
from app.ui.widgets.buttons import Button, button
from app.ui.widgets.card import Card
from app.ui.widgets.few_lines import FewLines
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.pill import Pill
from app.ui.widgets.text import in_menu, name_tip, on_button, show_name
from app.wording.translate import _


class MeetingHead(Card):
    """Who meets, and what can be done with the whole meeting. Nothing of the manager's alone in Together."""

    previous_requested = Signal()
    following_requested = Signal()
    change_requested = Signal()
    template_requested = Signal()
    hand_over_requested = Signal()
    summary_requested = Signal()
    together_requested = Signal()
    """Look together, or leave it."""
    end_requested = Signal()
    """End the meeting, or open it again."""

    def __init__(self, *, together: bool) -> None:
        super().__init__("header")
        self.body.setContentsMargins(28, 10, 24, 10)
        self.body.setSpacing(4)
        self._title = FewLines("heading", 4)
        self._about = FewLines("quiet", 2)
        self.previous = button("", "quiet", icon="chevron-left", accessible=_("The one before"))
        self.following = button("", "quiet", icon="chevron-right", accessible=_("The one after"))
        self.change = button(_("Change…"), "link", accessible=_("Change the day, the time or the title"))
        self.template = button(_("From a template…"), "link")
        self.summary = button(_("Summary…"), "link")
        self.hand_over: Button | None = None
        if together:
            self.together = button(_("Leave together…"), "plain")
        else:
            self.together = button(_("Together  T"), "primary")
            self.together.setAccessibleName(_("Look at it together"))
            self.hand_over = button("", "link")
        self.end = button(_("End it"), "plain")
        self._connect()
        self._lay_out(Pill(_("Together · notes put away"), "together") if together else None)

    def _connect(self) -> None:
        for made, signal in (
            (self.previous, self.previous_requested),
            (self.following, self.following_requested),
            (self.change, self.change_requested),
            (self.template, self.template_requested),
            (self.summary, self.summary_requested),
            (self.together, self.together_requested),
            (self.end, self.end_requested),
            (self.hand_over, self.hand_over_requested),
        ):
            if made is not None:
                made.clicked.connect(signal)

    def _lay_out(self, pill: Pill | None) -> None:
        words = QWidget()
        set_kind(words, "clear")
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addStretch(1)
        acts = (self.previous, self.following, self.change, self.template, self.hand_over, self.summary)
        more = [one for one in acts if one is not None]
        ways = [pill] if pill is not None else []
        row = Folding(gap=16, width=600)
        row.add(words, 1)
        row.add(_flowing(*ways, self.end, self.together, at_end=True), 1)
        self.add(row)
        self.add(_flowing(*more, gap=8))

    def show_heading(self, heading: Heading) -> None:
        """Show who meets and when."""
        show_name(self._title, heading.title)
        show_name(self._about, heading.about)
        self.end.setText(_("Open it again") if heading.is_over else _("End it"))
        self.template.setVisible(not heading.is_over)
        for made, words, nobody in (
            (self.previous, heading.previous, _("There is none before")),
            (self.following, heading.following, _("There is none after")),
        ):
            made.setEnabled(bool(words))
            made.setAccessibleName(words or nobody)
            made.setToolTip(words or nobody)

    def name_hand_over(self, employee: str) -> None:
        """Say to whom the laptop is handed over, where it can be."""
        if self.hand_over is not None:
            words = _("{employee}’s own points…")
            self.hand_over.setText(in_menu(on_button(words, employee=employee)))
            self.hand_over.setToolTip(name_tip(employee))
            self.hand_over.setAccessibleName(words.format(employee=employee))


def _flowing(*widgets: QWidget, at_end: bool = False, gap: int = 8) -> QWidget:
    inside = QWidget()
    set_kind(inside, "clear")
    flow = FlowLayout(inside, gap=gap, at_end=at_end)
    for widget in widgets:
        flow.addWidget(widget)
    return inside
