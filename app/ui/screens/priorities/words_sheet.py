"""The sheet for the words of a priority."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.priority import Priority
from app.ui.locking.drafting import Drafting
from app.ui.screens.field import LineField
from app.ui.screens.note_sheet import NoteSheet
from app.ui.widgets.text import label
from app.wording.translate import _
from app.wording.visibility import who_sees

if TYPE_CHECKING:
    from app.services.drafts import FormDraft


class PrioritySheet(NoteSheet):
    """One line. Freed when closed."""

    def __init__(
        self, parent: QWidget, priority: Priority | None, keep: Callable[[str], None], draft: "FormDraft"
    ) -> None:
        """Take up a new priority, or say one in other words; `keep` may raise FikaError."""
        title = _("Take up a priority") if priority is None else _("Say it in other words")
        super().__init__(parent, title, who_sees("priority.words", employee="", manager=""))
        self._keep_words = keep
        self.line = LineField(_("What matters most now"), placeholder=_("In one line"))
        self.line.set_text(priority.words if priority is not None else "")
        self.add(label(_("It may change any day. The day of each change stays to be read."), "quiet"))
        self.add(self.line)
        self.keep_it.setText(_("Save the priority"))
        self.lay_out()
        self.drafting = Drafting(self, draft, self.words, self._take_up)
        self.body.insertWidget(2, self.drafting.note)
        self.line.setFocus()

    def words(self) -> Mapping[str, str]:
        """Return what stands in the line."""
        return {"words": self.line.text}

    def keep(self) -> None:
        """Keep the words. Raises what the service raises."""
        self._keep_words(self.line.text)

    def _take_up(self, words: Mapping[str, str]) -> None:
        self.line.set_text(words.get("words", ""))
