"""One line to type, with its title above and what is wrong below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.ui.screens.caps_lock import CapsLock
from app.ui.widgets.buttons import button
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.private_line import PrivateLine
from app.ui.widgets.text import label, written
from app.wording.translate import _


class LineField(QWidget):
    """A titled line; `edited` at each change, `entered` at Enter."""

    edited = Signal(str)
    entered = Signal()

    def __init__(self, title: str, *, placeholder: str = "", hint: str = "") -> None:
        super().__init__()
        self.edit = PrivateLine()
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(title)
        self.edit.setAccessibleDescription(hint)
        self.edit.textEdited.connect(self._edited)
        self.edit.returnPressed.connect(self.entered)
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.addWidget(self.edit, 1)
        self.title = written(title, "strong")
        self.title.setBuddy(self.edit)
        self._hint_words = hint
        self._hint = label(hint, "caption")
        self._problem = label("", "error")
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addLayout(self.row)
        column.addWidget(self._hint)
        column.addWidget(self._problem)
        self._hint.setVisible(bool(hint))  # shown before it has a place, it would be a window of its own
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Fill the line."""
        self.edit.setText(text)

    def show_problem(self, words: str) -> None:
        """Say what is wrong with it; empty words take it back."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        set_kind(self.edit, "true" if words else "false", "wrong")
        self.edit.setAccessibleDescription(words or self._hint.text())

    def _edited(self, text: str) -> None:
        self.edited.emit(text)

    def _say(self, words: str) -> None:
        """Show other words in the place of the hint; none brings it back."""
        shown = words or self._hint_words
        if shown != self._hint.text():
            self._hint.setText(shown)
            self._hint.setVisible(bool(shown))
            self.edit.setAccessibleDescription(self._problem.text() or shown)


class SecretField(LineField):
    """A line that is not shown while it is typed, unless asked for."""

    def __init__(self, title: str, *, placeholder: str = "", hint: str = "") -> None:
        super().__init__(title, placeholder=placeholder, hint=hint)
        # With this mode Qt tells input methods to learn and to suggest nothing; a test holds it to that.
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._caps_lock = CapsLock(self.edit)
        self._caps_lock.told.connect(self._show_caps_lock)
        self._eye = button("", "quiet", icon="eye", accessible=_("Show what is typed"))
        self._eye.setCheckable(True)
        self._eye.setAutoDefault(False)  # in a dialog, Enter in an empty line would press it
        self._eye.toggled.connect(self.reveal)
        self.row.addWidget(self._eye)

    def set_text(self, text: str) -> None:
        """Fill the line; what its letters told of Caps Lock goes with them."""
        super().set_text(text)
        self._show_caps_lock(on=False)

    def _show_caps_lock(self, on: bool) -> None:  # noqa: FBT001 - a signal hands it over by position
        self._say(_("Caps Lock is on.") if on else "")

    def reveal(self, shown: bool) -> None:  # noqa: FBT001 - Qt's `toggled` hands it over by position
        """Show what is typed, or hide it again."""
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setChecked(shown)
        self._eye.set_icon("eye-off" if shown else "eye")
