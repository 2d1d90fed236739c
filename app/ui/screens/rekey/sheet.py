"""A sheet for whoever knows the present passphrase: it forgets what was typed, and waits for its own work."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.ui.jobs import drop_jobs_of
from app.ui.screens.field import SecretField
from app.ui.secrets_gone import collect_soon
from app.ui.sheet import Sheet
from app.ui.widgets.banner import Banner
from app.ui.widgets.busy import Busy
from app.ui.widgets.buttons import Button, button
from app.ui.widgets.text import label
from app.wording.errors import ErrorWords
from app.wording.translate import _

WIDTH = 600


class RekeySheet(Sheet):
    """A title, a few words, parts to fill in, and acts. Freed when closed, and not while it is at work."""

    def __init__(self, parent: QWidget, title: str, body: str) -> None:
        super().__init__(parent, title, width=WIDTH)
        self.present = SecretField(_("Present passphrase"))
        self.cancel = button(_("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self._heading = label(title, "subheading")
        self._words = label(body, "body")
        self._problem = Banner("error")
        self._busy = Busy()
        self._resting: list[QWidget] = [self.present, self.cancel]
        self._is_busy = False
        self.add(self._heading)
        self.add(self._words)

    def fill(self, parts: Sequence[QWidget], acts: Sequence[Button]) -> None:
        """Put in the parts, what is said below them, and the acts; all of it rests while it is at work."""
        # What went wrong stands where the keyboard goes then, however large the text is.
        for part in (self._problem, *parts, self._busy):
            self.add(part)
        self._problem.hide()
        for act in acts:
            act.setAutoDefault(False)
        self.add_acts(acts)
        self._resting += [*parts, *acts]

    def say(self, title: str, body: str) -> None:
        """Show another title and other words."""
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._words.setText(body)

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile; empty words end it."""
        self._is_busy = bool(words)
        for part in self._resting:
            part.setEnabled(not words)
        if words:
            self._busy.start(words)
            self.bring_into_sight(self._busy)
            self.setFocus()
        else:
            self._busy.stop()
            self.present.setFocus()

    def show_missing(self, words: str) -> None:
        """Say at the line for the present passphrase what is missing; empty words take it back."""
        self.present.show_problem(words)
        if words:
            self.present.setFocus()

    def show_trouble(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong; None takes it back."""
        if words is not None:
            self._problem.show_problem(words)
        self._problem.setVisible(words is not None)
        if words is not None:
            self.bring_into_sight(self._problem)

    def select_present(self) -> None:
        """Select the present passphrase as it was typed, so that typing replaces it."""
        self.present.edit.selectAll()
        self.present.setFocus()

    def forget(self) -> None:
        """Forget what was typed and shown."""
        self.present.set_text("")

    def reject(self) -> None:
        """Close, but not over work that was begun: it could not be called back any more."""
        if not self._is_busy:
            super().reject()

    def done(self, result: int) -> None:
        """Close, and forget all that was typed and shown."""
        drop_jobs_of(self)
        self.forget()
        collect_soon()
        super().done(result)
