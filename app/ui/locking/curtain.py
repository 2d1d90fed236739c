"""What covers the window while the vault should be locked and the last words can't be kept yet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.ui.screen import Screen
from app.ui.screens.centred import Centred
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session
    from app.ui.screens.gate.form import GateForm
    from app.wording.errors import ErrorWords


class Curtain(Screen):
    """Says what is wrong and what to do. Nothing of what it covers is on it, nor can be reached from it."""

    alone = True
    lifted = Signal()
    """The manager's passphrase was right."""
    tried_again = Signal()

    def __init__(self, session: "Session", *, may_be_lifted: bool) -> None:
        """Cover; `may_be_lifted`: by the manager's passphrase, which never opens what a phrase seals."""
        super().__init__()
        self.page = Centred(
            _("Covered until it can be locked"),
            _(
                "The vault was to be locked, but the last words can't be kept yet. They stay in this "
                "program’s memory, where nobody sees them, and Fika tries again every few seconds. Once "
                "they are kept, the vault locks. Leave Fika open until then."
            ),
        )
        self.trouble = Banner("error")
        self.again = button(_("Try again now"), "plain")
        self.again.clicked.connect(self.tried_again)
        self.page.add(self.trouble)
        self.gate: GateForm | None = None
        if may_be_lifted:
            self._add_gate(session)
        self.page.add(self.again)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)

    def _add_gate(self, session: "Session") -> None:
        from app.ui.screens.gate.form import GateForm

        self.gate = GateForm(session, _("Show them again"))
        self.gate.lock.setParent(self.gate)  # there is no locking instead: that is what is waited for
        self.gate.lock.hide()
        self.gate.passed.connect(self.lifted)
        self.page.add(self.gate)
        self.page.add(self.gate.act)

    def show_trouble(self, words: "ErrorWords") -> None:
        """Say what keeps the words from being kept, and what to do."""
        self.trouble.show_problem(words)

    def window_title(self) -> str:
        """Name nothing."""
        return _("Covered")

    def parting_question(self) -> str:
        """Ask before the window closes: what is covered would be lost."""
        return _("The last words are not kept yet. If Fika closes now, they are lost.")

    def first_focus(self) -> None:
        """Begin at the passphrase, or at trying again."""
        (self.gate or self.again).setFocus()

    def left(self) -> None:
        """Forget what was typed."""
        if self.gate is not None:
            self.gate.clear()
