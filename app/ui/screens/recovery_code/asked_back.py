"""How groups of a recovery code are asked back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.field import LineField
from app.wording.translate import _


class AskedBack(QWidget):
    """A line for each group that is asked for."""

    entered = Signal()
    """Enter was pressed in the last line."""

    def __init__(self) -> None:
        super().__init__()
        self._fields = (LineField(""), LineField(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for field in self._fields:
            column.addWidget(field)
        self.setFocusProxy(self._fields[0])
        self._fields[0].entered.connect(self._fields[1].setFocus)
        self._fields[1].entered.connect(self.entered)

    def ask_for(self, numbers: tuple[int, ...]) -> None:
        """Ask for these groups; what was typed for the same group stays."""
        for field, number in zip(self._fields, numbers, strict=True):
            title = _("Group {number}").format(number=number)
            if field.title.text() != title:
                field.set_text("")
            field.title.setText(title)
            field.edit.setAccessibleName(title)

    def typed(self) -> tuple[str, ...]:
        """Return what was typed."""
        return tuple(field.text for field in self._fields)

    def clear(self) -> None:
        """Forget what was typed."""
        for field in self._fields:
            field.set_text("")
