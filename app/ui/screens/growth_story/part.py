"""The card of growth areas, on a person's page and in a one-on-one."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from app.domain.check_in import CheckIn, GrowthStory, Verdict
from app.domain.errors import FikaError
from app.ui.errors import show_error
from app.ui.note_spots import CHECK_IN
from app.ui.places import Go
from app.ui.question import Answer, ask
from app.ui.screens.asking import ask_delete
from app.ui.screens.growth_story.area_rows import EndedRow, OpenRow
from app.ui.screens.growth_story.check_in_sheet import CheckInSheet
from app.ui.screens.growth_story.drafted import form_of
from app.ui.screens.growth_story.presenter import GrowthStoryPresenter
from app.ui.screens.growth_story.shown import OpenArea
from app.ui.screens.growth_story.story_sheet import StorySheet
from app.ui.screens.part import About, Part
from app.ui.screens.scrolling import bring_into_sight
from app.ui.shortcuts import Keys, act
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.rows_column import RowsColumn
from app.ui.widgets.text import label
from app.wording.shortening import in_short
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

_NONE = "0"
_LONGEST_ANSWER = 40


class GrowthStoryPart(Part):
    """Growth areas the two work on, those due first, and those that ended. Matches GrowthStoryView."""

    def __init__(self, session: "Session", about: About, go: Go) -> None:
        """Show someone's growth areas; in a one-on-one, what is checked in is its."""
        super().__init__()
        del go  # everything about a growth area is read here
        self._session = session
        self._about = about
        self._card = Card(title=_("Growth areas"))
        self._nothing = label(
            _("You pick growth areas in a career conversation. From then on, you look at them here again."),
            "quiet",
        )
        self._open_ones = RowsColumn()
        self._ended = RowsColumn()
        self._unfold = button("", "link")
        self._lay_out()
        self._check_in = act(self, _("Check in on a growth &area…"), Keys(("Ctrl+G",)))
        self.presenter = GrowthStoryPresenter(self, session, about)
        self._check_in.triggered.connect(self.presenter.check_in_first)
        self._unfold.clicked.connect(self._fold_or_unfold)
        self.presenter.refresh()

    def _lay_out(self) -> None:
        self._ended.hide()
        for part in (self._nothing, self._open_ones, self._unfold, self._ended):
            self._card.add(part)
        self.column.addWidget(self._card)

    def refresh(self) -> None:
        """Look into the vault anew."""
        self.presenter.refresh()

    def acts(self) -> list[QAction]:
        """Return the acts of this part."""
        return [self._check_in]

    def reopen(self, form: str) -> bool:
        """Open the sheet of a check-in again."""
        return self.presenter.reopen(form)

    def go_to_note(self, kind: str, note_id: int) -> bool:
        """Bring the keyboard to a growth area; of a check-in, show what was said in the story of its area."""
        area_id = self.presenter.area_of(kind, note_id)
        if not area_id:
            return False
        if self._ended.isHidden() and self.presenter.is_ended(area_id):
            self._fold_or_unfold()
        self.go_to(area_id)
        if kind == CHECK_IN:
            self.presenter.read(area_id, note_id)
        return True

    # What the presenter asks for

    def show_areas(self, open_ones: tuple[OpenArea, ...], *, has_ended: bool) -> None:
        """Show the areas the two work on, and that some ended."""
        self._open_ones.clear()
        for one in open_ones:
            row = OpenRow(one)
            row.serves_requested.connect(self.presenter.choose_priority)
            self._place(row, self._open_ones)
        if not self._ended.isHidden():
            self._show_ended()
        self._open_ones.setVisible(bool(open_ones))
        self._nothing.setVisible(not open_ones and not has_ended)
        self._check_in.setEnabled(bool(open_ones))
        self._unfold.setVisible(has_ended)
        self._name_unfold()

    def _show_ended(self) -> None:
        """Make the rows of what ended, which may be many: only once somebody wants to see them."""
        self._ended.clear()
        for one in self.presenter.ended():
            self._place(EndedRow(one), self._ended)

    def _place(self, row: OpenRow | EndedRow, column: RowsColumn) -> None:
        row.check_in_requested.connect(self.presenter.check_in)
        row.story_requested.connect(self._read)
        column.add(row)

    def open_check_in(self, story: GrowthStory, check_in: CheckIn | None, first: Verdict | None) -> None:
        """Open the sheet of a kept check-in, or of a new one."""
        draft = self._session.drafts.here(form_of(story, check_in), self._about.person_id)
        keep = partial(self.presenter.keep, story, check_in)
        CheckInSheet(self, story, check_in, self._about.names, keep, draft, first).open()

    def open_story(self, story: GrowthStory, at: int = 0) -> None:
        """Show everything that was said of an area, from the beginning or at a check-in."""
        sheet = StorySheet(self, story, self._about.names, at=at)
        sheet.change_requested.connect(partial(self.presenter.change, story.area.id))
        sheet.delete_requested.connect(partial(self.presenter.delete, story.area.id))
        sheet.open()

    def ask_serves(
        self, headline: str, priorities: tuple[tuple[int, str], ...], then: Callable[[int], None]
    ) -> None:
        """Ask which priority an area serves."""

        def answered(key: str) -> None:
            if key:
                then(int(key))

        answers = [
            Answer(str(priority_id), in_short(words, _LONGEST_ANSWER)) for priority_id, words in priorities
        ]
        answers.append(Answer(_NONE, _("None of them")))
        ask(self, _("Which priority does it serve?"), headline, answers, answered, tall=True)

    def ask_delete(self, day: str, then: Callable[[], None]) -> None:
        """Ask before a check-in is deleted."""
        meaning = _(
            "It goes from the story. In a one-on-one, undo brings it back while the same people sit here."
        )
        ask_delete(self, _("Delete the check-in of {date}?").format(date=day), meaning, then)

    def go_to(self, area_id: int) -> None:
        """Bring the keyboard to an area, where it is shown."""
        rows: list[OpenRow | EndedRow] = [*self.findChildren(OpenRow), *self.findChildren(EndedRow)]
        for row in rows:
            if row.area_id == area_id and row.isVisibleTo(self):
                row.first.setFocus(Qt.FocusReason.OtherFocusReason)
                QApplication.sendPostedEvents()  # it has its place before anything scrolls to it
                bring_into_sight(row)

    def show_error(self, error: FikaError) -> None:
        """Show a known error."""
        show_error(self, error)

    def tell_changed(self) -> None:
        """Tell the page that something was kept."""
        self.changed.emit()

    @Slot(int)
    def _read(self, area_id: int) -> None:
        self.presenter.read(area_id)

    @Slot()
    def _fold_or_unfold(self) -> None:
        if self._ended.isHidden():
            self._show_ended()
        self._ended.setVisible(self._ended.isHidden())
        self._name_unfold()

    def _name_unfold(self) -> None:
        shown = not self._ended.isHidden()
        self._unfold.setText(
            _("Hide what was reached or let go") if shown else _("Show what was reached or let go")
        )
