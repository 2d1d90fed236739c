"""The sheet for the words of a priority."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.errors import FikaError
from app.domain.priority import Priority
from app.ui.locking.drafting import Drafting
from app.ui.question import Answer, ask
from app.ui.sheet import Sheet
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.private_line import PrivateLine
from app.ui.widgets.text import label
from app.wording.errors import explain
from app.wording.translate import _
from app.wording.visibility import who_sees

if TYPE_CHECKING:
    from app.services.drafts import FormDraft

_THROW = "throw"


class PrioritySheet(Sheet):
    """One line. Freed when closed."""

    def __init__(
        self, parent: QWidget, priority: Priority | None, keep: Callable[[str], None], draft: "FormDraft"
    ) -> None:
        """Take up a new priority, or say one in other words; `keep` may raise FikaError."""
        title = _("Take up a priority") if priority is None else _("Say it in other words")
        super().__init__(parent, title, width=520)
        self._keep = keep
        self._closing = False
        self._at_first = priority.words if priority is not None else ""
        self.words = PrivateLine()
        self.words.setText(self._at_first)
        self.words.setAccessibleName(_("What matters most now"))
        self.words.setPlaceholderText(_("In one line"))
        seen_by = label(who_sees("priority.words", employee="", manager=""), "caption")
        self.words.setAccessibleDescription(seen_by.text())
        self.trouble = Banner("error")
        self.trouble.hide()
        named = label(_("What matters most now"), "strong")
        named.setBuddy(self.words)
        meaning = _("It may change any day. The day of each change stays to be read.")
        for part in (label(title, "subheading"), label(meaning, "quiet"), named, self.words, seen_by):
            self.add(part)
        self.add(self.trouble)
        self.body.addStretch(1)
        self.body.setSpacing(12)
        self._offer()
        self.drafting = Drafting(self, draft, self._drafted, self._take_up)
        self.body.insertWidget(2, self.drafting.note)
        self.words.setFocus()

    def _offer(self) -> None:
        close = button(_("Close"), "plain")
        submit = button(_("Save the priority"), "primary")
        close.setAutoDefault(False)
        submit.setDefault(True)  # Enter in the line
        close.clicked.connect(self.reject)
        submit.clicked.connect(self._submit)
        self.words.textChanged.connect(self.trouble.hide)  # what was refused is being mended
        for key in ("Ctrl+Return", "Ctrl+S"):
            QShortcut(QKeySequence(key), self).activated.connect(self._submit)
        self.add_acts([close, submit])

    def _drafted(self) -> Mapping[str, str]:
        return {"words": self.words.text()}

    def _take_up(self, words: Mapping[str, str]) -> None:
        self.words.setText(words.get("words", ""))

    def reject(self) -> None:
        """Close by Escape, a button or the window's own; what is written and not kept is asked about."""
        if self._closing or self.words.text().split() == self._at_first.split():
            super().reject()
            return
        answers = [
            Answer("stay", _("Go on writing"), "primary"),
            Answer(_THROW, _("Throw it away"), "danger"),
        ]
        ask(self, _("Throw away what you wrote?"), _("It is not kept yet."), answers, self._answered)

    def _answered(self, key: str) -> None:
        if key == _THROW:
            self._closing = True
            self.reject()

    @Slot()
    def _submit(self) -> None:
        try:
            self._keep(self.words.text())
        except FikaError as error:
            said = explain(error)
            self.trouble.show_message("error", said.happened, f"{said.means} {said.next}".strip())
            self.trouble.show()
            self.words.setFocus()
            return
        self.accept()
