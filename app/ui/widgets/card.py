"""Surfaces that hold other things."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label


class Card(QFrame):
    """A padded surface; what it holds goes into `body`.

    Kinds: card, inner (a card within a card), self, manager, done, header, and clear, which
    has neither ground nor padding and only holds things together.
    """

    def __init__(self, kind: str = "card", *, title: str = "", aside: str = "") -> None:
        """Make a card, with a title and quiet words beside it if they are given."""
        super().__init__()
        set_kind(self, kind)
        self.body = QVBoxLayout(self)
        side, top = {"card": (24, 20), "clear": (0, 0)}.get(kind, (16, 14))
        self.body.setContentsMargins(side, top, side, top)
        self.body.setSpacing(12 if kind in ("card", "clear") else 6)
        self.top = QHBoxLayout()
        self.top.setSpacing(16)
        if title:
            self.top.addWidget(label(title, "subheading", wrap=not aside))
            if aside:
                self.top.addWidget(label(aside, "quiet"), 1)
            self.body.addLayout(self.top)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout below the others."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)


def line() -> QFrame:
    """Return a hairline between two rows."""
    made = QFrame()
    set_kind(made, "line")
    return made
