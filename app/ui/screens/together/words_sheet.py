"""A sheet with one field: words that go somewhere when both want it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.errors import FikaError
from app.ui.locking.drafting import Drafting
from app.ui.question import Answer, ask
from app.ui.sheet import Sheet
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.note_field import NoteField
from app.ui.widgets.text import label
from app.wording.errors import explain
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.drafts import FormDraft


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What a sheet says."""

    title: str
    about: str
    field: str
    seen_by: str
    submit: str


class WordsSheet(Sheet):
    """Keeps what is written by `keep`; where that is refused it stays open with every word."""

    def __init__(
        self, parent: QWidget, words: SheetWords, keep: Callable[[str], None], draft: "FormDraft"
    ) -> None:
        """Build it; `keep` may raise FikaError."""
        super().__init__(parent, words.title, width=560)
        self._keep = keep
        self.trouble = Banner("error")
        self.trouble.hide()
        self.field = NoteField(words.field, seen_by=words.seen_by, lines=4)
        self.field.box.textChanged.connect(self.trouble.hide)  # what was refused is being mended
        self.add(label(words.title, "subheading"))
        self.add(label(words.about, "quiet"))
        self.add(self.field)
        self.add(self.trouble)
        submit = button(words.submit, "primary")
        cancel = button(_("Close"), "plain")
        submit.clicked.connect(self._submit)
        cancel.clicked.connect(self.reject)
        for one in (submit, cancel):
            one.setAutoDefault(False)
        for key in ("Ctrl+Return", "Ctrl+S"):
            QShortcut(QKeySequence(key), self).activated.connect(self._submit)
        self.add_acts([cancel, submit])
        self.drafting = Drafting(self, draft, self._drafted, self._take_up)
        self.body.insertWidget(2, self.drafting.note)
        self.field.setFocus()

    def _drafted(self) -> Mapping[str, str]:
        return {"words": self.field.text()}

    def _take_up(self, words: Mapping[str, str]) -> None:
        self.field.set_text(words.get("words", ""))

    def reject(self) -> None:
        """Close; what is written and not kept is asked about first."""
        if not self.field.text().strip():
            super().reject()
            return
        answers = [
            Answer("go on", _("Go on writing"), "primary"),
            Answer("drop", _("Throw it away"), "danger"),
        ]
        ask(self, _("Keep what you wrote?"), _("It is not sent or saved yet."), answers, self._answered)

    def _answered(self, key: str) -> None:
        if key == "drop":
            super().reject()

    @Slot()
    def _submit(self) -> None:
        try:
            self._keep(self.field.text())
        except FikaError as error:
            self.trouble.show_problem(explain(error))
            self.trouble.show()
            self.field.setFocus()
            return
        self.accept()
