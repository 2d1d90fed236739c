"""One of a list, with its title above."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.ui.widgets.text import label
from app.ui.widgets.wheel import leave_wheel_to_page


class ChoiceField(QWidget):
    """A titled list to choose from; `chosen` with the key, when a person chose."""

    chosen = Signal(str)

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__()
        self.combo = QComboBox()
        self.combo.setAccessibleName(title)
        self.combo.setAccessibleDescription(hint)
        leave_wheel_to_page(self.combo)
        self.combo.activated.connect(self._activated)
        name = label(title, "strong")
        name.setBuddy(self.combo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(name)
        column.addWidget(self.combo)
        if hint:
            column.addWidget(label(hint, "caption"))
        self.setFocusProxy(self.combo)

    @property
    def key(self) -> str:
        """The key of what is chosen; empty when nothing is."""
        return str(self.combo.currentData() or "")

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these (key, words)."""
        self.combo.clear()
        for key, words in choices:
            self.combo.addItem(words, key)

    def choose(self, key: str) -> None:
        """Show what is chosen, without telling anybody."""
        self.combo.setCurrentIndex(max(0, self.combo.findData(key)))

    def _activated(self, _index: int) -> None:
        self.chosen.emit(self.key)
