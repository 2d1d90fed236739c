"""The page on which an employee reads what a new manager would get, and agrees to it or doesn't."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import FikaError
from app.ui.errors import show_error
from app.ui.jobs import JobsOf
from app.ui.screen import Screen
from app.ui.screens.acts import act, separator
from app.ui.screens.both_names import BothNames
from app.ui.screens.desk import desk
from app.ui.screens.new_manager.told import what_is_in_it
from app.ui.screens.own_turn.reading import ReadingPresenter
from app.ui.screens.paper.page_pictures import PagePictures
from app.ui.screens.paper.shown import PagePicture, Warned
from app.ui.screens.scrolling import scrolling, scrolling_card
from app.ui.widgets.banner import Banner
from app.ui.widgets.busy import Busy
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.text import label, show_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class ReadingPage(Screen):
    """The pages as they would be handed on, and beside them the answer. Matches ReadingView."""

    give_back_requested = Signal()

    def __init__(self, session: "Session", person_id: int, names: BothNames) -> None:
        """Show what is there now. Raises SealedError and NotFoundError."""
        super().__init__()
        self._names = names
        self.pages = PagePictures()
        self.warning = Banner("warning")
        self.warning.hide()
        self._busy = Busy(_("One moment…"))
        self._standing = label("", "strong")
        self.agree = button(_("I agree to this"), "primary", icon="check")
        self.refuse = button(_("I don’t agree"))
        self.back = button(_("Hand the laptop back"))
        self.presenter = ReadingPresenter(self, session, person_id, JobsOf(self))
        self._lay_out()
        self.agree.clicked.connect(self.presenter.agree)
        self.refuse.clicked.connect(self.presenter.refuse)
        self.back.clicked.connect(self.give_back_requested)
        self._acts = [
            act(self, _("Agree to this"), "Ctrl+Return", self.presenter.agree),
            act(self, _("Don’t agree"), "Ctrl+Backspace", self.presenter.refuse),
            separator(self),
            act(self, _("Hand the laptop back…"), "Alt+Left", self.give_back_requested.emit),
        ]
        for one in self._acts:
            one.setAutoRepeat(False)
        self.presenter.begin()

    def _lay_out(self) -> None:
        read = Card("clear")
        read.body.setContentsMargins(0, 0, 8, 0)
        read.body.setSpacing(16)
        read.add(self.warning)
        read.add(self.pages)
        read.body.addStretch(1)
        held = Card("clear")
        held.add(scrolling(read), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(desk(held, scrolling_card(self._beside())))

    def _beside(self) -> QWidget:
        card = Card("clear")
        card.body.setContentsMargins(24, 14, 20, 14)
        card.body.setSpacing(14)
        title, meaning = label("", "heading"), label("", "body")
        heading = _("{employee}, read what a new manager would get")
        show_name(title, heading.format(employee=self._names.employee))
        show_name(
            meaning,
            _(
                "These are exactly the pages that {manager} could save: only once you agree, and only as "
                "long as nothing in them changes. You don’t have to agree."
            ).format(manager=self._names.manager),
        )
        for part in (title, meaning, label(what_is_in_it(), "quiet"), self._busy, self._standing):
            card.add(part)
        for made in (self.agree, self.refuse, self.back):
            card.add(made)
        card.body.addStretch(1)
        return card

    def acts(self) -> list[QAction]:
        """Return the acts of this page for the menu."""
        return self._acts

    def first_focus(self) -> None:
        """Begin at the pages: they are read first, and the arrows scroll them."""
        self.pages.setFocus()

    # What the presenter asks for

    def show_warning(self, warned: Warned) -> None:
        """Show where a step is named."""
        self.warning.show_message("warning", warned.title, warned.text)
        self.warning.setVisible(bool(warned.title))

    def show_at_work(self, *, at_work: bool) -> None:
        """Say that the pages are being made, or no longer."""
        if at_work:
            self._busy.start()
        else:
            self._busy.stop()

    def show_pages(self, pages: tuple[PagePicture, ...], description: str, text: str) -> None:
        """Show the pages, also to whoever listens."""
        self.pages.show_pages(pages, description, text)

    def show_standing(self, words: str, *, may_agree: bool, may_refuse: bool) -> None:
        """Show how it stands with them, and what they may say now."""
        changed = words != self._standing.text()
        self._standing.setText(words)
        if may_refuse and self.agree.hasFocus():
            self.back.setFocus()  # where Enter, pressed once more, would take nothing back
        self.agree.setEnabled(may_agree)
        self.refuse.setText(_("Take it back") if may_refuse else _("I don’t agree"))
        self._acts[0].setEnabled(may_agree)
        if changed:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)
