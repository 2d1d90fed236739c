"""The sheet for searching: words, what to look at, and what was found. Matches SearchView."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.services.days import today
from app.ui.places import Go, Place
from app.ui.screens.day_field import DayField
from app.ui.screens.field import LineField
from app.ui.screens.person.choice_field import ChoiceField
from app.ui.screens.search.list import FoundList
from app.ui.screens.search.presenter import SearchPresenter
from app.ui.screens.search.shown import More, Row
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text import said
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

_WIDTH = 940


class SearchSheet(Sheet):
    """What is typed in it only finds, and is kept nowhere."""

    def __init__(
        self, parent: QWidget, session: "Session", here: Place | None, go: Go, *, only_here: bool
    ) -> None:
        super().__init__(parent, _("Search"), width=_WIDTH)
        self.words = LineField(_("Words to look for"))
        self.person = ChoiceField(_("Whose"))
        self.kind = ChoiceField(_("What"))
        self.first = DayField(_("From"))
        self.last = DayField(_("Until"))
        self.said = said("quiet")
        self.list = FoundList()
        self.presenter = SearchPresenter(self, session, here, go, only_here=only_here)
        now = today()
        self.first.suggest(now.replace(day=1))
        self.last.suggest(now)
        self._lay_out()
        self._connect()
        self.presenter.begin()
        self.words.edit.setFocus()

    def _lay_out(self) -> None:
        filters = FlowLayout(gap=16)
        for part in (self.person, self.kind, self.first, self.last):
            filters.addWidget(part)
        self.add(self.words)
        self.add(filters)
        self.add(self.said)
        self.body.addWidget(self.list, 1)
        self._close = button(_("Close"))
        self.add_acts([self._close])
        for one, other in (
            (self.words.edit, self.person.combo),
            (self.person.combo, self.kind.combo),
            (self.kind.combo, self.first.tick),
            (self.first.tick, self.first.day),
            (self.first.day, self.last.tick),
            (self.last.tick, self.last.day),
            (self.last.day, self.list),
            (self.list, self._close),
        ):
            QWidget.setTabOrder(one, other)

    def _connect(self) -> None:
        self.words.edit.textChanged.connect(self.presenter.type)
        self.words.edit.installEventFilter(self)
        self.person.chosen.connect(self.presenter.choose_person)
        self.kind.chosen.connect(self.presenter.choose_kind)
        self.first.changed.connect(self._days_changed)
        self.last.changed.connect(self._days_changed)
        self.list.opened.connect(self.presenter.open)
        self.list.left_above.connect(self.words.edit.setFocus)
        self._close.clicked.connect(self.reject)

    # What the presenter asks for

    def offer_people(self, people: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer whom to look at; with nobody to choose from, the choice is gone."""
        self.person.offer(people)
        self.person.choose(chosen)
        self.person.setVisible(bool(people))

    def offer_kinds(self, kinds: Sequence[tuple[str, str]]) -> None:
        """Offer what to look at."""
        self.kind.offer(kinds)

    def show_rows(self, rows: Sequence[Row], more: More | None) -> None:
        """Show what was found."""
        self.list.show_rows(rows, more)

    def say(self, words: str) -> None:
        """Say what can be done, also to whoever listens."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def leave(self) -> None:
        """Go away."""
        self.accept()

    # What people do

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the words into what was found by Down, and open the first of it by Enter."""
        if (
            watched is self.words.edit
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and self.list.found.rowCount()
        ):
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.presenter.open(0)
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _days_changed(self) -> None:
        self.presenter.choose_days(self.first.standing(), self.last.standing())


def open_search(
    parent: QWidget, session: "Session", here: Place | None, go: Go, *, only_here: bool
) -> SearchSheet:
    """Open the sheet over a screen, which frees it when people leave."""
    sheet = SearchSheet(parent, session, here, go, only_here=only_here)
    sheet.open()
    return sheet
