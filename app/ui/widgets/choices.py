"""One of several, as a row of buttons."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.widgets.buttons import Button
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import name_tip, on_button

_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class Choices(QWidget):
    """A row of buttons of which one at most is chosen; it wraps when narrow.

    Tab enters at the chosen one, the arrow keys go along the row, Space chooses. Enter is left to whoever
    holds the row: it means "go on", and must never say what nobody chose.
    """

    chosen = Signal(str)
    """The key a person chose; never sent for set_chosen, nor for what was chosen already."""

    def __init__(self, accessible: str, *, kind: str = "choice", at_once: bool = False) -> None:
        """Make an empty row; `at_once` lets the arrow keys choose, where something always is chosen.

        Kinds: 'choice' (edged, in the colour of what is agreed when chosen), 'self-choice' and
        'manager-choice' (edged, on one side's own colour), 'pill' (round, filled when chosen).
        """
        super().__init__()
        self._kind = kind
        self._at_once = at_once
        self._key: str | None = None
        self._buttons: dict[str, _Choice] = {}
        self._flow = FlowLayout(self, gap=8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(accessible)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Show these (key, text) pairs, none of them chosen."""
        for old in self._buttons.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = {key: _Choice(key, text, self._kind) for key, text in choices}
        for made in self._buttons.values():
            made.pressed_key.connect(self._choose)
            self._flow.addWidget(made)
        self.set_chosen(None)

    def set_names(self, names: Iterable[tuple[str, str]], words: str = "{name}") -> None:
        """Show a choice for each (key, name) in these words; a long name is shortened, and told whole."""
        named = tuple(names)
        self.set_choices((key, on_button(words, name=name)) for key, name in named)
        for key, name in named:
            self._buttons[key].setAccessibleName(words.format(name=name))
            self._buttons[key].setToolTip(name_tip(name))

    def set_chosen(self, key: str | None) -> None:
        """Show what is chosen, without telling anybody; a keyboard in this row goes there.

        Raises KeyError for a key that is not there.
        """
        if key is not None and key not in self._buttons:
            raise KeyError(key)
        self._key = key
        tab_stop = key if key is not None else next(iter(self._buttons), None)
        for each, made in self._buttons.items():
            made.setChecked(each == key)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == tab_stop else Qt.FocusPolicy.ClickFocus)
            if each == tab_stop:
                self.setFocusProxy(made)
        if key is not None and self.has_keyboard:
            self._buttons[key].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is at one of these."""
        return any(made.hasFocus() for made in self._buttons.values())

    def choose_reached(self) -> None:
        """Choose the one the keyboard is at."""
        reached = next((key for key, made in self._buttons.items() if made.hasFocus()), None)
        if reached is not None:
            self._choose(reached)

    def tab_before(self, following: QWidget) -> None:
        """Let Tab lead from where it stops in this row to another widget, even where that was made before."""
        stop = self.focusProxy()
        if stop is not None:
            QWidget.setTabOrder(stop, following)

    def current(self) -> str | None:
        """Return the key that is chosen."""
        return self._key

    def set_look(self, key: str, kind: str) -> None:
        """Let one choice wear another kind than the row's. Raises KeyError for a key that is not there."""
        set_kind(self._buttons[key], kind)

    def set_tool_tip(self, key: str, text: str) -> None:
        """Say more about one choice. Raises KeyError for a key that is not there."""
        self._buttons[key].setToolTip(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the row."""
        step = 1 if event.key() in _FORWARD else -1 if event.key() in _BACK else 0
        made = list(self._buttons.values())
        focused = next((index for index, each in enumerate(made) if each.hasFocus()), None)
        if step == 0 or focused is None:
            super().keyPressEvent(event)
            return
        made[(focused + step) % len(made)].setFocus(Qt.FocusReason.OtherFocusReason)
        if self._at_once:
            self.choose_reached()

    def focus_chosen(self) -> None:
        """Put the keyboard on the chosen one, or on the first."""
        for made in self._buttons.values():
            if made.focusPolicy() is Qt.FocusPolicy.StrongFocus:
                made.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _choose(self, key: str) -> None:
        changed = key != self._key
        self.set_chosen(key)
        if changed:
            self.chosen.emit(key)


class _Choice(Button):
    """A button that stays down, and is as wide as its words in heavy letters from the start."""

    pressed_key = Signal(str)

    def __init__(self, key: str, text: str, kind: str) -> None:
        super().__init__(text, kind)
        self.setAutoDefault(False)  # else Enter anywhere in a dialog would press one
        self._key = key
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.clicked.connect(self._clicked)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        heavy = QFontMetrics(theme.current().font(bold=True)).horizontalAdvance(self.text())
        now = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(hint.width() + max(0, heavy - now), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_FORWARD, *_BACK, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the row goes along, where QAbstractButton would go by geometry; Enter goes on
            return
        super().keyPressEvent(event)

    @Slot()
    def _clicked(self) -> None:
        self.pressed_key.emit(self._key)
