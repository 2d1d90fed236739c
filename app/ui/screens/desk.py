"""A whole screen's room: it fills the window, and scrolls only when the window is too small for it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.ui.widgets.kinds import set_kind


def desk(inner: QWidget) -> QScrollArea:
    """Return the room for `inner`, whose parts may scroll by themselves as well."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(_Desk(inner))
    return area


class _Desk(QWidget):
    """As high as the window, but no lower than what it holds needs at its width.

    It has no layout of its own: a scroll area would ask that for the height it would like, not the least.
    """

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        set_kind(self, "clear")
        self._inner = inner
        inner.setParent(self)

    def minimumSizeHint(self) -> QSize:
        """Ask for what the content needs at the least."""
        layout = self._inner.layout()
        if layout is None:
            return QSize()
        width = layout.minimumSize().width()
        return QSize(width, layout.minimumHeightForWidth(max(width, self.width())))

    def sizeHint(self) -> QSize:
        """Ask for no more than that."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give all the room to the content."""
        super().resizeEvent(event)
        self._inner.setGeometry(self.rect())
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Look again when the content asks for another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)
