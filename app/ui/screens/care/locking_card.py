"""How locking looks on the page about the vault."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from app.ui.screens.care.card import CareCard
from app.ui.screens.care.locking_presenter import LockingPresenter
from app.ui.widgets.banner import Banner
from app.ui.widgets.choices import Choices
from app.ui.widgets.text import label, said
from app.wording.errors import ErrorWords
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class LockingCard(CareCard):
    """When the vault locks by itself. Matches LockingView."""

    def __init__(self, session: "Session") -> None:
        super().__init__(title=_("Locking"))
        always = _(
            "This vault locks before the computer sleeps, when its screen is locked, and after a while in "
            "which nobody types or moves the mouse. What is half typed is kept, encrypted, and is back when "
            "you unlock it."
        )
        self.minutes = Choices(_("Lock after how many quiet minutes"))
        self.small = QCheckBox(_("Lock when the window is minimised"))
        self.small.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._word = said("quiet")
        self._problem = Banner("error")
        self._problem.hide()
        parts = (label(always, "body"), label(_("Lock after"), "strong"), self.minutes, self.small)
        for part in (*parts, self._word, self._problem):
            self.add(part)
        self._word.hide()
        self.setFocusProxy(self.minutes)
        self.presenter = LockingPresenter(self, session)
        self.presenter.begin()
        self.minutes.chosen.connect(self.presenter.after)
        self.small.clicked.connect(self._small_wished)

    # What the presenter asks for

    def offer_minutes(self, choices: list[tuple[str, str]]) -> None:
        """Offer these (minutes, words)."""
        self.minutes.set_choices(choices)

    def show_chosen(self, minutes: str, *, when_minimised: bool) -> None:
        """Show what is chosen."""
        self.minutes.set_chosen(minutes)
        self.minutes.tab_before(self.small)
        with QSignalBlocker(self.small):
            self.small.setChecked(when_minimised)

    def show_word(self, word: str) -> None:
        """Say quietly what happened."""
        self._word.setText(word)
        self._word.setVisible(bool(word))

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong."""
        if words is not None:
            self._problem.show_problem(words)
        self._problem.setVisible(words is not None)

    @Slot(bool)
    def _small_wished(self, wished: bool) -> None:  # noqa: FBT001 - Qt's `clicked` hands it over by position
        self.presenter.when_minimised(wished=wished)
