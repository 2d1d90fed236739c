"""The part of a person's page about how often the two meet, and when they meet next."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import FikaError
from app.ui.choose_folder import choose_file_to_save
from app.ui.errors import show_error
from app.ui.jobs import JobsOf
from app.ui.places import Go
from app.ui.screens.part import About, Part
from app.ui.screens.rhythm.presenter import RhythmPresenter
from app.ui.screens.rhythm.shown import CalendarOffer, RhythmShown, When, WhenWords
from app.ui.screens.scrolling import bring_into_sight
from app.ui.shortcuts import Keys, act
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label, said, show_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class RhythmPart(Part):
    """The rhythm in words, the next one-on-one and the way into it. Matches RhythmView."""

    def __init__(self, session: "Session", about: About, go: Go) -> None:
        super().__init__()
        self._session = session
        self._about = about
        self.open_next = button(_("Open it"), "primary")
        self.move_next = button(_("Move it…"), icon="calendar")
        self.plan = button(_("Plan one…"), icon="plus")
        self.rhythm = button(_("Rhythm…"), icon="pencil", accessible=_("Change how often you meet"))
        self.calendar = button(_("Calendar file…"), icon="save", accessible=_("Save a calendar file"))
        self._rhythm, self._next = label("", "quiet"), label("", "strong")
        self._away, self._word = label("", "caption"), said("quiet")
        self.empty = EmptyState(
            _("No rhythm yet"),
            _(
                "Meeting on the same day keeps the conversation going. Choose how often, and the next "
                "one-on-one is planned by itself each time you end one."
            ),
            _("Choose a rhythm…"),
        )
        self.presenter = RhythmPresenter(self, session, about, go, JobsOf(self))
        self._lay_out()
        self._make_acts()
        self._connect()
        self.presenter.begin()

    def _lay_out(self) -> None:
        card = Card(title=_("One-on-ones"))
        self._acts = QWidget()
        set_kind(self._acts, "clear")
        row = FlowLayout(self._acts, gap=8)
        for made in (self.open_next, self.move_next, self.plan, self.rhythm, self.calendar):
            row.addWidget(made)
        self._word.hide()
        for part in (self._rhythm, self._next, self._away, self.empty, self._acts, self._word):
            card.add(part)
        card.body.addStretch(1)
        self.column.addWidget(card)

    def _make_acts(self) -> None:
        self._act_open = act(self, _("Open the ne&xt one-on-one"), Keys(("Ctrl+M",)))
        self._act_plan = act(self, _("&Plan a one-on-one…"), Keys(("Ctrl+Shift+M",)))
        self._act_move = act(self, _("Mo&ve the next one-on-one…"), Keys(("Ctrl+Shift+V",)))
        self._act_rhythm = act(self, _("How often you &meet…"), Keys(("Ctrl+Shift+R",)))
        self._act_calendar = act(self, _("Save a &calendar file…"), Keys(("Ctrl+Shift+C",)))

    def _connect(self) -> None:
        for signal in (self.open_next.clicked, self._act_open.triggered):
            signal.connect(self.presenter.open_next)
        for signal in (self.move_next.clicked, self._act_move.triggered):
            signal.connect(self.presenter.move)
        for signal in (self.plan.clicked, self._act_plan.triggered):
            signal.connect(self.presenter.plan)
        for signal in (self.rhythm.clicked, self.empty.acted, self._act_rhythm.triggered):
            signal.connect(self.presenter.choose_rhythm)
        for signal in (self.calendar.clicked, self._act_calendar.triggered):
            signal.connect(self.presenter.offer_calendar)

    def refresh(self) -> None:
        """Look into the vault anew."""
        self.presenter.begin()

    def acts(self) -> list[QAction]:
        """Return the acts for the screen's menu."""
        return [self._act_open, self._act_plan, self._act_move, self._act_rhythm, self._act_calendar]

    def reopen(self, form: str) -> bool:
        """Open a form again that was open when the vault was locked."""
        return self.presenter.reopen(form)

    # What the presenter asks for

    def show_rhythm(self, shown: RhythmShown) -> None:
        """Show how it stands, and offer only what makes sense now."""
        has_next = bool(shown.upcoming)
        had_keyboard = self.window().focusWidget() is self.empty.action
        self._rhythm.setText(shown.rhythm)
        self._next.setText(_("Next: {day}").format(day=shown.upcoming))
        self._away.setText(shown.away)
        for part, visible in (
            (self._rhythm, bool(shown.rhythm)),
            (self._next, has_next),
            (self._away, has_next),
            (self.empty, not shown.rhythm and not has_next),
            (self.rhythm, bool(shown.rhythm) or has_next),
            (self.open_next, has_next),
            (self.move_next, has_next),
            (self.calendar, shown.may_save),
        ):
            part.setVisible(visible)
        if had_keyboard and self.empty.isHidden():
            (self.open_next if has_next else self.rhythm).setFocus()
        self._act_open.setEnabled(has_next)
        self._act_move.setEnabled(has_next)
        self._act_calendar.setEnabled(shown.may_save)

    def show_error(self, error: FikaError) -> None:
        """Show a known error."""
        show_error(self, error)

    def show_word(self, words: str) -> None:
        """Say something quietly, where it is seen; empty words take it back."""
        show_name(self._word, words)
        self._word.setVisible(bool(words))
        if not words:
            return
        QApplication.sendPostedEvents()  # it has its place before anything scrolls to it
        bring_into_sight(self._word)

    def ask_when(self, form: str, words: WhenWords, when: When, keep: Callable[[When], None]) -> None:
        """Ask for a day or a rhythm."""
        from app.ui.screens.rhythm.when_sheet import WhenSheet

        draft = self._session.drafts.here(form, self._about.person_id)
        WhenSheet(self, words, when, keep, draft).open()

    def ask_calendar(self, offer: CalendarOffer, save: Callable[[bool], None]) -> None:
        """Show what a calendar file would hold."""
        from app.ui.screens.rhythm.calendar_sheet import CalendarSheet

        CalendarSheet(self, offer, save).open()

    def ask_where(self, name: str, then: Callable[[Path], None]) -> None:
        """Ask for a place to save."""
        choose_file_to_save(self, _("Save a calendar file"), name, "ics", then)

    def tell_changed(self) -> None:
        """Tell the page that something was kept."""
        self.changed.emit()
