"""One page of several that lead somewhere, with a way back and a way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.screens.centred import Centred
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label


class Step(Centred):
    """A page with a way back and a way on."""

    next_asked = Signal()
    back_asked = Signal()

    def __init__(self, title: str, body: str, parts: list[QWidget], on: str, back: str = "") -> None:
        super().__init__(title, body)
        self._first = parts[0] if parts else None
        for part in parts:
            self.add(part)
        self.problem = label("", "error")
        self.problem.hide()
        self.add(self.problem)
        row = QHBoxLayout()
        self.back = button(back, "quiet", icon="chevron-left")
        self.back.clicked.connect(self.back_asked)
        self.on = button(on, "primary")
        self.on.clicked.connect(self.next_asked)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.on)
        self.add(row)
        # Shown before they have a place, they would be windows of their own for a moment.
        self.back.setVisible(bool(back))
        self.on.setVisible(bool(on))

    def begin(self) -> None:
        """Put the keyboard on the first line."""
        (self._first or self.on).setFocus()

    def show_problem(self, words: str) -> None:
        """Say what stands in the way."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
