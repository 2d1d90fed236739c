"""The part of a person's page that tells what happened between two people."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QWidget

from app.services.days import today
from app.ui.places import Go
from app.ui.screens.in_sight import InSight
from app.ui.screens.part import About, Part
from app.ui.screens.scrolling import bring_into_sight
from app.ui.screens.timeline.list import TimelineList
from app.ui.screens.timeline.model import More
from app.ui.screens.timeline.presenter import Filter, TimelinePresenter
from app.ui.screens.timeline.rows import Row
from app.ui.shortcuts import Keys, act
from app.ui.widgets.buttons import Button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class TimelinePart(Part):
    """The timeline and its filters. Matches TimelineView."""

    wanted = Signal(str)
    """A note of another part that somebody wants to read, as its kind and its id."""

    def __init__(self, session: "Session", about: About, go: Go) -> None:
        super().__init__()
        self.filters: dict[Filter, Button] = {}
        self.list = TimelineList()
        self._nothing = label("", "quiet")
        self.presenter = TimelinePresenter(self, session, about, today(), go)
        card = Card(title=_("Timeline"))
        self._filter_row = self._filters()
        card.add(self._filter_row)
        card.add(self._nothing)
        card.add(self.list)
        self.column.addWidget(card)
        self._act_go = act(self, _("Go to the t&imeline"), Keys(("Ctrl+T",)))
        self._act_go.triggered.connect(self.go_to)
        self.list.opened.connect(self.presenter.open)
        self._sight = InSight(self)
        self._begin = QTimer(self, singleShot=True, interval=0)
        self._begin.timeout.connect(self.presenter.begin)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the newest once the window has drawn what is above them."""
        super().showEvent(event)
        if not self.list.lines.rowCount():
            self._begin.start()

    def refresh(self) -> None:
        """Look into the vault anew."""
        self._begin.start()

    def read_now(self) -> None:
        """Read the newest at once, unless they are there."""
        if not self.list.lines.rowCount():
            self._begin.stop()
            self.presenter.begin()

    def let_go(self) -> None:
        """Read nothing any more: people have left, and the vault may be locked next."""
        self._begin.stop()
        self.list.show_rows([], None)

    def acts(self) -> list[QAction]:
        """Return the acts for the screen's menu."""
        return [self._act_go]

    def go_to(self) -> None:
        """Bring the keyboard to the newest."""
        self.read_now()
        (self.list if self.list.lines.rowCount() else self.filters[Filter.MEETINGS]).setFocus()
        self._sight.keep(self, partial(bring_into_sight, self))  # what stands above may still be made

    def show_rows(self, rows: Sequence[Row], more: More) -> None:
        """Show these."""
        self.list.show_rows(rows, more)
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        narrowed = any(one.isChecked() for one in self.filters.values())
        self._filter_row.setVisible(bool(rows) or narrowed)
        self._nothing.setText(
            _("Nothing of that kind yet.")
            if narrowed
            else _("What the two of you talk about, agree on and learn comes together here.")
        )

    def ask_for(self, note: str) -> None:
        """Ask the page for what stands in another of its parts."""
        self.wanted.emit(note)

    def _filters(self) -> QWidget:
        row = QWidget()
        set_kind(row, "clear")
        row.setAccessibleName(_("Show only"))
        flow = FlowLayout(row, gap=8)
        for one, words in (
            (Filter.MEETINGS, _("One-on-ones")),
            (Filter.CONVERSATIONS, _("Conversations")),
            (Filter.GROWTH, _("Growth areas")),
            (Filter.RECOGNITION, _("Recognition")),
            (Filter.LEARNED, _("Learned")),
            (Filter.PRIORITIES, _("Priorities")),
        ):
            made = Button(words, "pill")
            made.setAccessibleName(_("Show only: {kind}").format(kind=words))
            made.setCheckable(True)
            made.clicked.connect(self._narrow)
            self.filters[one] = made
            flow.addWidget(made)
        return row

    def _narrow(self) -> None:
        chosen = [one for one, made in self.filters.items() if made.isChecked()]
        for made in self.filters.values():
            made.set_icon("check" if made.isChecked() else "")
        self.presenter.narrow(chosen)
