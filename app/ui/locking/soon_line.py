"""The quiet line before the vault locks by itself."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.ui import theme
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label
from app.wording.translate import _

_GAP = 16


class SoonLine(QFrame):
    """Lies over the foot of its window, takes neither the keyboard nor the mouse, and moves nothing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        set_kind(self, "info")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words = label("", "body", parent=self)
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(self._words)
        window.installEventFilter(self)
        self.hide()

    def say(self) -> None:
        """Say that it locks soon, to a screen reader too, without interrupting it; once for each time."""
        if not self.isHidden():
            return
        words = _("Locking in a moment. Move the mouse or press a key to stay.")
        self._words.setText(words)
        self._place()
        self.show()
        self.raise_()
        event = QAccessibleAnnouncementEvent(self, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def rest(self) -> None:
        """Say nothing."""
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        width = min(theme.current().px(480), window.width() - 2 * _GAP)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry((window.width() - width) // 2, window.height() - height - _GAP, width, height)
