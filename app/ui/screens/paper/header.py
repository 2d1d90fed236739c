"""The line above pages for both: the paper, saving, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.reports.paper import Paper
from app.ui.widgets.busy import Busy
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.choices import Choices
from app.ui.widgets.few_lines import FewLines
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.pill import Pill
from app.ui.widgets.text import label, show_name
from app.wording.translate import _


class PaperHeader(Card):
    """Whose pages these are, and what can be done with them."""

    save_requested = Signal()
    back_requested = Signal()
    paper_chosen = Signal(str)

    def __init__(self, *, together: bool) -> None:
        """Make the line; `together` shows the sign that nothing private is on the screen."""
        super().__init__("header")
        self.body.setContentsMargins(28, 12, 24, 12)
        self._title = FewLines("heading", 4)
        self._about = label("", "quiet")
        self._busy = Busy(_("One moment…"))
        self.papers = Choices(_("Paper"), kind="pill", at_once=True)
        self.papers.set_choices([(paper.value, paper.value) for paper in Paper])
        self.save = button(_("Save as PDF…"), "primary", icon="save")
        self.back = button(_("Back"), "plain")
        self.papers.chosen.connect(self.paper_chosen)
        self.save.clicked.connect(self.save_requested)
        self.back.clicked.connect(self.back_requested)
        self._lay_out(Pill(_("Together · notes put away"), "together") if together else None)

    def _lay_out(self, pill: Pill | None) -> None:
        words, acts = QWidget(), QWidget()
        for inside in (words, acts):
            set_kind(inside, "clear")
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addStretch(1)
        flow = FlowLayout(acts, gap=12, at_end=True)
        if pill is not None:
            flow.addWidget(pill)
        for widget in (self._busy, self.papers, self.save, self.back):
            flow.addWidget(widget)
        row = Folding(gap=16, width=760)
        row.add(words, 1)
        row.add(acts, 1)
        self.add(row)

    def show_heading(self, title: str, about: str) -> None:
        """Show whose pages these are."""
        show_name(self._title, title)
        show_name(self._about, about)

    def show_paper(self, paper: Paper) -> None:
        """Show which paper is chosen."""
        self.papers.set_chosen(paper.value)

    def show_at_work(self, *, at_work: bool) -> None:
        """Say that something is being made, or no longer."""
        if at_work:
            self._busy.start()
        else:
            self._busy.stop()

    def set_nothing_to_save(self) -> None:
        """Offer only the way back."""
        self.papers.hide()
        self.save.hide()
