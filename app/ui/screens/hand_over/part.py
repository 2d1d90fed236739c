"""A page of the employee's turn before and after the assessment: a calm column with acts."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui.screens.centred import Centred
from app.ui.screens.hand_over.trying import Trying
from app.ui.widgets.flow_layout import FlowLayout
from app.wording.errors import ErrorWords

WIDEST = 640


class Part(QWidget):
    """One page. Its fields and buttons rest while something is tried. Matches KeyView."""

    def __init__(self, title: str, about: str) -> None:
        super().__init__()
        self.page = Centred(title, about, widest=WIDEST)
        self.trying = Trying(self)  # not every page places it
        self._resting: list[QWidget] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def add_acts(self, buttons: Sequence[QPushButton]) -> None:
        """Put buttons below what was added so far."""
        row = QWidget()
        flow = FlowLayout(row, gap=8)
        for made in buttons:
            flow.addWidget(made)
        self.page.add(row)

    def rest_while_trying(self, widgets: Sequence[QWidget]) -> None:
        """Take no other act through these while something is tried."""
        self._resting = list(widgets)

    def acts(self) -> list[QAction]:
        """Return the acts of this page for the menu."""
        return []

    def first_focus(self) -> None:
        """Put the keyboard where people begin here."""

    def forget(self) -> None:
        """Forget what was typed."""

    def select_typed(self) -> None:
        """Select what was typed, so that typing replaces it."""

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile."""
        for one in self._resting:
            one.setEnabled(not words)
        for act in self.acts():
            act.setEnabled(not words)
        self.trying.show_busy(words)
        if not words:
            self.first_focus()

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong."""
        self.trying.show_problem(words)
