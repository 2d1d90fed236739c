"""Every change of a priority with its day, to be read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.priority import Change, PriorityStory
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.text import label, show_name
from app.wording.dates import long_date
from app.wording.translate import _


class ChangesSheet(Sheet):
    """Reads from the day it was taken up. Freed when closed."""

    delete_requested = Signal(int)
    """The id of the priority somebody wants to delete; the sheet has closed."""

    def __init__(self, parent: QWidget, story: PriorityStory) -> None:
        super().__init__(parent, _("Changes of a priority"), width=520)
        self._id = story.priority.id
        title = label("", "subheading")
        show_name(title, story.priority.words)
        self.add(title)
        for one in story.changes:
            made = Card("inner")
            day = _("{date}: {change}").format(
                date=long_date(one.changed_on), change=_change_name(one.change)
            )
            made.add(label(day, "eyebrow"))
            words = label("", "body")
            show_name(words, one.words)
            made.add(words)
            self.add(made)
        delete = button(_("Delete it…"), "danger", icon="trash-2")
        delete.setAutoDefault(False)
        delete.clicked.connect(self._delete)
        close = button(_("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.add_acts([delete, close])
        close.setFocus()

    def _delete(self) -> None:
        self.accept()
        self.delete_requested.emit(self._id)


def _change_name(change: Change) -> str:
    return {
        Change.TAKEN_UP: _("taken up"),
        Change.REWORDED: _("said in other words"),
        Change.PUT_ASIDE: _("put aside"),
    }[change]
