"""Room that scrolls when there is not enough of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.widgets.card import Card
from app.ui.widgets.kinds import set_kind


def scrolling(inner: QWidget) -> QScrollArea:
    """Return a frameless area that scrolls `inner` up and down."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(_Tall(inner))
    area.setMinimumWidth(inner.minimumSizeHint().width())
    return area


def scrolling_card(inner: QWidget) -> Card:
    """Return a card whose content scrolls inside its edge."""
    card = Card()
    card.body.setContentsMargins(1, 6, 4, 6)
    card.add(scrolling(inner), 1)
    return card


def bring_into_sight(widget: QWidget) -> None:
    """Scroll the area that a widget lies in, if any, until it can be seen."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea):
        around.ensureWidgetVisible(widget)


class _Tall(QWidget):
    """As high as its content needs at its width, where an area would ask for the narrowest one's height."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        set_kind(self, "clear")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inner)

    def minimumSizeHint(self) -> QSize:
        """Let the width decide how high this is."""
        return QSize(super().minimumSizeHint().width(), 0)
