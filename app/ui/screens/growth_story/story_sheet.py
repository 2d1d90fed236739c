"""The whole story of a growth area, to be read: as it was agreed, and every check-in with its day."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.check_in import CheckIn, GrowthStory
from app.ui.screens.both_names import BothNames
from app.ui.screens.growth_story.lines import reading
from app.ui.screens.growth_story.told import agreed_lines, check_in_lines
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text import label, show_name
from app.wording.dates import long_date
from app.wording.translate import _

_CHECK_IN = "check_in"
"""The property of an act that tells which check-in it is about."""


class StorySheet(Sheet):
    """Reads from the first day on. Freed when closed."""

    change_requested = Signal(int)
    """The id of a check-in that somebody wants to change; the sheet has closed."""
    delete_requested = Signal(int)
    """The id of a check-in that somebody wants to delete; the sheet has closed."""

    def __init__(
        self,
        parent: QWidget,
        story: GrowthStory,
        names: BothNames,
        *,
        reading_only: bool = False,
        at: int = 0,
    ) -> None:
        """Show a story; what is only read offers nothing to change. `at` is a check-in to begin at."""
        super().__init__(parent, _("The story of a growth area"), width=640)
        headline = label("", "subheading")
        show_name(headline, story.area.headline)
        self.add(headline)
        agreed = Card("inner")
        reading(agreed, agreed_lines(story, names))
        self.add(agreed)
        for one in story.check_ins:
            self.add(self._told(one, reading_only=reading_only))
        if not story.check_ins:
            self.add(label(_("You have not looked at it since. What you say then stands here."), "quiet"))
        close = button(_("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.add_acts([close])
        (self._change_of(at) or close).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll to the check-in that people came for."""
        super().showEvent(event)
        at = self.focusWidget()
        told = at.parentWidget() if at is not None and at.property(_CHECK_IN) else None
        if told is not None:
            self.bring_into_sight(told)

    def _change_of(self, check_in_id: int) -> QPushButton | None:
        """Return the first act of a check-in, where it has any."""
        made = (one for one in self.findChildren(QPushButton) if one.property(_CHECK_IN) == check_in_id)
        return next(made, None) if check_in_id else None

    def _told(self, check_in: CheckIn, *, reading_only: bool) -> Card:
        made = Card("inner")
        reading(made, check_in_lines(check_in))
        if reading_only:
            return made
        day = long_date(check_in.written_on)
        row = FlowLayout(gap=8)
        for words, icon, named, slot in (
            (_("Change…"), "pencil", _("Change the check-in of {date}"), self._change),
            (_("Delete…"), "trash-2", _("Delete the check-in of {date}"), self._delete),
        ):
            act = button(words, "quiet", icon=icon, accessible=named.format(date=day))
            act.setProperty(_CHECK_IN, check_in.id)
            act.setAutoDefault(False)
            act.clicked.connect(slot)
            row.addWidget(act)
        made.add(row)
        return made

    def _change(self) -> None:
        check_in_id = int(self.sender().property(_CHECK_IN))
        self.accept()
        self.change_requested.emit(check_in_id)

    def _delete(self) -> None:
        check_in_id = int(self.sender().property(_CHECK_IN))
        self.accept()
        self.delete_requested.emit(check_in_id)
