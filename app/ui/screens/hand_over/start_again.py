"""The question before everything under a forgotten phrase is given up."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.naming import is_same_name
from app.ui.screens.field import LineField
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label, show_name
from app.wording.translate import _


class StartAgainSheet(Sheet):
    """Says what goes, and asks for the employee's own name. Freed when closed."""

    agreed = Signal()

    def __init__(self, parent: QWidget, name: str, means: str) -> None:
        """Ask for `name`; say first what starting again `means`."""
        super().__init__(parent, _("Start again"), width=560)
        self._wanted_name = name
        asks = _("Type “{name}” to start again").format(name=name)
        self.name = LineField(asks)
        show_name(self.name.title, asks)
        self.stay = button(_("Try to remember it"), "plain")
        self.start = button(_("Start again"), "danger", icon="trash-2")
        meaning = label("", "body")
        show_name(meaning, means)
        for part in (label(_("Start again without it?"), "subheading"), meaning, self.name):
            self.add(part)
        for made in (self.stay, self.start):
            made.setAutoDefault(False)
        self.add_acts([self.stay, self.start])
        self.start.setEnabled(False)
        self.name.edited.connect(self._typed)
        self.stay.clicked.connect(self.reject)
        self.start.clicked.connect(self._start)
        self.name.entered.connect(self._start)
        self.name.setFocus()

    @Slot()
    def _typed(self) -> None:
        self.start.setEnabled(self._is_meant)

    @property
    def _is_meant(self) -> bool:
        return is_same_name(self.name.text, self._wanted_name)

    @Slot()
    def _start(self) -> None:
        if self._is_meant:
            self.accept()
            self.agreed.emit()
