"""The gate in front of the window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.person import first_name
from app.domain.visibility import Room
from app.ui.screens.gate.form import GateForm
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label, show_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


def open_gate(
    parent: QWidget,
    session: "Session",
    then: Callable[[], None],
    lock: Callable[[], None],
    word: str = "",
    *,
    to: Room = Room.MANAGER,
) -> "GateSheet":
    """Ask for the manager's passphrase; `then` follows when it was right, `lock` where that was chosen.

    `word` is what those who sit here should know first, if anything; `to` is the room behind it.
    """
    sheet = GateSheet(parent, session, word, to=to)
    sheet.form.passed.connect(partial(_close_and, sheet, then))
    sheet.form.lock_requested.connect(partial(_close_and, sheet, lock))
    sheet.open()
    return sheet


def _close_and(sheet: "GateSheet", then: Callable[[], None]) -> None:
    sheet.accept()
    then()


class GateSheet(Sheet):
    """One line to type. Freed when closed; closing it stays where people are."""

    def __init__(
        self, parent: QWidget, session: "Session", word: str = "", *, to: Room = Room.MANAGER
    ) -> None:
        title, body = _words(session, to=to)
        super().__init__(parent, title, width=560)
        self.form = GateForm(session, title)
        self.stay = button(_("Stay here"))
        self.stay.setAutoDefault(False)
        self.stay.clicked.connect(self.reject)
        heading, words = label(title, "subheading"), label("", "body")
        show_name(words, body)
        self.add(heading)
        if word:
            self.add(label(word, "strong"))
        self.add(words)
        self.add(self.form)
        self.add_acts([self.form.lock, self.stay, self.form.act])
        self.form.setFocus()

    def done(self, result: int) -> None:
        """Close, and forget what was typed."""
        self.form.clear()
        super().done(result)


def _words(session: "Session", *, to: Room) -> tuple[str, str]:
    manager = first_name(session.manager_name) or _("Manager")
    if session.room is Room.EMPLOYEE:
        return _("Take the laptop back"), _(
            "{manager}, your passphrase ends this turn. Everything said in it is kept."
        ).format(manager=manager)
    if to is Room.EMPLOYEE:
        return _("Hand the laptop over"), _(
            "{manager}, your passphrase leads on to a turn in which nothing of yours is in the window. "
            "Everything the two of you said is kept."
        ).format(manager=manager)
    return _("Leave together"), _(
        "{manager}, your own notes and other people's pages lie behind this. Everything the two of you said "
        "is kept. Type your passphrase when only you look at the screen."
    ).format(manager=manager)
