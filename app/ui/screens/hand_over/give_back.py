"""The end of the employee's turn: the laptop goes back, by the manager's passphrase."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.screens.acts import act
from app.ui.screens.gate.form import GateForm
from app.ui.screens.hand_over.part import Part
from app.ui.screens.hand_over.words import GivingBack
from app.ui.widgets.buttons import button
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class GiveBackPart(Part):
    """What is kept, and the line for the passphrase. Nothing of either side's is on it."""

    go_on_requested = Signal()

    def __init__(self, words: GivingBack, session: "Session") -> None:
        super().__init__(words.title, words.about)
        PrivateCopy.of_application().clear_now()  # from here on the manager may sit at the keyboard
        self.gate = GateForm(session, words.act)
        go_on = words.go_on or _("Go on writing")
        self.go_on = button(go_on)
        self.page.add(self.gate)
        self.add_acts([self.gate.act, self.go_on, self.gate.lock])
        self.go_on.clicked.connect(self.go_on_requested)
        self._acts = [
            act(self, go_on, "Alt+Right", self.go_on_requested.emit),
            act(self, _("Lock the vault instead"), "Ctrl+Shift+L", self.gate.lock_requested.emit),
        ]
        self.gate.rest_too([self.go_on], self._acts)

    def acts(self) -> list[QAction]:
        """Return the acts of this page for the menu."""
        return self._acts

    def first_focus(self) -> None:
        """Begin at the passphrase."""
        self.gate.setFocus()

    def forget(self) -> None:
        """Forget what was typed."""
        self.gate.clear()
