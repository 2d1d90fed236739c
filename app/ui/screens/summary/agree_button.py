"""The buttons with which the two agree to the end, and take it back."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy

from app.ui import icons, theme
from app.ui.widgets.buttons import Button
from app.ui.widgets.folding import Folding
from app.ui.widgets.text import in_menu, shortened, tip
from app.wording.translate import _


class AgreeButton(Button):
    """Named after one of the two, with the key that does the same; words and a tick say whether they have."""

    def __init__(self, kind: str, key: str) -> None:
        """Make it in a side's kind; it rests until there is something to agree to."""
        super().__init__("", kind)
        self._key = key
        self._name = ""
        self._other: AgreeButton | None = None
        self.setCheckable(True)
        self.setEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def be_as_wide_as(self, other: "AgreeButton") -> None:
        """Ask for as much room as the other does: neither of the two weighs more."""
        self._other = other

    def show_name(self, name: str) -> None:
        """Show whose button this is."""
        self._name = name
        self.setToolTip(tip(name) if shortened(name) != name else "")
        self.show_agreed(agreed=False)

    def show_agreed(self, *, agreed: bool) -> None:
        """Show whether that one has agreed."""
        self.setChecked(agreed)
        self.set_icon("check" if agreed else "")
        self.setText(in_menu(self._words(agreed=agreed)))
        self.setAccessibleName(_wording(agreed=agreed).format(name=self._name))
        again = _("Press {key} to take it back.") if agreed else _("Press {key} to agree.")
        self.setAccessibleDescription(again.format(key=self._key))

    def sizeHint(self) -> QSize:
        """Ask for the room of the longer words of both, with the tick, from the start."""
        others = self._other.own_width() if self._other is not None else 0
        return QSize(max(self.own_width(), others), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Show all words."""
        return self.sizeHint()

    def own_width(self) -> int:
        """Return the width of the longer words, in heavy letters and with the tick, in pixels."""
        heavy = QFontMetrics(theme.current().font(bold=True))
        longest = max(heavy.horizontalAdvance(self._words(agreed=one)) for one in (True, False))
        around = super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        tick = 0 if not self.icon().isNull() else theme.current().px(icons.SIZE + 8)
        return longest + around + tick

    def _words(self, *, agreed: bool) -> str:
        return f"{_wording(agreed=agreed).format(name=shortened(self._name))}  {self._key}"


def _wording(*, agreed: bool) -> str:
    return _("{name} has agreed") if agreed else _("{name} agrees")


class AgreePair(Folding):
    """Both buttons, side by side and equal, or one below the other where there is less room."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self.employee = AgreeButton("self-choice", "F")
        self.manager = AgreeButton("manager-choice", "J")
        self.employee.be_as_wide_as(self.manager)
        self.manager.be_as_wide_as(self.employee)
        self.add(self.employee, 1)
        self.add(self.manager, 1)
