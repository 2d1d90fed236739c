"""Side by side where there is room, one below the other where there isn't."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QWidget

from app.ui import theme

_SHRINKS = QSizePolicy.PolicyFlag.ShrinkFlag.value


class Folding(QWidget):
    """A row of widgets that turns into a column when they would not fit beside each other."""

    def __init__(self, *, gap: int = 24, width: int = 0, scaled_width: int = 0) -> None:
        """Make an empty row; below `width` pixels it folds in any case.

        So it does below `scaled_width`, in pixels at a text scale of 1, however large the text is just now.
        """
        super().__init__()
        self._least = width
        self._scaled_least = scaled_width
        self._parts: list[QWidget] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        # The row's own wish would keep a window from ever getting narrow enough to fold.
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def add(self, widget: QWidget, stretch: int = 0, *, at_top: bool = False) -> None:
        """Put a widget after the others; it stays for as long as this one.

        One `at_top` is no higher than it needs to be beside a higher one.
        """
        self._parts.append(widget)
        self._row.addWidget(widget, stretch)
        if at_top:
            self._row.setAlignment(widget, Qt.AlignmentFlag.AlignTop)

    @property
    def folded(self) -> bool:
        """Whether the widgets stand below each other."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """Be no wider than the widest of them."""
        return QSize(max(self._widths(), default=0), self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Look again when a child asks for another size."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold()
        return done

    def _fold(self) -> None:
        wanted = max(self._least, theme.current().px(self._scaled_least), self._needed())
        column = self.width() < wanted
        direction = QBoxLayout.Direction.TopToBottom if column else QBoxLayout.Direction.LeftToRight
        if direction is not self._row.direction():
            self._row.setDirection(direction)

    def _needed(self) -> int:
        """Return the width at which every widget has what it needs in a row."""
        widths = self._widths()
        return sum(widths) + self._row.spacing() * max(0, len(widths) - 1)

    def _widths(self) -> list[int]:
        # Not asked of the layout: an item that it lends to Python outlives its widget (see reading_order).
        return [_least_width(one) for one in self._parts if not one.isHidden()]


def _least_width(widget: QWidget) -> int:
    """Return how wide a widget has to be at the least, as a layout reckons it."""
    shrinks = QSizePolicy.Policy(widget.sizePolicy().horizontalPolicy()).value & _SHRINKS
    least = widget.minimumSizeHint().width()
    asked = least if shrinks else max(least, widget.sizeHint().width())
    return max(widget.minimumWidth(), min(asked, widget.maximumWidth()))
