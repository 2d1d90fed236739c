"""The whole window while it is an employee's: one step at a time, and the passphrase at the end."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from app.domain.errors import FikaError
from app.ui.errors import show_error
from app.ui.jobs import drop_jobs_of
from app.ui.screen import Screen
from app.ui.screens.hand_over.give_back import GiveBackPart
from app.ui.screens.hand_over.part import Part
from app.ui.screens.hand_over.words import GivingBack

if TYPE_CHECKING:
    from app.services.session import Session

Step = Part | Screen


class TurnScreen(Screen):
    """Shows the steps of a turn. A step that is left is freed, with all that stood on it."""

    alone = True

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self._session = session
        self._shown: Step | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)

    @property
    def shown(self) -> Step:
        """The step that is shown."""
        assert self._shown is not None
        return self._shown

    def acts(self) -> list[QAction]:
        """Return the acts of the step that is shown."""
        return self.shown.acts()

    def first_focus(self) -> None:
        """Begin where the step begins."""
        self.shown.first_focus()

    def flush(self) -> None:
        """Keep what is half typed. Raises FikaError."""
        if isinstance(self._shown, Screen):
            self._shown.flush()

    def left(self) -> None:
        """Forget what was typed."""
        if isinstance(self._shown, Part):
            self._shown.forget()

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)

    def show_handing_back(
        self, words: GivingBack, go_on: Callable[[], None], taken_back: Callable[[], None]
    ) -> None:
        """Show the page on which the laptop is handed back; nothing of theirs stands behind it."""
        part = GiveBackPart(words, self._session)
        part.gate.passed.connect(taken_back)
        part.gate.lock_requested.connect(self.lock_requested)
        part.go_on_requested.connect(go_on)
        self.show_step(part)

    def show_step(self, step: Step) -> None:
        """Show a step in the place of the one before, which is freed."""
        old, self._shown = self._shown, step
        self._whole.addWidget(step)
        if old is None:
            return
        if isinstance(old, Part):
            old.forget()
        drop_jobs_of(old)
        self._whole.removeWidget(old)
        old.hide()
        old.deleteLater()
        self.acts_changed.emit()
        step.show()
        step.first_focus()
