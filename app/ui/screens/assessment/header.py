"""The line at the top of an assessment: whose it is, and the ways out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.screens.assessment.shown import Heading
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.few_lines import FewLines
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label, show_name
from app.wording.translate import _


class AssessmentHeader(Card):
    """Title and acts."""

    finish_requested = Signal()
    leave_requested = Signal()

    def __init__(self) -> None:
        super().__init__("header")
        self.body.setContentsMargins(28, 14, 24, 14)
        self._title = FewLines("heading", 4)
        self._about = label("", "quiet")
        self._about_words = self._sign = ""
        self.finish = button(_("I’m finished…"), "primary")
        self.leave = button(_("Leave"), "plain")
        self.finish.clicked.connect(self.finish_requested)
        self.leave.clicked.connect(self.leave_requested)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._about)
        acts = QWidget()
        set_kind(acts, "clear")
        flow = FlowLayout(acts, gap=12, at_end=True)
        for widget in (self.finish, self.leave):
            flow.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(words, 3)
        row.addWidget(acts, 2)
        self.add(row)

    def show_heading(self, heading: Heading) -> None:
        """Show whose view this is."""
        show_name(self._title, heading.title)
        self._about_words = heading.about
        self._show_about()

    def show_sign(self, sign: str) -> None:
        """Say quietly beside the day how this is kept; empty words say nothing."""
        self._sign = sign
        self._show_about()

    def say_leave(self, words: str) -> None:
        """Say otherwise what leaving is here."""
        self.leave.setText(words)

    def set_open(self, *, is_open: bool) -> None:
        """Offer to finish, or not."""
        self.finish.setVisible(is_open)

    def _show_about(self) -> None:
        self._about.setText(" · ".join(filter(None, (self._about_words, self._sign))))
