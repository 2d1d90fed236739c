"""The page of the ways in: one calm column in the middle, scrolling when the window is small."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.card import Card
from app.ui.widgets.early import keep_keyboard_off
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label, show_name
from app.wording.translate import _

WIDEST = 560


class Centred(QScrollArea):
    """A column with the name of the app above a card; what it shows goes into `card.body`."""

    _column: QWidget | None = None
    """None while this is being made."""

    def __init__(self, title: str = "", body: str = "", *, widest: int = WIDEST) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        keep_keyboard_off(self)
        inner = QWidget()
        set_kind(inner, "clear")
        self._widest = widest
        self._column = column = QWidget()
        column.setMaximumWidth(theme.current().px(widest))
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(16)
        rows.addWidget(label(_("Fika"), "heading"), 0)
        self.card = Card()
        self.card.body.setSpacing(16)
        self.card.body.setContentsMargins(32, 28, 32, 28)
        rows.addWidget(self.card)
        self.below = QHBoxLayout()
        self.below.setSpacing(8)
        rows.addLayout(self.below)
        around = QVBoxLayout(inner)
        around.setContentsMargins(32, 32, 32, 32)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        around.addStretch(2)
        around.addLayout(row)
        around.addStretch(3)
        self.setWidget(inner)
        self._title = label(title, "heading")
        self._body = label(body, "body")
        self.card.add(self._title)
        self.card.add(self._body)
        self.say(title, body)

    def changeEvent(self, event: QEvent) -> None:
        """Be as wide as another text size asks for, also where it changes while this is shown."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._column is not None:
            self._column.setMaximumWidth(theme.current().px(self._widest))

    def say(self, title: str, body: str = "") -> None:
        """Show another title and what stands below it."""
        show_name(self._title, title)
        self._title.setVisible(bool(title))
        show_name(self._body, body)
        self._body.setVisible(bool(body))

    def add(self, item: QWidget | QLayout) -> None:
        """Put a widget or a layout below the others."""
        self.card.add(item)
