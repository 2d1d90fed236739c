"""The summary in the room of both: they see what will be saved, and end their conversation."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction

from app.domain.assessment import Side
from app.domain.pulse import Moment
from app.ui.places import Errand, Go, OwnTurnPlace, TogetherPlace
from app.ui.screens.acts import act, separator
from app.ui.screens.amending.ended import Ended
from app.ui.screens.amending.presenter import AMENDMENT
from app.ui.screens.both_names import BothNames
from app.ui.screens.paper.shown import PagePicture
from app.ui.screens.summary.end_card import EndCard
from app.ui.screens.summary.ending import AgreedSoFar, EndingPresenter
from app.ui.screens.summary.view import SummaryScreen
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.pulses import Pulses
    from app.services.together import Together


class SummaryForBoth(SummaryScreen):
    """The pages, and beside them two equal buttons; once both have agreed, what is added later."""

    alone = True

    def __init__(self, together: "Together", pulses: "Pulses", go: Go) -> None:
        """Look at a conversation's summary together; `pulses` tell whether the employee is to be asked."""
        super().__init__(together, TogetherPlace(together.conversation.id), go, None)
        self._together = together
        self._pulses = pulses
        self._go = go
        self.end = EndCard()
        self.ending = EndingPresenter(self, together, self.presenter.look_anew)
        self._lay_out(self.end)
        self._connect()
        self._of_the_page = self._acts_of_the_page()
        self._back = act(self, _("Back to the conversation"), "Alt+Left", self.presenter.back)
        self.presenter.begin()
        self.end.toggled.connect(self.ending.toggle)
        self.end.amendment_requested.connect(self.add_amendment)
        self.end.phrase_requested.connect(self.presenter.back)
        self.end.questions_requested.connect(self.hand_over_for_questions)
        self._of_the_end = self._acts_to_agree()
        self.ending.begin()

    def _acts_to_agree(self) -> list[QAction]:
        if not self.ending.may_agree:
            return []
        names, agrees = self.ending.names, _("{name} agrees, or takes it back")
        made = [
            act(self, agrees.format(name=names.employee), "F", self._employee_agrees),
            act(self, agrees.format(name=names.manager), "J", self._manager_agrees),
        ]
        for one in made:
            one.setAutoRepeat(False)  # a key held down agrees once
        return [*made, separator(self)]

    def _acts_to_amend(self) -> list[QAction]:
        adding = act(self, _("Add an amendment…"), "A", self.add_amendment)
        if not self._is_to_be_asked:
            return [adding, separator(self)]
        asking = act(self, _("Hand over for two short questions…"), "Q", self.hand_over_for_questions)
        return [adding, asking, separator(self)]

    @property
    def _is_to_be_asked(self) -> bool:
        """Tell whether the employee may now be asked whether talking helped."""
        return self._pulses.due(self._together.conversation) is Moment.AFTER

    def acts(self) -> list[QAction]:
        """Return the acts for the menu: those that make sense now."""
        return [*self._of_the_page, separator(self), *self._of_the_end, self._back]

    def _put_away_agreeing(self) -> None:
        for one in self._of_the_end:
            self.removeAction(one)
            one.deleteLater()
        self._of_the_end = self._acts_to_amend()
        if self.isVisible():
            self.header.save.setFocus()
        self.acts_changed.emit()

    # What the presenters ask for

    def show_pages(self, pages: tuple[PagePicture, ...], description: str, text: str) -> None:
        """Show the pages, to which the two can agree from now on."""
        super().show_pages(pages, description, text)
        self.ending.pages_are_there()

    def show_names(self, names: BothNames) -> None:
        """Show whom the two buttons stand for."""
        self.end.show_names(names)

    def show_nothing_picked(self) -> None:
        """Say that nothing is picked yet, and that both ways from here are fine."""
        self.end.show_nothing_picked()

    def show_agreeing(self, agreeing: AgreedSoFar) -> None:
        """Show who has agreed so far."""
        self.end.show_agreeing(agreeing)

    def show_still_sealed(self, name: str) -> None:
        """Show, in place of the two buttons, what has to be opened first, and the way there."""
        self.end.show_still_sealed(name)

    def show_not_revealed(self, names: str) -> None:
        """Name what the end would leave unseen."""
        self.end.show_not_revealed(names)

    def show_overtaken(self, names: str) -> None:
        """Say whose agreement a later change took back; empty for nobody's."""
        title = _("{names} had agreed before").format(names=names) if names else ""
        changed = _("Something was changed after that. Read it again, and agree anew where it is right.")
        self.end.show_message("info", title, changed)

    def allow_agreeing(self) -> None:
        """Let the two press their buttons."""
        self.end.allow_agreeing()

    def show_ended(self, shown: Ended) -> None:
        """Show that both have agreed. The first time, the keyboard goes to saving, which comes next."""
        if not self.end.shows_end:
            self._put_away_agreeing()
        self.end.show_ended(shown)
        if self._is_to_be_asked:
            self.end.offer_questions(self.ending.names.employee)

    def announce(self, words: str) -> None:
        """Say it to whoever listens, and bring it into sight for whoever looks."""
        if not self.end.shows_end:
            self.end.come_into_sight()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.end, words))

    @Slot()
    def add_amendment(self) -> None:
        """Open the sheet on which an amendment is written."""
        from app.ui.screens.amending.sheet import AmendSheet

        if self.ending.is_ended:
            AmendSheet(self, self._together, self.ending.added).open()

    @Slot()
    def hand_over_for_questions(self) -> None:
        """Let the employee answer the two questions in a turn of their own; the passphrase leads there."""
        conversation = self._together.conversation
        if self._is_to_be_asked:
            self._go(OwnTurnPlace(conversation.person_id, Errand.PULSE, conversation.id))

    def reopen(self, form: str) -> None:
        """Open the amendment again that was being written when the vault was locked."""
        if form == AMENDMENT:
            self.add_amendment()

    @Slot()
    def _employee_agrees(self) -> None:
        self.ending.toggle(Side.EMPLOYEE)

    @Slot()
    def _manager_agrees(self) -> None:
        self.ending.toggle(Side.MANAGER)
