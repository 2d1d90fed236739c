"""A message in its place: what happened, what it means, and an act if there is one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from app.ui import icons, theme
from app.ui.widgets.announcing import Telling
from app.ui.widgets.buttons import button
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label, show_name

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from app.wording.error_words import ErrorWords

_LOOKS = {
    "info": ("info", "self_ink"),
    "warning": ("triangle-alert", "star_ink"),
    "error": ("circle-alert", "danger"),
    "done": ("check", "agreed_ink"),
}


class Banner(QFrame):
    """A message. Kinds: info, warning, error, done; each has its own sign beside its colour.

    One that comes by itself is told to whoever listens, an error at once.
    """

    acted = Signal()

    def __init__(self, kind: str = "info", title: str = "", text: str = "", action: str = "") -> None:
        """Make a message; without an action there is no button."""
        self._telling = Telling()
        super().__init__()
        self._sign = QLabel()
        self._drawn: tuple[str, str, theme.Theme] | None = None
        self._title = label(title, "strong")
        self._text = label(text, "body")
        self.action = button(action, "plain")
        self.action.clicked.connect(self.acted)
        self._lay_out()
        self.show_message(kind, title, text, action)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addSpacing(2)
        words.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_message(self, kind: str, title: str, text: str = "", action: str = "") -> None:
        """Show another message. Raises KeyError for a kind nobody knows."""
        self._look = _LOOKS[kind]
        set_kind(self, kind)
        show_name(self._title, title)
        self._title.setVisible(bool(title))
        show_name(self._text, text)
        self._text.setVisible(bool(text))
        self.action.setText(action)
        self.action.setVisible(bool(action))
        words = " ".join(part for part in (title, text) if part)
        self.setAccessibleName(words)
        self._telling.at_once = kind == "error"
        self._telling.say(self, words)
        self._tint()

    def show_problem(self, words: "ErrorWords") -> None:
        """Say what went wrong, what it means and what to do next."""
        self.show_message("error", words.happened, words.then)

    def showEvent(self, event: "QShowEvent") -> None:
        """Tell what it says now that it is seen."""
        super().showEvent(event)
        self._telling.shown(self)

    def hideEvent(self, event: "QHideEvent") -> None:
        """Let the same message be told when it comes again."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._telling.hidden()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign anew in another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        name, ink = self._look
        worn = theme.current()
        if self._drawn == (name, ink, worn):
            return
        self._drawn = (name, ink, worn)
        size = worn.px(18)
        self._sign.setPixmap(icons.pixmap(name, worn.colour(ink), size, self.devicePixelRatioF()))
