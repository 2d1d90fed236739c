"""One of a list, with its title above."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.text import label, tip
from app.ui.widgets.wheel import leave_wheel_to_page

WIDEST = 300
"""How wide a list asks to be at most, at a text scale of 1: it may hold a name of a hundred letters."""


_INSIDE = 1
"""What the style leaves free at either end of the words, in pixels."""


class _List(QComboBox):
    """A list that runs past no edge, whatever is in it; words that are too long for it end in “…”."""

    def sizeHint(self) -> QSize:
        return _bounded(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return _bounded(super().minimumSizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 2 * _INSIDE
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class ChoiceField(QWidget):
    """A titled list to choose from; `chosen` with the key, when a person chose."""

    chosen = Signal(str)

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__()
        self.combo = _List()
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
            self.combo.setItemData(self.combo.count() - 1, tip(words), Qt.ItemDataRole.ToolTipRole)

    def choose(self, key: str) -> None:
        """Show what is chosen, without telling anybody."""
        self.combo.setCurrentIndex(max(0, self.combo.findData(key)))

    def _activated(self, _index: int) -> None:
        self.chosen.emit(self.key)


def _bounded(asked: QSize) -> QSize:
    return QSize(min(asked.width(), theme.current().px(WIDEST)), asked.height())
