"""The line for the manager's passphrase, and what is said below it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.jobs import JobsOf, drop_jobs_of
from app.ui.screens.field import SecretField
from app.ui.screens.gate.presenter import GatePresenter
from app.ui.widgets.banner import Banner
from app.ui.widgets.busy import Busy
from app.ui.widgets.buttons import button
from app.wording.errors import ErrorWords
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class GateForm(QWidget):
    """One line to type, and the two acts that go with it, for its holder to place. Matches GateView."""

    passed = Signal()
    """The manager is back in their own room."""
    lock_requested = Signal()

    def __init__(self, session: "Session", act: str) -> None:
        """Stand before this session; `act` are the words of the button."""
        super().__init__()
        self.field = SecretField(
            _("Passphrase"), hint=_("The manager types it: it is the one that opens this vault.")
        )
        self.act = button(act, "primary")
        self.lock = button(_("Lock the vault instead"), icon="lock")
        self._resting: list[QWidget | QAction] = [self.field, self.act, self.lock]
        self._problem = Banner("error")
        self._busy = Busy()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.field, self._busy, self._problem):
            column.addWidget(part)
        self._problem.hide()
        self.setFocusProxy(self.field)
        self._presenter = GatePresenter(self, session, JobsOf(self), self.passed.emit)
        self.act.setAutoDefault(False)
        self.lock.setAutoDefault(False)
        self.act.clicked.connect(self._submit)
        self.lock.clicked.connect(self.lock_requested)
        self.field.entered.connect(self._submit)

    def clear(self) -> None:
        """Forget what was typed, and what is being tried."""
        drop_jobs_of(self)
        self.field.set_text("")

    def rest_too(self, widgets: Sequence[QWidget], acts: Sequence[QAction]) -> None:
        """Let these rest too while a passphrase is tried."""
        self._resting.extend((*widgets, *acts))

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile."""
        for part in self._resting:
            part.setEnabled(not words)
        if words:
            self._busy.start(words)
        else:
            self._busy.stop()
            self.field.setFocus()

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong."""
        if words is not None:
            self._problem.show_problem(words)
        self._problem.setVisible(words is not None)

    def forget_typed(self) -> None:
        """Begin anew at an empty line: whoever sits here next could have a nearly right one shown."""
        self.field.set_text("")
        self.field.reveal(shown=False)
        self.field.setFocus()

    @Slot()
    def _submit(self) -> None:
        self._presenter.try_passphrase(self.field.text)
