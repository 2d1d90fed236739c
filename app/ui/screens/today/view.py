"""How today looks: home."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from app.domain.errors import FikaError
from app.services.days import today
from app.ui.places import Go, TodayPlace
from app.ui.screen import Screen
from app.ui.screens.today.card import WaitingCard
from app.ui.screens.today.presenter import TodayPresenter
from app.ui.screens.today.shown import Hint, Part, Shown
from app.ui.shortcuts import Keys, act
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.page import Page
from app.ui.widgets.text import on_button
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

WIDEST = 960


def open_today(session: "Session", place: TodayPlace, go: Go) -> "TodayScreen":
    """Build the screen of today. Raises SealedError where somebody else may be looking."""
    del place
    return TodayScreen(session, go)


class TodayScreen(Screen):
    """What comes next, and what waits. Matches TodayView."""

    def __init__(self, session: "Session", go: Go) -> None:
        super().__init__()
        self._session = session
        self.page = Page(widest=WIDEST)
        self._hint: EmptyState | None = None
        self.cards = {
            Part.COMING: WaitingCard(Part.COMING, _("Next one-on-ones"), ""),
            Part.REVIEWS: WaitingCard(
                Part.REVIEWS, _("To look at again"), _("No day has come on which you wanted to look again.")
            ),
            Part.FORGOTTEN: WaitingCard(
                Part.FORGOTTEN,
                _("Growth areas nobody looked at for a while"),
                _("None is out of sight."),
            ),
            Part.OVERDUE: WaitingCard(
                Part.OVERDUE,
                _("Actions past their day"),
                _("None: nothing that either of you took on is late."),
            ),
        }
        self._lay_out()
        self._act_next = act(self, _("Open the next one-&on-one"), Keys(("Ctrl+M",)))
        self._act_add = act(self, _("&Add somebody…"), Keys(("Ctrl+N",)))
        self.presenter = TodayPresenter(self, session, today(), go)
        self._connect()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)
        for card in self.cards.values():
            self.page.add(card)
        self.page.finish()

    def _connect(self) -> None:
        self._act_next.triggered.connect(self.presenter.open_next)
        self._act_next.setEnabled(self.presenter.has_next)
        self._act_add.triggered.connect(self._add)
        for card in self.cards.values():
            card.opened.connect(self.presenter.open)
            card.all_wanted.connect(self.presenter.show_all)

    def window_title(self) -> str:
        """Return the title."""
        return _("Today")

    def acts(self) -> list[QAction]:
        """Return the acts of this screen."""
        return [self._act_next, self._act_add]

    def first_focus(self) -> None:
        """Begin at the next one-on-one, at whatever else waits, or at the first act."""
        lines = [line for card in self.cards.values() for line in card.lines]
        if self._hint is not None:
            self._hint.action.setFocus()
        elif lines:
            lines[0].setFocus()

    def reopen(self, form: str) -> None:
        """Open the form for somebody new again."""
        if form == "person:new":
            self._add()

    def show_day(self, words: str) -> None:
        """Say which day it is."""
        self.page.set_title(_("Today"), words)

    def show_nobody(self) -> None:
        """Offer to add the first person."""
        for card in self.cards.values():
            card.hide()
        empty = EmptyState(
            _("Nobody is here yet"),
            _(
                "Add the first person you talk with. What comes next with them, and what has waited long "
                "enough, is then shown here. Only you see it."
            ),
            _("Add somebody"),
            icon="user-plus",
        )
        empty.acted.connect(self._add)
        self.page.body.insertWidget(1, empty)
        self._hint = empty

    def show_hint(self, hint: Hint) -> None:
        """Say that no one-on-one is planned, and offer to plan one."""
        what_to_do = on_button(hint.act, name=hint.name)
        made = EmptyState(hint.title, hint.words, what_to_do, icon="calendar")
        made.acted.connect(self._plan)
        self.page.body.insertWidget(1, made)
        self._hint = made

    def show_part(self, part: Part, shown: Shown) -> None:
        """Show a part anew."""
        self.cards[part].show_lines(shown)

    def show_no_backup(self, why: FikaError) -> None:
        """Say quietly that the last backup could not be made."""
        from app.ui.screens.no_backup import no_backup

        notice = no_backup(why)
        notice.acted.connect(self._see_to_backups)
        self.page.body.insertWidget(1, notice)

    def _plan(self) -> None:
        self.presenter.plan()

    def _see_to_backups(self) -> None:
        self.presenter.see_to_backups()

    def _add(self) -> None:
        from app.ui.screens.person.form import open_form

        open_form(self, self._session, None, self.presenter.added)
