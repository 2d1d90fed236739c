"""One person in the list: a wide button with the name, who they are, and where the conversation stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.ui.screens.people.presenter import PersonLine
from app.ui.widgets.buttons import button
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label
from app.wording.translate import _

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Line(QFrame):
    """A line that opens with a click, Enter or Space; up and down go along the lines."""

    opened = Signal(int)
    brought_back = Signal(int)

    def __init__(self, shown: PersonLine) -> None:
        super().__init__()
        self._id = shown.person_id
        set_kind(self, "openable")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(shown.name)
        self.setAccessibleDescription(" · ".join(part for part in (shown.described, shown.standing) if part))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(shown.name, "strong"))
        if shown.described:
            words.addWidget(label(shown.described, "quiet"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(24)
        row.addLayout(words, 3)
        if shown.archived:
            back = button(
                _("Bring back"),
                icon="archive-restore",
                accessible=_("Bring {name} back").format(name=shown.name),
            )
            back.clicked.connect(self._bring_back)
            row.addWidget(back)
        else:
            row.addWidget(label(shown.standing, "quiet"), 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter or Space, and go along with the arrow keys."""
        if event.key() in _KEYS:
            self.opened.emit(self._id)
        elif event.key() in _STEPS:
            self._go_along(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _go_along(self, by: int) -> None:
        lines = self.window().findChildren(Line)
        shown = [one for one in lines if one.isVisible()]
        at = shown.index(self) + by
        if 0 <= at < len(shown):
            shown[at].setFocus(Qt.FocusReason.TabFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open at a click."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._id)

    def _bring_back(self) -> None:
        self.brought_back.emit(self._id)
